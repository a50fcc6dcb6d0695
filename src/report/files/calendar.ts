import type { Say } from '../say.ts';
import type { Mark } from '../theme.ts';
import { sequenceOf, timeOf, type Edition } from './edition.ts';
import { icalendar, type CalendarEvent } from './ical.ts';
import {
  goneEntries,
  gateEntries,
  reviewEntries,
  taskEntries,
  taskNotes,
  type GateEntry,
  type GoneEntry,
  type ReviewEntry,
  type TaskEntry,
} from './plan-entries.ts';

/** The functions' shapes as characters: a calendar shows them in the names of its entries. */
const SHAPES: Readonly<Record<Mark, string>> = { circle: '● ', diamond: '◆ ' };

/**
 * Tasks, gates and KPI reviews as an `.ics` file. Taken in again after a change, its entries replace those of the
 * earlier file: they keep their UID, and their SEQUENCE and DTSTAMP rise.
 */
export function calendarFile(say: Say, edition: Edition): string {
  const { result, t } = say;
  const uid = (what: string): string => `${encodeURIComponent(edition.id)}-${what}@first-seat`;
  return icalendar({
    name: t('files.calendar.name', { company: say.company }),
    made: timeOf(edition, result.asOf),
    sequence: sequenceOf(edition, result.asOf),
    events: [
      ...taskEntries(say).map((task) => taskEvent(task, uid, say)),
      ...goneEntries(say).map((task) => goneEvent(task, uid, say)),
      ...gateEntries(say).map((gate) => gateEvent(gate, uid, say)),
      ...reviewEntries(say).flatMap((review) => reviewEvents(review, uid, say)),
    ],
  });
}

type Uid = (what: string) => string;

const taskUid = (id: string, uid: Uid): string => uid(`task-${encodeURIComponent(id)}`);

const taskEvent = (task: TaskEntry, uid: Uid, say: Say): CalendarEvent => ({
  uid: taskUid(task.id, uid),
  summary: say.t('files.calendar.task', {
    task: `${task.doneOn === null ? '' : '✓ '}${task.shape === null ? '' : SHAPES[task.shape]}${task.title}`,
    owner: task.owner,
  }),
  description: taskNotes(task, say),
  first: task.start,
  last: task.end,
  category: task.phase.name,
});

/** What is no longer in the plan, for calendars that have it from an earlier file. */
const goneEvent = ({ id, title, why }: GoneEntry, uid: Uid, { result, t }: Say): CalendarEvent => ({
  uid: taskUid(id, uid),
  summary: title,
  description: why,
  first: result.plan.start,
  last: result.plan.start,
  category: t('files.calendar.gone'),
  cancelled: true,
});

const gateEvent = ({ id, name, date, checks }: GateEntry, uid: Uid, { t }: Say): CalendarEvent => ({
  uid: uid(`gate-${id}`),
  summary: t('files.gate', { gate: name }),
  description: checks.map((check) => `– ${check}`).join('\n'),
  first: date,
  last: date,
  category: t('report.plan.gates'),
});

function reviewEvents({ cadence, dates, kpis }: ReviewEntry, uid: Uid, say: Say): CalendarEvent[] {
  const { t } = say;
  return dates.map((date, at) => ({
    uid: uid(`kpi-review-${cadence}-${at + 1}`),
    summary: t('files.calendar.review', { cadence: t(`report.cadence.${cadence}`) }),
    description: kpis.map((kpi) => `– ${t('files.calendar.kpi', kpi)}`).join('\n'),
    first: date,
    last: date,
    category: t('files.calendar.reviews'),
    ...(cadence === 'weekly' ? { weeklyUntil: say.result.plan.end } : {}),
  }));
}
