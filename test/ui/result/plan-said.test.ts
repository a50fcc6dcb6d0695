import { beforeEach, describe, expect, test } from 'vitest';
import {
  type Adjustments,
  buildResult,
  noAdjustments,
  type Plan as Planned,
} from '../../../src/engine/index.ts';
import Plan from '../../../src/ui/result/plan/Plan.svelte';
import { personWords, sayAct, sayAll } from '../../../src/ui/result/plan/said.ts';
import { workedExample } from '../../support/example.ts';
import { harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { realPack } from '../../support/real-pack.ts';
import { english, showPartOf } from '../../support/result-view.ts';

const { t } = english;
const example = workedExample();
const planWith = (changes: Partial<Adjustments>): Planned =>
  buildResult(realPack, { ...example, adjustments: { ...noAdjustments, ...changes } }, '2026-11-28').plan;
const withBreak = (from: string, to: string): Planned =>
  planWith({ calendar: { ...noAdjustments.calendar, daysOff: [{ from, to }] } });
const proposal = planWith({});

beforeEach(() => {
  showPartOf(Plan, harbourLedgerFile({ planStart: '2026-11-30' }));
});

describe('What is said of a change of the whole plan', () => {
  test('Every task that comes in or drops out is named, and where the first hire begins now.', () => {
    const after = withBreak('2026-12-25', '2027-01-01');
    const said = sayAll(proposal, after, 'Changed.');
    const names = (from: Planned, other: Planned): string[] =>
      from.tasks
        .filter(({ task }) => !other.tasks.some((one) => one.task === task))
        .map(({ task }) => `“${english.word(`task.${task}.title`)}”`);
    const [out, come] = [names(proposal, after), names(after, proposal)];
    expect([out.length, come.length].every((count) => count > 0)).toBe(true);
    for (const name of [...out, ...come]) expect(said).toContain(name);
    expect(said.indexOf(out[0] ?? '')).toBeLessThan(said.indexOf(come[0] ?? ''));
    expect(said).toContain(t('plan.said.hire', { date: '15 March 2027' }));
  });

  test('What marking a task as done brings in and takes out is named as well.', () => {
    const after = planWith({ tasks: { 'sign-charter': { doneOn: '2026-11-28' } } });
    const missing = (from: Planned, other: Planned): string[] =>
      from.tasks
        .filter(({ task }) => !other.tasks.some((one) => one.task === task))
        .map(({ task }) => `“${english.word(`task.${task}.title`)}”`);
    const changed = [...missing(proposal, after), ...missing(after, proposal)];
    expect(changed.length).toBeGreaterThan(0);
    const said = sayAct(proposal, after, 'sign-charter', 'Done.');
    for (const name of changed) expect(said).toContain(name);
  });

  test('Own tasks that go back to the proposal takes away are counted and named.', () => {
    const own = {
      id: 'own',
      title: 'Move the CRM',
      deliverable: '',
      done: '',
      owner: { role: 'coo' },
      effortWeeks: 1,
      start: null,
      dependsOn: [],
    };
    expect(sayAll(planWith({ ownTasks: [own] }), proposal, 'Back.')).toContain(
      t('plan.said.own-gone', { count: 1, tasks: '“Move the CRM”' }),
    );
  });

  test('A first person takes the work of the role, a second one is said to stand beside the first.', () => {
    const minseo = { id: 'a', name: 'Minseo', role: 'sales-ops-manager' };
    const sam = { ...minseo, id: 'b', name: 'Sam' };
    const [one, two] = [planWith({ people: [minseo] }), planWith({ people: [minseo, sam] })];
    const count = proposal.tasks.filter(({ owner }) => owner === minseo.role).length;
    expect(sayAll(proposal, one, 'Added.')).toBe(
      `Added. ${t('plan.said.gained', { name: 'Minseo', count })}`,
    );
    const words = personWords(sam, { ...noAdjustments, people: [minseo, sam] }, two);
    expect(sayAll(one, two, words)).toBe(t('plan.said.person-beside', { name: 'Sam', first: 'Minseo' }));
  });
});
