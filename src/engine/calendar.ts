import type { WorkCalendar } from './adjustments.ts';
import type { IsoDate } from './types.ts';

/** Calendar days without clock or zone: days since 1970-01-01, in UTC throughout. */
type Day = number;

const DAY_MS = 86_400_000;
/** The last day that four digits of a year can write. */
const LAST_DAY: Day = Date.UTC(9999, 11, 31) / DAY_MS;
/** Breaks are looked at this far around the start: however a calendar is filled, some day is worked. */
const BREAKS_WITHIN = 3_660;

/** @throws when the text is no date of the form `2026-11-30`. */
function dayOf(date: IsoDate): Day {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(day)) throw new Error(`Not a calendar day: ${date}`);
  return day;
}

/** Dates that were written before: a plan writes the same hundred days again and again. */
const written = new Map<Day, IsoDate>();
/** More than these are forgotten and written anew. */
const REMEMBERED = 10_000;

function dateOf(day: Day): IsoDate {
  const known = written.get(day);
  if (known !== undefined) return known;
  if (written.size >= REMEMBERED) written.clear();
  const date = new Date(Math.min(day, LAST_DAY) * DAY_MS).toISOString().slice(0, 10);
  written.set(day, date);
  return date;
}

/** 1 is Monday, 7 Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** A day so many days later, or earlier. */
export const daysAfter = (date: IsoDate, days: number): IsoDate => dateOf(dayOf(date) + days);

/** Days from one day to another; negative when the other lies before it. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayOf(to) - dayOf(from);

/** The Monday after this day, or the first worked day from then on: a plan never starts on the day it is made. */
export function nextStart(today: IsoDate, calendar: WorkCalendar): IsoDate {
  const day = dayOf(today);
  return workingDays(dateOf(day + 8 - weekdayOf(day)), calendar).date(0);
}

/** Days that are worked, counted from 0 on the first of the plan; what lies before the plan has negative numbers. */
export interface WorkingDays {
  /** How many days of a week are worked where none is a day off. */
  daysAWeek: number;
  date(index: number): IsoDate;
  isWorked(date: IsoDate): boolean;
  /** First working day on or after a date. */
  onOrAfter(date: IsoDate): number;
  /** First working day on or after a day of the plan; day 1 is the plan's start. */
  from(planDay: number): number;
  /** Last working day on or before a day of the plan; the first where there is none. */
  until(planDay: number): number;
  /** 1-based week of the plan in which a working day lies: any seven days from the start. */
  week(index: number): number;
  /** The week in which a date lies; dates before the plan count as its first week. */
  weekOf(date: IsoDate): number;
  /** First working day in a week of the plan or after it. */
  firstOfWeek(week: number): number;
}

export function workingDays(start: IsoDate, calendar: WorkCalendar): WorkingDays {
  const first = dayOf(start);
  const isWorked = workedDays(first, calendar);
  /** Worked days from the start on, and those before it going backwards; each grows as it is asked for. */
  const ahead: Day[] = [];
  const behind: Day[] = [];
  let [seenTo, seenFrom] = [first, first];
  const lookAhead = (): void => {
    if (isWorked(seenTo)) ahead.push(seenTo);
    seenTo += 1;
  };
  const lookBehind = (): void => {
    seenFrom -= 1;
    if (isWorked(seenFrom)) behind.push(seenFrom);
  };
  const dayAt = (index: number): Day => {
    while (index >= ahead.length) lookAhead();
    while (-index > behind.length) lookBehind();
    return (index < 0 ? behind[-index - 1] : ahead[index]) ?? first;
  };
  /** Number of the first working day on or after a day. */
  const indexOf = (day: Day): number => {
    while (seenTo < day) lookAhead();
    while (seenFrom > day) lookBehind();
    if (day < first) return 0 - countUntil(behind, (one) => one >= day);
    return countUntil(ahead, (one) => one < day);
  };
  const weekAt = (day: Day): number => Math.max(1, Math.floor((day - first) / 7) + 1);
  return {
    daysAWeek: weekdays(calendar).size,
    date: (index) => dateOf(dayAt(index)),
    isWorked: (date) => isWorked(dayOf(date)),
    onOrAfter: (date) => indexOf(dayOf(date)),
    from: (planDay) => indexOf(first + Math.max(0, planDay - 1)),
    until: (planDay) => Math.max(0, indexOf(first + planDay) - 1),
    week: (index) => weekAt(dayAt(index)),
    weekOf: (date) => weekAt(dayOf(date)),
    firstOfWeek: (week) => indexOf(first + (week - 1) * 7),
  };
}

const weekdays = ({ workdays }: WorkCalendar): ReadonlySet<number> =>
  new Set(workdays.length > 0 ? workdays : [1, 2, 3, 4, 5]);

function workedDays(first: Day, calendar: WorkCalendar): (day: Day) => boolean {
  const week = weekdays(calendar);
  const breaks = calendar.daysOff.map(({ from, to }) => [dayOf(from), dayOf(to)] as const);
  const inBreak = (day: Day): boolean => breaks.some(([from, to]) => from <= day && day <= to);
  return (day) => week.has(weekdayOf(day)) && !(Math.abs(day - first) < BREAKS_WITHIN && inBreak(day));
}

/** How many at the beginning of a sorted list hold; the list is halved, not walked. */
function countUntil(days: readonly Day[], holds: (day: Day) => boolean): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(days[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
