import type { Id } from '../pack/index.ts';
import type { WorkingDays } from './calendar.ts';
import type { Arranged, HireDay } from './rearrange.ts';
import type { Edits } from './task-edits.ts';
import type { OwnerLoad, PlanConflict } from './types.ts';
import type { Workforce } from './workforce.ts';

/** What a plan is looked at for. */
export interface Looking {
  arranged: readonly Arranged[];
  edits: Edits;
  load: readonly OwnerLoad[];
  workforce: Workforce;
  days: WorkingDays;
  hire: HireDay | null;
  /** Last working day of the plan. */
  end: number;
}

/** By task, what its place or owner does not fit together with. What is done is no longer looked at. */
export function conflictsOf(looking: Looking): Map<Id, PlanConflict[]> {
  const byId = new Map(looking.arranged.map((one) => [one.task.id, one]));
  return new Map(
    looking.arranged.map((one) => [
      one.task.id,
      one.task.progress.doneOn === undefined
        ? [...withOthers(one, byId, looking), ...withCalendar(one, looking), ...withOwner(one, looking)]
        : [],
    ]),
  );
}

/** Moved, given to somebody, added or taken in by the person. */
const isTouched = ({ task }: Arranged): boolean =>
  'own' in task.of || task.edited.some((edit) => edit !== 'title');

function withOthers(
  { task, stretch, dependsOn, circle }: Arranged,
  byId: ReadonlyMap<Id, Arranged>,
  { edits: { dropped, later } }: Looking,
): PlanConflict[] {
  const named = (list: readonly { chosen: { task: { id: Id } } }[]): Id[] =>
    task.dependsOn.filter((id) => list.some(({ chosen }) => chosen.task.id === id));
  const unfinished = dependsOn.filter((id) => {
    const other = byId.get(id);
    return other?.task.progress.doneOn === undefined && (other?.stretch.end ?? -Infinity) >= stretch.start;
  });
  return [
    ...unfinished.map((id): PlanConflict => ({ kind: 'before-dependency', task: id })),
    ...named(dropped).map((id): PlanConflict => ({ kind: 'depends-on-dropped', task: id })),
    ...named(later).map((id): PlanConflict => ({ kind: 'depends-on-later', task: id })),
    ...(circle.length > 0 ? [{ kind: 'circular' as const, tasks: circle }] : []),
  ];
}

function withCalendar(one: Arranged, { days, end }: Looking): PlanConflict[] {
  const { task, stretch, placement } = one;
  const endsElsewhere = task.placed !== null && task.placed.stretch.end !== stretch.end;
  const changed = isTouched(one) || placement.by === 'along' || endsElsewhere;
  return [
    ...(task.start !== null && !days.isWorked(task.start) ? [{ kind: 'day-off' as const }] : []),
    ...(stretch.start < 0 ? [{ kind: 'before-plan' as const }] : []),
    ...(changed && stretch.end > end ? [{ kind: 'after-plan' as const }] : []),
  ];
}

function withOwner(one: Arranged, { arranged, load, workforce, days, hire }: Looking): PlanConflict[] {
  const { owner } = one.task;
  const absent =
    hire?.role === owner.role &&
    one.stretch.start < hire.day() &&
    workforce.rate(owner, hire.day() - 1) === 0;
  const lines = load.filter(
    (line) => line.owner === owner.role && (line.person === null || line.person.id === owner.person?.id),
  );
  const weeks = [...new Set(lines.flatMap(({ overWeeks }) => overWeeks))].sort((a, b) => a - b);
  const own = weeks.filter((week) => isAnswerable(one, week, arranged, days));
  return [
    ...(absent ? [{ kind: 'owner-not-there' as const, from: days.date(hire.day()) }] : []),
    ...(own.length > 0 ? [{ kind: 'over-capacity' as const, weeks: own }] : []),
  ];
}

/** Of all tasks in an overfull week those that the person changed, or all of them where none was. */
function isAnswerable(
  one: Arranged,
  week: number,
  arranged: readonly Arranged[],
  days: WorkingDays,
): boolean {
  const works = ({ stretch }: Arranged): boolean =>
    stretch.end >= days.firstOfWeek(week) && stretch.start < days.firstOfWeek(week + 1);
  const shares = (other: Arranged): boolean =>
    other.task.owner.role === one.task.owner.role && isTouched(other) && works(other);
  return works(one) && (isTouched(one) || !arranged.some(shares));
}
