import { daysAfter, type IsoDate } from '../../engine/index.ts';
import type { Say } from '../say.ts';
import { secondLookOn } from '../second-look.ts';
import type { Mark } from '../theme.ts';
import { sequenceOf, timeOf, type Edition } from './edition.ts';
import { icalendar, type CalendarEvent } from './ical.ts';
import {
  gateEntries,
  goneTasks,
  reviewEntries,
  taskEntries,
  taskNotes,
  type GateEntry,
  type ReviewEntry,
  type TaskEntry,
} from './plan-entries.ts';

/** The functions' shapes as characters: a calendar shows them in the names of its entries. */
const SHAPES: Readonly<Record<Mark, string>> = { circle: '● ', diamond: '◆ ' };

/** An entry under a key that stays the same from file to file, such as `task-lead-definition`. */
type Entry = Omit<CalendarEvent, 'uid'> & { key: string };

/** A calendar as text, and the keys of its entries, so that the next file can take back those that are gone by then. */
export interface CalendarFile {
  text: string;
  carries: readonly string[];
}

/**
 * Tasks, gates, KPI reviews and the second look as an `.ics` file. Taken in again after a change, its entries replace those of the
 * earlier file: they keep their UID, and their SEQUENCE and DTSTAMP rise. What an earlier file had and this one has not
 * is cancelled.
 * @param handedOut keys of all entries that earlier files carried
 */
export function calendarFile(say: Say, edition: Edition, handedOut: readonly string[]): CalendarFile {
  const { result, t } = say;
  const entries = [
    ...taskEntries(say).map((task) => taskEntry(task, say)),
    ...gateEntries(say).map((gate) => gateEntry(gate, say)),
    ...reviewEntries(say).flatMap((review) => reviewsOf(review, say)),
    ...secondLook(say),
  ];
  const carries = entries.map(({ key }) => key);
  const gone = handedOut.filter((key) => !carries.includes(key)).map((key) => goneEntry(key, say));
  const text = icalendar({
    name: t('files.calendar.name', { company: say.company }),
    made: timeOf(edition, result.asOf),
    sequence: sequenceOf(edition, result.asOf),
    events: [...entries, ...gone].map(({ key, ...entry }) => ({
      ...entry,
      uid: `${encodeURIComponent(edition.id)}-${encodeURIComponent(key)}@first-seat`,
    })),
  });
  return { text, carries };
}

const TASK = 'task-';

const taskEntry = (task: TaskEntry, say: Say): Entry => ({
  key: TASK + task.id,
  summary: say.t('files.calendar.task', {
    task: `${task.doneOn === null ? '' : '✓ '}${task.shape === null ? '' : SHAPES[task.shape]}${task.title}`,
    owner: task.owner,
  }),
  description: taskNotes(task, say),
  first: task.start,
  last: task.end,
  category: task.phase.name,
});

/** What calendars have from an earlier file and is no longer planned, with the reason where the plan knows one. */
function goneEntry(key: string, say: Say): Entry {
  const { result, t } = say;
  const task = goneTasks(say).find(({ id }) => TASK + id === key);
  return {
    key,
    summary: task?.title ?? t('files.calendar.gone'),
    description: task?.why ?? '',
    first: result.plan.start,
    last: result.plan.start,
    category: t('files.calendar.gone'),
    cancelled: true,
  };
}

const gateEntry = ({ id, name, date, checks }: GateEntry, { t }: Say): Entry => ({
  key: `gate-${id}`,
  summary: t('files.gate', { gate: name }),
  description: checks.map((check) => `– ${check}`).join('\n'),
  first: date,
  last: date,
  category: t('report.plan.gates'),
});

/** Weekly reviews are one entry that repeats; those of other cadences an entry each. */
function reviewsOf({ cadence, dates, kpis }: ReviewEntry, say: Say): Entry[] {
  const { t } = say;
  const [first] = dates;
  const repeats = cadence === 'weekly' && first !== undefined;
  return (repeats ? [first] : dates).map((date, at) => ({
    key: `kpi-review-${cadence}-${at + 1}`,
    summary: t('files.calendar.review', { cadence: t(`report.cadence.${cadence}`) }),
    description: kpis.map((kpi) => `– ${t('files.calendar.kpi', kpi)}`).join('\n'),
    first: date,
    last: date,
    category: t('files.calendar.reviews'),
    ...(repeats ? { weekly: weeklyOn(dates, say.result.plan.end) } : {}),
  }));
}

function weeklyOn(dates: readonly IsoDate[], until: IsoDate): NonNullable<CalendarEvent['weekly']> {
  const without: IsoDate[] = [];
  for (let day = dates[0] ?? until; day <= until; day = daysAfter(day, 7))
    if (!dates.includes(day)) without.push(day);
  return { until, without };
}

function secondLook(say: Say): Entry[] {
  const { t, word, result } = say;
  const day = secondLookOn(say);
  if (day === null) return [];
  return [
    {
      key: 'second-look',
      summary: t('files.calendar.second-look'),
      description: word(`verdict.${result.verdict}.retest`),
      first: day,
      last: day,
      category: t('files.calendar.second-look'),
    },
  ];
}
