import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Adjustments,
  noAdjustments,
  type OwnTask,
  type TaskChange,
} from '../../src/engine/adjustments.ts';
import { daysAfter, workingDays } from '../../src/engine/calendar.ts';
import { buildResult } from '../../src/engine/build-result.ts';
import { buildPlan } from '../support/build-plan.ts';
import { buildTeam } from '../../src/engine/team.ts';
import type { Plan } from '../../src/engine/types.ts';
import type { Company } from '../support/findings.ts';
import { findingsOf } from '../support/findings.ts';
import { editedGraphs, graphRuns, graphs, planOfGraph, taskIn } from '../support/plans.ts';
import { personas } from '../support/personas.ts';
import { realPack } from '../support/real-pack.ts';

const SLOW = { timeout: 1_800_000 };
/** Two ops people and a head of sales; everything hurts a little. */
const company: Company = {
  verdict: 'sales-ops-only',
  firstSeat: 'sales-ops',
  criteria: { SO5: 1, SO6: 0.5 },
  facts: {
    executives: ['vp-sales'],
    'plan-owner': 'vp-sales',
    'plan-owner-hours': 20,
    'reps-now': 18,
    'reps-starting': 0,
    'yearly-revenue': 'from-5m-to-20m',
    'funded-seats': 1,
    'ops-people': { 'sales-ops': 1, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 },
  },
};
const planWith = (changes: Partial<Adjustments> = {}, today?: string): Plan => {
  const findings = findingsOf(company);
  return buildPlan(findings, buildTeam(findings), { ...noAdjustments, ...changes }, today);
};
const proposal = planWith();
const own = (changes: Partial<OwnTask> = {}): OwnTask => ({
  id: 'move-crm',
  title: 'Move the CRM',
  deliverable: 'One CRM',
  done: 'The old one is off',
  owner: { role: 'vp-sales' },
  effortWeeks: 1,
  start: null,
  dependsOn: [],
  ...changes,
});
const kinds = (plan: Plan, task: string): string[] => taskIn(plan, task).conflicts.map(({ kind }) => kind);
/** A task with somebody who waits for it to the day. */
const [charter, waiting] = ((): [string, string] => {
  for (const { task, placement } of proposal.tasks) {
    const [first] = placement.waitsFor;
    if (placement.by === 'dependency' && first !== undefined) return [first, task];
  }
  throw new Error('Nothing waits for anything');
})();

describe('Moving a task', () => {
  test('What waits for it moves along and says so.', () => {
    const { start } = taskIn(proposal, waiting);
    const plan = planWith({ tasks: { [charter]: { start } } });
    const moved = taskIn(plan, waiting);
    expect(taskIn(plan, charter)).toMatchObject({ start, edited: ['start'], placement: { by: 'person' } });
    expect(moved.start > taskIn(plan, charter).end).toBe(true);
    expect(moved.placement).toMatchObject({ by: 'along', waitsFor: [charter] });
    expect(moved.proposed).toMatchObject({ start });
    expect(kinds(plan, waiting)).not.toContain('before-dependency');
  });

  test('By a day, it moves what comes after by days, not behind all the rest of the plan.', () => {
    for (const { name, situation } of personas) {
      const { plan: proposed } = buildResult(realPack, situation, '2026-11-24');
      const [first] = proposed.tasks.filter(({ core }) => core);
      if (first === undefined) throw new Error(`${name} has no core task`);
      const tasks = { [first.task]: { start: daysAfter(first.start, 1) } };
      const { plan } = buildResult(
        realPack,
        { ...situation, adjustments: { ...noAdjustments, tasks } },
        '2026-11-24',
      );
      for (const { task, end } of proposed.tasks)
        expect(taskIn(plan, task).end <= daysAfter(end, 7), `${name}: ${task}`).toBe(true);
    }
  });

  test('What moved along takes the hours of what comes after it, and nobody is given more work than hours.', () => {
    const plan = planWith({ tasks: { [charter]: { start: daysAfter(taskIn(proposal, charter).start, 1) } } });
    expect(plan.load.flatMap(({ overWeeks }) => overWeeks)).toEqual([]);
    const along = plan.tasks.filter(({ placement }) => placement.by === 'along');
    expect(along.some(({ dependsOn }) => !dependsOn.includes(charter))).toBe(true);
  });

  test('What brings the hire never waits for the hire, whoever was given it.', () => {
    const hire = proposal.hire?.role ?? '';
    for (const ref of ['T50', 'T51', 'T52']) {
      const given = proposal.tasks.find((one) => one.ref === ref)?.task ?? '';
      const plan = planWith({ tasks: { [given]: { owner: { role: hire } } } });
      const ends = ['T50', 'T51', 'T52'].map((one) => plan.tasks.find((task) => task.ref === one)?.end ?? '');
      expect(ends).toEqual([...ends].sort());
      expect(taskIn(plan, given).placement.waitsFor).not.toContain(given);
      expect(plan.hire?.date).toBe(proposal.hire?.date);
      expect(kinds(plan, given)).toContain('owner-not-there');
    }
  });

  test('Moved to an earlier day it pulls nothing along.', () => {
    const plan = planWith({ tasks: { [waiting]: { start: '2026-11-30' } } });
    const others = ({ tasks }: Plan) =>
      tasks.filter(({ task }) => task !== waiting).map(({ task, start }) => [task, start]);
    expect(others(plan).sort()).toEqual(others(proposal).sort());
    expect(kinds(plan, waiting)).toContain('before-dependency');
  });

  test('For what is done already nothing waits.', () => {
    const plan = planWith({
      tasks: { [charter]: { doneOn: '2026-11-30' }, [waiting]: { start: '2026-11-30' } },
    });
    expect(kinds(plan, waiting)).not.toContain('before-dependency');
  });

  test('A day that is not worked is kept, the work begins after it, and both are told.', () => {
    const plan = planWith({ tasks: { [charter]: { start: '2026-12-05' } } });
    expect(taskIn(plan, charter).start).toBe('2026-12-05');
    expect(taskIn(plan, charter).end >= '2026-12-07').toBe(true);
    expect(kinds(plan, charter)).toContain('day-off');
  });

  test('Before the plan and after day 90 it stays where it was put, as a conflict.', () => {
    expect(kinds(planWith({ tasks: { [charter]: { start: '2026-11-16' } } }), charter)).toContain(
      'before-plan',
    );
    const late = planWith({ tasks: { [charter]: { start: '2027-06-07' } } });
    expect(taskIn(late, charter).start).toBe('2027-06-07');
    expect(kinds(late, charter)).toContain('after-plan');
    expect(late.label).toBe('unrealistic');
    expect(late.labelBecause.overrunning).toContainEqual({ task: charter, by: 'person' });
  });

  test('Core work past day 90 is put down to the person only where the proposal had it within the 90 days.', () => {
    const moved = planWith({ tasks: { [charter]: { start: '2027-06-07' } } });
    expect(moved.labelBecause).toMatchObject({ by: 'overrun' });
    expect(moved.labelBecause.overrunning).toContainEqual({ task: charter, by: 'person' });
    expect(proposal.labelBecause).toMatchObject({ overrunning: [] });
    for (const { situation } of personas) {
      const { labelBecause, later } = buildResult(realPack, situation, '2026-11-24').plan;
      expect(later.filter(({ why, fits }) => why === 'no-capacity' && fits !== null)).toEqual([]);
      expect(labelBecause.overrunning.filter(({ by }) => by === 'person')).toEqual([]);
    }
  });

  test('Core work past day 90 is put down to the hours of whoever was named where nothing was moved.', () => {
    const people = [{ id: 'p1', name: 'Ana', role: 'sales-ops-manager', hoursAWeek: 2 }];
    const { tasks, labelBecause } = planWith({ people });
    expect(tasks.every(({ edited }) => edited.length === 0)).toBe(true);
    const causes = new Set(labelBecause.overrunning.map(({ by }) => by));
    expect([...causes]).toEqual(['named']);
  });

  test('Somebody with next to no hours works at a usual pace on paper, and is told to be full; nothing goes on for ever.', () => {
    const people = [{ id: 'p1', name: 'Ana', role: 'sales-ops-manager', hoursAWeek: 1e-9 }];
    const plan = planWith({ people, tasks: { [charter]: { owner: { person: 'p1' } } } });
    expect(taskIn(plan, charter).end < '2029-01-01').toBe(true);
    expect(kinds(plan, charter)).toContain('over-capacity');
  });

  test('Of two in a role, one works no slower while a third is still to come.', () => {
    const two: Company = {
      ...company,
      facts: {
        ...company.facts,
        'reps-now': 80,
        'ops-people': { 'sales-ops': 2, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 },
      },
    };
    const findings = findingsOf(two);
    const plan = (changes: Partial<Adjustments>): Plan =>
      buildPlan(findings, buildTeam(findings), { ...noAdjustments, ...changes });
    const { hire, tasks } = plan({});
    const theirs = tasks.find(({ owner, end }) => owner === hire?.role && end < hire.date);
    if (theirs === undefined) throw new Error('The role of the hire has no work before the hire');
    const people = [{ id: 'p1', name: 'Ann', role: theirs.owner }];
    const named = plan({ people, tasks: { [theirs.task]: { owner: { person: 'p1' } } } });
    expect(taskIn(named, theirs.task)).toMatchObject({ start: theirs.start, end: theirs.end });
  });

  test('Work put far behind the plan takes no hours of it.', () => {
    const far = planWith({ ownTasks: [own({ effortWeeks: 3, start: '2027-08-02' })] });
    expect(far.label).toBe(proposal.label);
    expect(far.laterRoom).toBe(proposal.laterRoom);
  });

  test('A task given back to whom it was proposed for is as it was proposed, and not called given away.', () => {
    const given = planWith({ tasks: { [charter]: { owner: { role: 'vp-sales' } } } });
    expect(taskIn(given, charter).edited).toEqual(['owner']);
    const { owner } = taskIn(proposal, charter);
    expect(owner).not.toBe('vp-sales');
    expect(planWith({ tasks: { [charter]: { owner: { role: owner } } } })).toEqual(proposal);
  });

  test('Work that waits for the hire past day 90 is told apart from work whose owners have no hours earlier.', () => {
    const overrunning = personas
      .filter(({ name }) => name === 'clinic-software-thirty-months-old')
      .flatMap(
        ({ situation }) => buildResult(realPack, situation, '2026-11-24').plan.labelBecause.overrunning,
      );
    expect(overrunning).toContainEqual({ task: 'first-month-of-the-new-hire', by: 'hours' });
    expect(overrunning).toContainEqual({ task: 'baseline-start-metrics', by: 'hire' });
  });

  test('The first hire does not begin before recruiting has ended, wherever that is moved.', () => {
    const brings = proposal.tasks.find(({ ref }) => ref === 'T52')?.task ?? '';
    const plan = planWith({ tasks: { [brings]: { start: '2027-02-08' } } });
    expect(proposal.hire?.date).toBeDefined();
    expect((plan.hire?.date ?? '') > taskIn(plan, brings).end).toBe(true);
  });
});

describe('Giving a task to somebody', () => {
  const mina = { id: 'p1', name: 'Mina Cho', role: 'vp-sales' };

  test('A named person who is the whole role has all tasks of the role, and its hours.', () => {
    const plan = planWith({ people: [mina] });
    const theirs = plan.tasks.filter(({ owner }) => owner === 'vp-sales');
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.every(({ person }) => person?.name === 'Mina Cho')).toBe(true);
    const capacity = (one: Plan) => one.load.find(({ owner }) => owner === 'vp-sales')?.capacity;
    expect(capacity(plan)).toBe(capacity(proposal));
  });

  test('A second person named for a role leaves the first one’s work alone, and gets no line of work of nobody.', () => {
    const sam = { id: 'sam', name: 'Sam', role: mina.role };
    const [one, two] = [planWith({ people: [mina] }), planWith({ people: [mina, sam] })];
    expect(two.tasks).toEqual(one.tasks);
    expect(two.load).toEqual(one.load);
    const shared = planWith({ people: [mina, sam], tasks: { [waiting]: { owner: { person: 'sam' } } } });
    const lines = shared.load.filter(({ owner }) => owner === mina.role).map(({ person }) => person?.name);
    expect(lines.sort()).toEqual(['Mina Cho', 'Sam']);
  });

  test('The hours of its owner say how long a task takes, whether they or its effort were changed.', () => {
    const few = { ...mina, hoursAWeek: 5 };
    const lengthOf = (plan: Plan, id: string): number => {
      const { start, end } = taskIn(plan, id);
      const days = workingDays(plan.start, plan.calendar);
      return days.onOrAfter(end) - days.onOrAfter(start);
    };
    const named = planWith({ people: [few] });
    const first = named.tasks.find(({ owner }) => owner === mina.role)?.task ?? '';
    const { effortWeeks, start, end } = taskIn(proposal, first);
    const same = planWith({ people: [few], tasks: { [first]: { effortWeeks } } });
    expect(taskIn(named, first).start).toBe(start);
    expect(taskIn(named, first).end > end).toBe(true);
    expect(lengthOf(named, first)).toBe(lengthOf(same, first));
    expect(named.load.flatMap(({ overWeeks }) => overWeeks)).toEqual([]);
  });

  test('An own task, or a day set by hand, moves no other task of somebody with hours of their own; both are told to be too much.', () => {
    const few = { ...mina, hoursAWeek: 12 };
    const named = planWith({ people: [few] });
    const [first, second] = named.tasks.filter(({ owner }) => owner === mina.role);
    if (!first || !second) throw new Error('Nothing to do for her');
    const own = {
      id: 'own',
      title: 'Close the year',
      deliverable: '',
      done: '',
      owner: { person: few.id },
      effortWeeks: 1,
      start: first.start,
      dependsOn: [],
    };
    const added = planWith({ people: [few], ownTasks: [own] });
    const days = ({ tasks }: Plan): string[] =>
      tasks.filter(({ own: isOwn }) => !isOwn).map(({ task, start, end }) => `${task} ${start} ${end}`);
    expect(days(added)).toEqual(days(named));
    expect(added.tasks.some(({ conflicts }) => conflicts.some(({ kind }) => kind === 'over-capacity'))).toBe(
      true,
    );
    const moved = planWith({ people: [few], tasks: { [second.task]: { start: first.start } } });
    const others = (plan: Plan): string[] => days(plan).filter((line) => !line.startsWith(second.task));
    expect(others(moved)).toEqual(others(named));
  });

  test('The task keeps its day; somebody without the hours for it is told by week.', () => {
    const ada = { id: 'p2', name: 'Ada Berg', role: 'cfo', hoursAWeek: 1 };
    const plan = planWith({
      people: [ada],
      tasks: { [waiting]: { owner: { person: 'p2' }, effortWeeks: 2 } },
    });
    const task = taskIn(plan, waiting);
    expect(task).toMatchObject({ owner: 'cfo', person: { name: 'Ada Berg' }, edited: ['owner', 'effort'] });
    expect(task.start).toBe(taskIn(proposal, waiting).start);
    const load = plan.load.find(({ owner }) => owner === 'cfo');
    expect(load?.planned).toBeCloseTo(2);
    expect(plan.labelBecause.share === null || plan.labelBecause.share > 1).toBe(true);
  });

  test('Two tasks on the same days are more work than hours, and the later change answers for it.', () => {
    const plan = planWith({
      ownTasks: [own({ start: '2026-11-30' }), own({ id: 'second', start: '2026-11-30' })],
    });
    expect(kinds(plan, 'move-crm')).toContain('over-capacity');
    expect(kinds(plan, 'second')).toContain('over-capacity');
    expect(plan.load.some(({ overWeeks }) => overWeeks.includes(1))).toBe(true);
    expect(['tight', 'unrealistic']).toContain(plan.label);
  });

  test('An owner nobody knows any more gives the task back to the role.', () => {
    const plan = planWith({ tasks: { [waiting]: { owner: { person: 'gone' } } } });
    expect(taskIn(plan, waiting)).toEqual(taskIn(proposal, waiting));
  });
});

describe('Hours that the proposal does not know', () => {
  const hours = (hoursAWeek: number) => [
    { id: 'vp', name: 'Tom Berg', role: 'vp-sales', hoursAWeek },
    { id: 'ops', name: 'Ida Holm', role: proposal.hire?.role ?? '', hoursAWeek: 40 },
  ];
  const [little, plenty] = [planWith({ people: hours(1) }), planWith({ people: hours(60) })];

  test('What is left before day 90 is counted with the hours of whoever was named, and never below what they have.', () => {
    const owners = [...new Set(plenty.later.map(({ owner }) => owner))];
    const left = owners.reduce((sum, role) => {
      const line = plenty.load.find(({ owner }) => owner === role);
      return sum + Math.max(0, (line?.capacity ?? 0) - (line?.planned ?? 0));
    }, 0);
    expect(left).toBeGreaterThan(1);
    expect(plenty.laterRoom).toBeCloseTo(left, 3);
    expect(little.laterRoom).toBeLessThan(plenty.laterRoom);
  });

  test('What fits by now says when; taken in, it lies there, and ends by day 90 without a conflict.', () => {
    const fitting = plenty.later.filter(({ fits }) => fits !== null);
    expect(fitting.length).toBeGreaterThan(0);
    expect(proposal.later.filter(({ fits }) => fits !== null)).toEqual([]);
    for (const { task, fits } of fitting) {
      const plan = planWith({ people: hours(60), tasks: { [task]: { takenIn: true } } });
      const { start, end, conflicts } = taskIn(plan, task);
      expect({ start, end }).toEqual(fits);
      expect(end <= plan.end).toBe(true);
      expect(conflicts).toEqual([]);
      for (const other of plenty.tasks)
        expect(taskIn(plan, other.task), other.task).toMatchObject({ start: other.start, end: other.end });
    }
  });

  test('A task that keeps its day does not say that it waits for what ends long before.', () => {
    const plan = planWith({ people: hours(25) });
    for (const { task, placement, start, proposed, dependsOn } of plan.tasks) {
      if (placement.by !== 'dependency' || start !== proposed?.start) continue;
      const last = dependsOn
        .map((id) => taskIn(plan, id).end)
        .sort()
        .at(-1);
      for (const id of placement.waitsFor) expect(taskIn(plan, id).end, task).toBe(last);
      for (const id of placement.waitsFor)
        expect(taskIn(plan, id).end, task).toBe(taskIn(plan, id).proposed?.end);
    }
  });

  test('Core work that had no hours before day 90 comes forward when somebody is named with more.', () => {
    const nobody = { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 };
    const facts = { ...company.facts, 'plan-owner-hours': 1, 'funded-seats': 0, 'ops-people': nobody };
    const findings = findingsOf({ ...company, facts });
    const plan = (people: Adjustments['people']): Plan =>
      buildPlan(findings, buildTeam(findings), { ...noAdjustments, people });
    const [before, after] = [
      plan([]),
      plan([{ id: 'chief', name: 'Eva Lund', role: 'ceo', hoursAWeek: 40 }]),
    ];
    const late = before.tasks.filter(({ owner, end }) => owner === 'ceo' && end > before.end);
    expect(late.length).toBeGreaterThan(0);
    for (const { task, end } of late) expect(taskIn(after, task).end < end, task).toBe(true);
    expect(after.labelBecause.overrunning.length).toBeLessThan(before.labelBecause.overrunning.length);
  });
});

describe('Leaving out, taking in, adding', () => {
  test('A task that is left out is listed under its own title with who still needs it, and those say so.', () => {
    const plan = planWith({ tasks: { [charter]: { dropped: true, title: 'Our charter' } } });
    expect(plan.dropped).toMatchObject([
      { task: charter, title: 'Our charter', neededBy: expect.arrayContaining([waiting]) as string[] },
    ]);
    expect(kinds(plan, waiting)).toContain('depends-on-dropped');
    expect(plan.tasks).toHaveLength(proposal.tasks.length - 1);
  });

  test('A task from after day 90 is taken in on the first days its owner has, or with the conflict shown.', () => {
    const [later] = proposal.later;
    if (!later) throw new Error('Nothing waits until after day 90');
    const plan = planWith({ tasks: { [later.task]: { takenIn: true } } });
    expect(taskIn(plan, later.task)).toMatchObject({ edited: ['taken-in'], proposed: null });
    expect(plan.later.map(({ task }) => task)).not.toContain(later.task);
  });

  test('An own task comes after what it depends on, carries its own words, and moves along like any other.', () => {
    const first = planWith({ ownTasks: [own({ dependsOn: [charter] })] });
    expect(taskIn(first, 'move-crm')).toMatchObject({
      own: true,
      ref: 'O1',
      words: { title: 'Move the CRM' },
    });
    expect(taskIn(first, 'move-crm').start > taskIn(first, charter).end).toBe(true);
    const moved = planWith({
      ownTasks: [own({ dependsOn: [charter] })],
      tasks: { [charter]: { start: '2027-01-11' } },
    });
    expect(taskIn(moved, 'move-crm').start > taskIn(moved, charter).end).toBe(true);
  });

  test('Own tasks that wait for each other in a circle stand in the plan and tell of the circle.', () => {
    const plan = planWith({
      ownTasks: [own({ dependsOn: ['second'] }), own({ id: 'second', dependsOn: ['move-crm'] })],
    });
    expect(taskIn(plan, 'move-crm').conflicts).toContainEqual({ kind: 'circular', tasks: ['second'] });
    expect(taskIn(plan, 'second').conflicts).toContainEqual({ kind: 'circular', tasks: ['move-crm'] });
  });
});

describe('How far the plan is', () => {
  test('What is done early ends on that day and gives back the hours it has not used; all others keep their days.', () => {
    const { start, end, owner } = taskIn(proposal, charter);
    const planned = (plan: Plan): number => plan.load.find((line) => line.owner === owner)?.planned ?? 0;
    const early = planWith({ tasks: { [charter]: { doneOn: start } } });
    expect(taskIn(early, charter)).toMatchObject({ start, end: start });
    expect(end > start && planned(early) < planned(proposal)).toBe(true);
    const rest = (plan: Plan): string[] =>
      plan.tasks
        .filter(({ task }) => task !== charter)
        .map(({ task, start: from, end: to }) => `${task} ${from} ${to}`)
        .sort();
    expect(rest(early)).toEqual(rest(proposal));
    const late = planWith({ tasks: { [charter]: { doneOn: '2027-02-01' } } });
    expect(taskIn(late, charter)).toMatchObject({ start, end });
  });

  test('What was done before the plan begins takes no time: what waits for it is planned from the first day, and a search goes on.', () => {
    const search = ['approve-first-seat', 'hire-brief', 'interviews'];
    const done = [charter, ...search].map((id) => [id, { doneOn: '2026-11-20' }] as const);
    const plan = planWith({ tasks: Object.fromEntries(done) });
    for (const [id] of done)
      expect(taskIn(plan, id)).toMatchObject({ start: plan.start, end: plan.start, conflicts: [] });
    const offer = taskIn(plan, 'offer');
    expect(offer.start <= daysAfter(plan.start, 7)).toBe(true);
    const hire = plan.hire?.date ?? '';
    expect(hire < (proposal.hire?.date ?? '')).toBe(true);
    expect(hire >= daysAfter(offer.end, 28) && hire <= daysAfter(offer.end, 42)).toBe(true);
  });

  test('What was put before the plan and done before it stands on the first day alone.', () => {
    const early = planWith({ ownTasks: [own({ start: '2026-11-20', doneOn: '2026-11-10' })] });
    expect(taskIn(early, 'move-crm')).toMatchObject({ start: early.start, end: early.start });
  });

  test('Done is what is done, late what should be, next what begins within a week; done is no conflict any more.', () => {
    const plan = planWith(
      { tasks: { [charter]: { doneOn: '2026-12-04', start: '2026-12-05' } } },
      '2026-12-21',
    );
    expect(taskIn(plan, charter)).toMatchObject({ progress: 'done', doneOn: '2026-12-04', conflicts: [] });
    for (const { progress, start, end, doneOn } of plan.tasks) {
      if (progress === 'late') expect(end < '2026-12-21').toBe(true);
      if (progress === 'next') expect(start <= '2026-12-28' && end >= '2026-12-21').toBe(true);
      if (progress === 'upcoming') expect(start > '2026-12-28').toBe(true);
      expect(progress === 'done').toBe(doneOn !== null);
    }
    const { done, late, next, upcoming } = plan.progress;
    expect([done, done + late + next + upcoming]).toEqual([1, plan.tasks.length]);
  });

  test('A gate goes by the day on which something was done, wherever it stands in the plan.', () => {
    const behind = (change: TaskChange = {}): string[] =>
      planWith({ tasks: { 'sign-charter': { start: '2027-01-11', ...change } } }).gates.flatMap((gate) =>
        gate.behind.map(({ check, end }) => `${gate.gate} ${check} ${end}`),
      );
    const { end } = taskIn(planWith({ tasks: { 'sign-charter': { start: '2027-01-11' } } }), 'sign-charter');
    expect(behind()).toContain(`day-30 charter-signed ${end}`);
    expect(behind({ doneOn: '2027-01-08' })).toContain('day-30 charter-signed 2027-01-08');
    expect(behind({ doneOn: '2026-12-04' }).join()).not.toContain('charter-signed');
  });
});

describe('Any changes of any plan', SLOW, () => {
  test('An owner is only called full in weeks that are, and has no earlier room where a task is said to wait for it.', () => {
    fc.assert(
      fc.property(editedGraphs, ({ graph, adjustments }) => {
        const plan = planOfGraph(graph, adjustments);
        for (const { task, owner, person, placement, start } of plan.tasks)
          for (const { why, from, to } of placement.ownerBusy) {
            if (why !== 'not-there-yet')
              expect(daysAfter(plan.start, (to - 1) * 7) <= start, task).toBe(true);
            const line =
              plan.load.find((one) => one.owner === owner && one.person?.id === person?.id) ??
              plan.load.find((one) => one.owner === owner);
            // The first and the last week may be full only in part.
            const between = line?.weeks.slice(from, to - 1) ?? [];
            if (why === 'full')
              for (const { capacity, planned } of between)
                expect(planned, task).toBeGreaterThanOrEqual(capacity / 2 - 0.01);
          }
      }),
      { numRuns: graphRuns },
    );
  });

  test('What the person set stays; what moved along comes after what it depends on; nothing is lost or hidden.', () => {
    fc.assert(
      fc.property(editedGraphs, ({ graph, adjustments }) => {
        const before = planOfGraph(graph, { ...noAdjustments, calendar: adjustments.calendar });
        const plan = planOfGraph(graph, adjustments);
        const change = (id: string) => adjustments.tasks[id] ?? {};
        const dropped = before.tasks
          .filter(({ task }) => change(task).dropped === true)
          .map(({ task }) => task);
        expect(plan.dropped.map(({ task }) => task).sort()).toEqual([...dropped].sort());
        const ids = [...plan.tasks, ...plan.dropped, ...plan.later].map(({ task }) => task).sort();
        const all = [
          ...before.tasks,
          ...before.later,
          ...adjustments.ownTasks.map(({ id }) => ({ task: id })),
        ];
        expect(ids).toEqual(all.map(({ task }) => task).sort());

        const byId = new Map(plan.tasks.map((task) => [task.task, task]));
        const days = workingDays(plan.start, adjustments.calendar);
        for (const task of plan.tasks) {
          const { start } = change(task.task);
          const open = task.doneOn === null;
          if (start !== undefined && !task.own && open) expect(task.start).toBe(start);
          const fixed = task.edited.includes('start');
          const late = task.dependsOn.filter(
            (id) => days.onOrAfter(byId.get(id)?.end ?? '') >= days.onOrAfter(task.start),
          );
          if (!fixed && open) expect(late).toEqual([]);
          const told = task.conflicts.flatMap((one) => (one.kind === 'before-dependency' ? [one.task] : []));
          const waiting = late.filter((id) => byId.get(id)?.doneOn === null);
          if (open) expect(told.sort()).toEqual([...waiting].sort());
          else expect(task.conflicts).toEqual([]);
          const ownHours = adjustments.people.some(
            ({ id, hoursAWeek }) => id === task.person?.id && hoursAWeek !== undefined,
          );
          const untouched = task.edited.every((edit) => edit === 'title') && !task.own && !ownHours;
          // What is done ended on its day, wherever it was proposed.
          if (open && untouched && task.placement.by !== 'along')
            expect([task.start, task.end]).toEqual([task.proposed?.start, task.proposed?.end]);
        }
        for (const { owner, weeks, overWeeks } of plan.load)
          weeks.forEach(({ planned, capacity }, at) => {
            if (planned > capacity + 0.001) expect(overWeeks, owner).toContain(at + 1);
          });
        const over = plan.load.some(({ overWeeks }) => overWeeks.length > 0);
        if (over) expect(['tight', 'unrealistic']).toContain(plan.label);
        const telling = plan.tasks.some(({ conflicts }) =>
          conflicts.some(({ kind }) => kind === 'over-capacity'),
        );
        if (over && plan.tasks.every(({ doneOn }) => doneOn === null)) expect(telling).toBe(true);
      }),
      { numRuns: graphRuns },
    );
  });

  test('Without changes the plan is the proposal, and so it is again once they are taken away.', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const plan = planOfGraph(graph, { ...noAdjustments, tasks: { gone: { start: '2027-01-11' } } });
        expect(plan).toEqual(planOfGraph(graph));
        expect(
          plan.tasks.every(({ edited, placement }) => edited.length === 0 && placement.by !== 'along'),
        ).toBe(true);
      }),
    );
  });
});
