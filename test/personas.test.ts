import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildResult, type Result } from '../src/engine/index.ts';
import { failingReason, personas } from './support/personas.ts';
import { readableJson } from './support/readable-json.ts';
import { realPack as pack } from './support/real-pack.ts';

const golden = 'test/golden';
/** The day all golden results are computed for. */
const today = '2026-11-24';
const updating = process.env.UPDATE_GOLDEN === '1';

const results = new Map(personas.map(({ name, situation }) => [name, buildResult(pack, situation, today)]));
const resultOf = (name: string): Result => {
  const result = results.get(name);
  if (!result) throw new Error(`No persona is called ${name}`);
  return result;
};

const byCompany = personas.map((persona) => [persona.company, persona] as const);

describe('Each example company gets the verdict that a practitioner would give', () => {
  test.each(byCompany)(
    '%s: verdict, first seat, flags and firmness are as expected.',
    (_, { name, expect: expected }) => {
      const { verdict, firstSeat, flags, firmness } = resultOf(name);
      expect({ verdict, firstSeat, flags, firmness: firmness.state }).toEqual(expected);
    },
  );

  test.each(byCompany)('%s: every stated reason is borne out by the result.', (_, { name, because }) => {
    expect(because.flatMap((reason) => failingReason(reason, resultOf(name)) ?? [])).toEqual([]);
  });
});

describe('No result changes unseen', () => {
  test.each(byCompany)('%s: the result equals its golden file.', (_, { name }) => {
    const file = `${golden}/${name}.json`;
    const result: unknown = JSON.parse(JSON.stringify(resultOf(name)));
    if (updating) {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, `${readableJson(result)}\n`);
    }
    expect(existsSync(file), `${file} is missing: see test/README.md`).toBe(true);
    expect(result).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  test('Every golden file belongs to a persona.', () => {
    const names = readdirSync(golden).map((file) => file.replace(/\.json$/, ''));
    expect(names.filter((name) => !results.has(name))).toEqual([]);
  });
});

describe('Every part of the content is reached by some example company', () => {
  const all = [...results.values()];
  const { decision, organisation, kpis, plan, background } = pack;
  const ids = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);
  const reached: [what: string, content: string[], inResult: (result: Result) => (string | null)[]][] = [
    ['verdict', ids(decision.verdicts), ({ verdict }) => [verdict]],
    ['flag', [...ids(decision.flags), decision.provisional.flag], ({ flags }) => flags],
    [
      'rule',
      ids(decision.rules),
      ({ rulePath }) => rulePath.flatMap(({ rule, fired }) => (fired ? [rule] : [])),
    ],
    ['guard', ids(decision.guards), ({ sets }) => sets.map(({ heldBackBy }) => heldBackBy)],
    [
      'contradiction',
      ids(decision.contradictions),
      ({ contradictions }) => contradictions.map((one) => one.contradiction),
    ],
    ['structure', ids(organisation.structures), ({ team }) => [team.structure]],
    ['role', ids(organisation.roles), rolesIn],
    ['duty', ids(organisation.duties), ({ team }) => team.duties.map(({ duty }) => duty)],
    ['KPI', ids(kpis.kpis), (result) => [...result.kpis.start, ...result.kpis.later].map(({ kpi }) => kpi)],
    ['task', ids(plan.tasks), (result) => result.plan.tasks.map(({ task }) => task)],
    ['plan label', ids(plan.capacity.labels), (result) => [result.plan.label]],
    ['gate', ids(plan.gates), (result) => result.plan.gates.map(({ gate }) => gate)],
    [
      'check of a gate',
      plan.gates.flatMap(({ checks }) => ids(checks)),
      (result) => result.plan.gates.flatMap(({ checks }) => checks),
    ],
    ['risk', ids(background.risks), ({ risks }) => risks.map(({ risk }) => risk)],
  ];

  test.each(reached)('No %s is out of reach.', (_, content, inResult) => {
    const found = new Set(all.flatMap(inResult));
    expect(content.filter((id) => !found.has(id))).toEqual([]);
  });

  test('Every question is answered at each of its levels by somebody.', () => {
    const levels = pack.criteria.flatMap(({ questions }) =>
      questions.flatMap(({ id, options }) =>
        [...new Set(options.map(({ level }) => level))].map((level) => `${id} ${level}`),
      ),
    );
    const counted = all.flatMap(({ sets }) =>
      sets.flatMap(({ criteria }) => criteria.flatMap(({ answers }) => answers)),
    );
    const found = new Set(counted.map(({ question, level }) => `${question} ${level}`));
    expect(levels.filter((level) => !found.has(level))).toEqual([]);
  });
});

/** Everybody who has a seat, a duty, a task, a KPI or a risk. */
function rolesIn({ team, kpis, plan, risks }: Result): string[] {
  return [
    ...team.seats.map(({ role }) => role),
    ...team.duties.flatMap(({ before, after, helps }) => [before, after, ...helps]),
    ...kpis.start.map(({ owner }) => owner),
    ...plan.tasks.map(({ owner }) => owner),
    ...risks.map(({ owner }) => owner),
  ];
}
