import type { LabelReason, Plan, PlanConflict, PlannedTask, TaskEdit } from '../../../engine/index.ts';
import { formats, t } from '../../say.ts';
import { dates } from '../names.ts';
import { effortInWords, loadWords } from '../plan-words.ts';
import { ownerName, ownerShort, titlesOf, weeksInWords } from './task-names.ts';

/** Why a task starts when it does: `Week 5: waits for “…”; Sales Operations Manager is full in week 4.` */
export function placementWords(plan: Plan, task: PlannedTask): string {
  const { placement, startWeek: week } = task;
  const waits =
    placement.waitsFor.length > 0 && placement.by !== 'along'
      ? [t('plan.place.waits', { tasks: titlesOf(plan, placement.waitsFor) })]
      : [];
  const busy = placement.ownerBusy.map(({ why, from, to }) =>
    t(`plan.place.${why}`, { owner: ownerShort(task), weeks: spanOfWeeks(from, to) }),
  );
  const reasons = [...ruling(plan, task), ...waits, ...busy];
  return t('plan.place.line', {
    week,
    reasons: (reasons.length > 0 ? reasons : [t('plan.place.stands')]).join('; '),
  });
}

/** What decided, where that is not what it waits for or the hours of its owner. */
function ruling(plan: Plan, { placement, phase, own, edited, ...task }: PlannedTask): string[] {
  switch (placement.by) {
    case 'phase':
      return [t(phase === 1 || own ? 'plan.place.phase-1' : 'plan.place.phase')];
    case 'at-the-end':
      return [t('plan.place.at-the-end')];
    case 'along':
      return [t('plan.place.along', { tasks: titlesOf(plan, placement.waitsFor) })];
    case 'person':
      return edited.includes('start')
        ? [t('plan.place.person')]
        : [t('plan.place.given', { owner: ownerShort(task) })];
    case 'dependency':
    case 'capacity':
      return [];
  }
}

const spanOfWeeks = (from: number, to: number): string =>
  weeksInWords(Array.from({ length: to - from + 1 }, (_, at) => from + at));

/** One thing that does not go together, as a sentence. */
export function conflictWords(plan: Plan, task: PlannedTask, conflict: PlanConflict): string {
  switch (conflict.kind) {
    case 'before-dependency':
    case 'depends-on-dropped':
    case 'depends-on-later':
      return t(`plan.conflict.${conflict.kind}`, { task: titlesOf(plan, [conflict.task]) });
    case 'circular':
      return t('plan.conflict.circular', { tasks: titlesOf(plan, conflict.tasks) });
    case 'owner-not-there':
      return t('plan.conflict.owner-not-there', {
        owner: ownerName(task),
        date: formats().date(conflict.from),
      });
    case 'over-capacity':
      return t('plan.conflict.over-capacity', {
        owner: ownerShort(task),
        weeks: weeksInWords(conflict.weeks),
      });
    case 'day-off':
    case 'before-plan':
    case 'after-plan':
      return t(`plan.conflict.${conflict.kind}`);
  }
}

/** What the person changed of a task, or that it moved along; short. */
export function editWords({ edited, placement }: PlannedTask): string[] {
  const shown: (TaskEdit | 'along')[] = placement.by === 'along' ? [...edited, 'along'] : edited;
  return shown.map((edit) => t(`plan.edit.${edit}`));
}

/** How the proposal has the task, or null where it is as proposed or was never proposed. */
export function proposedWords({ proposed, edited, placement }: PlannedTask): string | null {
  if (proposed === null || (edited.every((edit) => edit === 'title') && placement.by !== 'along'))
    return null;
  return t('plan.proposed', {
    owner: ownerName({ owner: proposed.owner, person: null }),
    dates: dates(proposed.start, proposed.end),
    effort: effortInWords(proposed),
  });
}

/** Why the plan is called what it is called, beyond what the name says. */
export function labelWords(plan: Plan): string | null {
  const { by, owner, person, overloadedWeeks, slipping, overrunning }: LabelReason = plan.labelBecause;
  if (by === 'overrun') return t('plan.because.overrun', { tasks: titlesOf(plan, overrunning) });
  if (by === 'overload') return t('plan.because.overload', { weeks: weeksInWords(overloadedWeeks) });
  if (by === 'slip')
    return t('plan.because.slip', { count: slipping.length, tasks: titlesOf(plan, slipping) });
  const line = plan.load.find((load) => load.owner === owner && load.person?.id === person?.id);
  return line ? t('plan.because.load', { owner: ownerName(line), words: loadWords(line) }) : null;
}
