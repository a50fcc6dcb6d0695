import { mostOf, type Answers, type Facts, type Measurement, type OwnTask } from '../../src/engine/index.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { harbourLedgerFile } from './harbour-ledger.ts';
import { realPack } from './real-pack.ts';

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
/** As long as a field takes, in letters of which each is three bytes in a file. */
const long = (letters: number): string => '한'.repeat(letters);
const signed = { by: long(120), at: '2026-11-30T09:00:00.000Z' };

const numbers = (given: Record<string, unknown>): Facts =>
  Object.fromEntries(
    Object.entries(given).map(([id, reply]) => [id, { ...(reply as Facts[string]), ...signed }]),
  );
const base = harbourLedgerFile();
const facts: Facts = {
  ...numbers(base.facts),
  'company-name': { state: 'answered', value: long(120), ...signed },
  industry: { state: 'answered', value: long(120), ...signed },
  'why-now': { state: 'answered', value: long(2000), ...signed },
};
const answers: Answers = Object.fromEntries(
  realPack.criteria.flatMap(({ questions }) =>
    questions.map(({ id, options }) => [
      id,
      { state: 'answered' as const, value: { option: options[0]?.id ?? '' }, ...signed, note: long(10_000) },
    ]),
  ),
);
const unnoted: Answers = Object.fromEntries(
  Object.entries(answers).map(([id, { note: _, ...reply }]) => [id, reply]),
);
const ownTask = (at: number): OwnTask => ({
  id: `own-${String(at)}`,
  title: long(200),
  deliverable: long(2000),
  done: long(2000),
  note: long(2000),
  doneOn: '2026-12-24',
  owner: { person: `p${String(at % mostOf.people)}` },
  effortWeeks: 0.1,
  start: '2026-12-01',
  dependsOn: [...many(at, (before) => `own-${String(before)}`), ...realPack.plan.tasks.map(({ id }) => id)],
});
const measured = (list: 'figures' | 'days'): Measurement => ({
  value: 12.5,
  on: '2026-11-30',
  inputs: {
    list: many(mostOf.entries, () =>
      list === 'days' ? { from: '2026-01-01', to: '2026-03-31' } : 1234567.89,
    ),
  },
});

/** Everything that can be entered, each as much and as long as the app takes. */
export const fullest: Assessment = {
  ...base,
  title: long(120),
  respondent: long(120),
  facts,
  answers,
  planStart: '2026-12-01',
  adjustments: {
    calendar: {
      workdays: [1, 2, 3, 4, 5, 6, 7],
      daysOff: many(mostOf.daysOff, () => ({ from: '2026-12-24', to: '2027-01-01', name: long(200) })),
    },
    people: many(mostOf.people, (at) => ({
      id: `p${String(at)}`,
      name: long(200),
      role: 'vp-sales',
      hoursAWeek: 12.5,
    })),
    tasks: Object.fromEntries(
      realPack.plan.tasks.map(({ id }) => [
        id,
        {
          title: long(200),
          note: long(2000),
          owner: { person: 'p1' },
          start: '2026-12-02',
          effortWeeks: 1.5,
          doneOn: '2026-12-24',
        },
      ]),
    ),
    ownTasks: many(mostOf.ownTasks, ownTask),
    kpis: Object.fromEntries(
      realPack.kpis.kpis.map(({ id, calculator }) => {
        const list = calculator?.inputs.map((input) => input.list).find((kind) => kind !== undefined);
        const plain: Measurement = { value: 1234567.89, on: '2026-11-30', inputs: { one: 12, other: 13 } };
        const measurement = list === undefined ? plain : measured(list);
        return [id, { baseline: measurement, latest: measurement, target: 12.5, amberPercent: 10 }];
      }),
    ),
    seatCosts: Object.fromEntries(
      realPack.organisation.roles.map(({ id }) => [id, { from: 123456.78, to: 234567.89 }]),
    ),
  },
  scenarios: many(mostOf.scenarios, (at) => ({
    id: `scenario-${String(at)}`,
    name: long(120),
    facts,
    answers: unnoted,
  })),
  follows: { id: 'before', createdAt: '2026-06-01T09:00:00.000Z' },
};
