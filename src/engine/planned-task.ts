import type { Pack } from '../pack/index.ts';
import { daysAfter, type WorkingDays } from './calendar.ts';
import { rounded } from './load.ts';
import type { Arranged } from './rearrange.ts';
import type { EditedTask } from './task-edits.ts';
import type { IsoDate, PlanConflict, PlannedTask, TaskState } from './types.ts';
import { refTo } from './workforce.ts';

/** A task that begins within so many days from today is next. */
const SOON_DAYS = 7;

interface Setting {
  pack: Pack;
  days: WorkingDays;
  today: IsoDate;
}

/** A task as the result tells it: dates instead of counted days, the person’s words, what it conflicts with. */
export function plannedTask(
  { task, stretch, placement, dependsOn }: Arranged,
  conflicts: PlanConflict[],
  { pack, days, today }: Setting,
): PlannedTask {
  const { of, placed, owner } = task;
  const end = days.date(stretch.end);
  const begins = task.start ?? days.date(stretch.start);
  const { doneOn } = task.progress;
  // What was done before its day began on the day it was done; before the plan, it stands on the first day alone.
  const start = doneOn !== undefined && (begins > end || doneOn < days.date(0)) ? end : begins;
  const wait = 'chosen' in of ? of.chosen.task.seenAfterDays : undefined;
  const seenOn = wait === undefined ? null : days.date(days.onOrAfter(daysAfter(end, wait)));
  const phase = phaseOf(stretch.start, pack, days);
  return {
    task: task.id,
    ref: task.ref,
    own: 'own' in of,
    words: wordsOf(task),
    phase,
    ownerGroup: 'chosen' in of ? of.chosen.task.owner : null,
    owner: owner.role,
    person: owner.person && refTo(owner.person),
    standIn: placed?.owner.standIn === true && !task.edited.includes('owner'),
    effortWeeks: rounded(task.effortWeeks),
    start,
    end,
    seenOn,
    startWeek: days.weekOf(start),
    endWeek: days.weekOf(end),
    dependsOn,
    core: 'chosen' in of && of.chosen.core,
    severity: 'chosen' in of ? of.chosen.severity : 0,
    slipped: 'chosen' in of && phase > of.chosen.task.phase,
    placement,
    edited: task.edited,
    proposed: placed && {
      owner: placed.owner.role,
      effortWeeks: rounded(placed.chosen.effortWeeks),
      start: days.date(placed.stretch.start),
      end: days.date(placed.stretch.end),
    },
    conflicts,
    progress: stateOf(task, start, seenOn ?? end, today),
    doneOn: doneOn ?? null,
    note: task.progress.note ?? null,
    because: 'own' in of ? [] : (placed?.because ?? of.chosen.because),
  };
}

function wordsOf({ of, title }: EditedTask): PlannedTask['words'] {
  if ('own' in of) return { title: of.own.title, deliverable: of.own.deliverable, done: of.own.done };
  return title === null ? null : { title, deliverable: null, done: null };
}

/** The phase in which a working day lies; the first before the plan, the last after it. */
function phaseOf(index: number, { plan }: Pack, days: WorkingDays): PlannedTask['phase'] {
  const at = plan.phases.findIndex(({ toDay }) => index <= days.until(toDay));
  return at === 0 ? 1 : at === 1 ? 2 : 3;
}

function stateOf({ progress }: EditedTask, start: IsoDate, due: IsoDate, today: IsoDate): TaskState {
  if (progress.doneOn !== undefined) return 'done';
  if (due < today) return 'late';
  return start <= daysAfter(today, SOON_DAYS) ? 'next' : 'upcoming';
}
