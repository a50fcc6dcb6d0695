import type { Plan, PlanConflict, PlannedTask, TaskEdit } from '../../engine/index.ts';
import { effortInWords, fewTitles, loadWords, ownerName, ownerShort, titlesOf } from './tasks.ts';
import { dates, weeksInWords, type Voice } from './voice.ts';

/**
 * Why a task starts when it does: `Week 5: waits for “…”; Sales Operations Manager is full in week 4.`
 * @param named how other tasks are called
 */
export function placementWords(
  voice: Voice,
  plan: Plan,
  task: PlannedTask,
  named: typeof titlesOf = titlesOf,
): string {
  const { t } = voice;
  const { placement, startWeek: week } = task;
  const waits =
    placement.waitsFor.length > 0 && placement.by !== 'along'
      ? [t('plan.place.waits', { tasks: named(voice, plan, placement.waitsFor) })]
      : [];
  const busy = placement.ownerBusy.map(({ why, from, to }) =>
    // Up to the very week in which it begins: until then.
    why === 'full' && to >= week
      ? t('plan.place.full-until', { owner: ownerShort(voice, task) })
      : t(`plan.place.${why}`, { owner: ownerShort(voice, task), weeks: spanOfWeeks(voice, from, to) }),
  );
  const reasons = [...ruling(voice, task, named(voice, plan, placement.waitsFor)), ...waits, ...busy];
  return t('plan.place.line', {
    week,
    reasons: (reasons.length > 0 ? reasons : [t('plan.place.stands')]).join('; '),
  });
}

/** What decided, where that is not what it waits for or the hours of its owner. */
function ruling(voice: Voice, task: PlannedTask, tasks: string): string[] {
  const { t } = voice;
  const { placement, phase, own, edited } = task;
  switch (placement.by) {
    case 'phase':
      return [t(phase === 1 || own ? 'plan.place.phase-1' : 'plan.place.phase')];
    case 'at-the-end':
      return [t('plan.place.at-the-end')];
    case 'along':
      return [t('plan.place.along', { tasks })];
    case 'person':
      return edited.includes('start')
        ? [t('plan.place.person')]
        : [t('plan.place.given', { owner: ownerShort(voice, task) })];
    case 'dependency':
    case 'capacity':
      return [];
  }
}

const spanOfWeeks = (voice: Voice, from: number, to: number): string =>
  weeksInWords(
    voice,
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );

/** One thing that does not go together, as a sentence. */
export function conflictWords(voice: Voice, plan: Plan, task: PlannedTask, conflict: PlanConflict): string {
  const { t, formats } = voice;
  switch (conflict.kind) {
    case 'before-dependency':
    case 'depends-on-dropped':
    case 'depends-on-later':
      return t(`plan.conflict.${conflict.kind}`, { task: titlesOf(voice, plan, [conflict.task]) });
    case 'circular':
      return t('plan.conflict.circular', { tasks: titlesOf(voice, plan, conflict.tasks) });
    case 'owner-not-there':
      return t('plan.conflict.owner-not-there', {
        owner: ownerName(voice, task),
        date: formats.date(conflict.from),
      });
    case 'over-capacity':
      return t('plan.conflict.over-capacity', {
        owner: ownerShort(voice, task),
        weeks: weeksInWords(voice, conflict.weeks),
      });
    case 'day-off':
    case 'before-plan':
    case 'after-plan':
      return t(`plan.conflict.${conflict.kind}`);
  }
}

/** What the person changed of a task, or that it moved along; short. */
export function editWords({ t }: Voice, { edited, placement }: PlannedTask): string[] {
  const shown: (TaskEdit | 'along')[] = placement.by === 'along' ? [...edited, 'along'] : edited;
  return shown.map((edit) => t(`plan.edit.${edit}`));
}

/** How the proposal has the task, or null where it is as proposed or was never proposed. */
export function proposedWords(voice: Voice, task: PlannedTask): string | null {
  const { proposed, edited, placement, start, end } = task;
  if (proposed === null) return null;
  const isMoved = proposed.start !== start || proposed.end !== end;
  if (!isMoved && edited.every((edit) => edit === 'title') && placement.by !== 'along') return null;
  return voice.t('plan.proposed', {
    owner: ownerName(voice, { owner: proposed.owner, person: null }),
    dates: dates(voice, proposed.start, proposed.end),
    effort: effortInWords(voice, proposed),
  });
}

/** Why the plan is called what it is called; empty where there is no work to speak of. */
export function labelWords(voice: Voice, plan: Plan): string {
  const { t, word } = voice;
  const { by, owner, person, overloadedWeeks, slipping, overrunning } = plan.labelBecause;
  if (by === 'overrun')
    return (['hire', 'hours', 'named', 'person'] as const)
      .flatMap((cause) => {
        const tasks = overrunning.filter((one) => one.by === cause).map(({ task }) => task);
        return tasks.length === 0
          ? []
          : [t(`plan.because.overrun-${cause}`, { tasks: fewTitles(voice, plan, tasks) })];
      })
      .reduce((first, next) => t('plan.because.and', { first, next }));
  if (by === 'overload') return t('plan.because.overload', { weeks: weeksInWords(voice, overloadedWeeks) });
  if (by === 'slip')
    return t('plan.because.slip', { count: slipping.length, tasks: fewTitles(voice, plan, slipping) });
  const line = plan.load.find((load) => load.owner === owner && load.person?.id === person?.id);
  const text = word(`load.${plan.label}.text`);
  return line
    ? t('plan.because.load', { text, owner: ownerName(voice, line), words: loadWords(voice, line) })
    : text;
}
