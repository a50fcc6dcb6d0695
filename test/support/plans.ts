import fc from 'fast-check';
import {
  type Adjustments,
  noAdjustments,
  type TaskChange,
  type Weekday,
} from '../../src/engine/adjustments.ts';
import type { Findings } from '../../src/engine/findings.ts';
import { buildPlan } from './build-plan.ts';
import { buildTeam } from '../../src/engine/team.ts';
import type { Plan, PlannedTask } from '../../src/engine/types.ts';
import type { Task } from '../../src/pack/schema.ts';
import { companies, type Company, findingsOf } from './findings.ts';
import { realPack } from './real-pack.ts';

/** Runs of a law over random graphs of tasks: 10,000 in the long tests. */
export const graphRuns = Number(process.env.PROPERTY_RUNS ?? 100) * 5;

/** A company with tasks of its own making instead of the library’s. */
export interface Graph {
  company: Company;
  tasks: Task[];
}

const anyDuty = realPack.organisation.duties[0]?.ref ?? '';

/** Enough different staffings; their findings are worked out once each, so that ten thousand graphs can be tried. */
const staffings = fc.sample(companies, { numRuns: 60, seed: 20261128 });
const found = new Map(
  staffings.map((company) => {
    const findings = findingsOf(company);
    return [company, { findings, team: buildTeam(findings) }] as const;
  }),
);

/** Any tasks that depend on any earlier ones, with any owners, phases and efforts, some of them core. */
export const graphs: fc.Arbitrary<Graph> = fc.constantFrom(...staffings).chain((company) =>
  fc
    .array(
      fc.record({
        phase: fc.constantFrom<Task['phase']>(1, 2, 3),
        owner: fc.constantFrom(...realPack.plan.owners.map(({ id }) => id)),
        effortWeeks: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
        core: fc.boolean(),
        needs: fc.array(fc.nat(20), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((drafts) => ({
      company,
      tasks: drafts.map(({ phase, owner, effortWeeks, core, needs }, at): Task => ({
        id: `task-${at}`,
        ref: `T${String(at + 1).padStart(2, '0')}`,
        phase,
        owner,
        effortWeeks,
        dependsOn: [...new Set(needs.filter((one) => one < at).map((one) => `task-${one}`))],
        verdicts: [company.verdict],
        coreFor: core ? [company.verdict] : [],
        triggers: [{ duty: anyDuty }],
        evidence: { kind: 'starting-value', sources: [], year: 2026 },
      })),
    })),
);

const dayFrom = (start: string, days: number): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Any working week with at least one day, and up to three breaks. */
export const calendars = (start: string): fc.Arbitrary<Adjustments['calendar']> =>
  fc.record({
    workdays: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    daysOff: fc.array(
      fc
        .tuple(fc.integer({ min: -10, max: 120 }), fc.nat(20))
        .map(([from, length]) => ({ from: dayFrom(start, from), to: dayFrom(start, from + length) })),
      { maxLength: 3 },
    ),
  });

export const startOf = ({ company }: Graph): string => company.planStart ?? '2026-11-30';

const roles = realPack.organisation.roles.map(({ id }) => id);
const people = [
  { id: 'p1', name: 'Mina Cho', role: roles[0] ?? '' },
  { id: 'p2', name: 'Ada Berg', role: roles.at(-1) ?? '', hoursAWeek: 8 },
];

/** Any change of a task: a day, an owner, an effort, a title, dropped, done; or none of these. */
export const changes = (start: string): fc.Arbitrary<TaskChange> =>
  fc.record(
    {
      start: fc.integer({ min: -20, max: 150 }).map((days) => dayFrom(start, days)),
      owner: fc.oneof(
        fc.constantFrom(...roles).map((role) => ({ role })),
        fc.constantFrom('p1', 'p2', 'gone').map((person) => ({ person })),
      ),
      effortWeeks: fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
      title: fc.constant('Another name'),
      dropped: fc.constant<true>(true),
      takenIn: fc.constant<true>(true),
      doneOn: fc.integer({ min: 0, max: 100 }).map((days) => dayFrom(start, days)),
    },
    { requiredKeys: [] },
  );

/** Any changes of any tasks, with own tasks that may wait for each other in circles. */
export const editsOf = (graph: Graph): fc.Arbitrary<Adjustments> => {
  const start = startOf(graph);
  const ids = [...graph.tasks.map(({ id }) => id), 'own-0', 'own-1', 'own-2', 'gone'];
  return fc.record({
    calendar: fc.oneof(fc.constant(noAdjustments.calendar), calendars(start)),
    people: fc.constant(people),
    tasks: fc.dictionary(fc.constantFrom(...ids), changes(start), { maxKeys: 4 }),
    ownTasks: fc
      .array(
        fc.record({
          owner: fc.constantFrom(...roles).map((role) => ({ role })),
          effortWeeks: fc.integer({ min: 1, max: 20 }).map((tenths) => tenths / 10),
          start: fc.option(fc.integer({ min: 0, max: 100 }).map((days) => dayFrom(start, days))),
          dependsOn: fc.subarray(ids, { maxLength: 3 }),
        }),
        { maxLength: 3 },
      )
      .map((own) =>
        own.map((one, at) => ({ ...one, id: `own-${at}`, title: `Own ${at}`, deliverable: '', done: '' })),
      ),
    kpis: fc.constant({}),
    seatCosts: fc.constant({}),
  });
};

/** Graphs with changes. */
export const editedGraphs = graphs.chain((graph) =>
  editsOf(graph).map((adjustments) => ({ graph, adjustments })),
);

/** The plan of a graph; its tasks take the place of the library’s. */
export function planOfGraph({ company, tasks }: Graph, adjustments: Adjustments = noAdjustments): Plan {
  const known = found.get(company);
  if (!known) throw new Error('A company from nowhere');
  const findings: Findings = {
    ...known.findings,
    pack: { ...realPack, plan: { ...realPack.plan, tasks, scopes: [] } },
  };
  return buildPlan(findings, known.team, adjustments, startOf({ company, tasks }));
}

export const taskIn = (plan: Plan, id: string): PlannedTask => {
  const found = plan.tasks.find(({ task }) => task === id);
  if (!found) throw new Error(`${id} is not in the plan`);
  return found;
};
