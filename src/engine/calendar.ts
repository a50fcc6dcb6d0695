import type { IsoDate } from './types.ts';

/** Calendar days without clock or zone: days since 1970-01-01, in UTC throughout. */
type Day = number;

const DAY_MS = 86_400_000;
const WORKING_DAYS_A_WEEK = 5;

/** @throws when the text is no date of the form `2026-11-30`. */
function dayOf(date: IsoDate): Day {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(day)) throw new Error(`Not a calendar day: ${date}`);
  return day;
}

const dateOf = (day: Day): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 0 is Monday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** A day so many days later, or earlier. */
export const daysAfter = (date: IsoDate, days: number): IsoDate => dateOf(dayOf(date) + days);

/** Days from one day to another; negative when the other lies before it. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayOf(to) - dayOf(from);

/** The first Monday after this day: a plan never starts on the day it is made. */
export function nextMonday(today: IsoDate): IsoDate {
  const day = dayOf(today);
  return dateOf(day + 7 - weekdayOf(day));
}

/** Working days of a plan, counted from 0 on its first working day. Weekends are free; public holidays are not known here. */
export interface WorkingDays {
  /** Date of a working day. */
  date(index: number): IsoDate;
  /** First working day on or after a day of the plan; day 1 is the plan's start. */
  from(planDay: number): number;
  /** Last working day on or before a day of the plan. */
  until(planDay: number): number;
  /** 1-based week of the plan: any seven days from the start hold five working days. */
  week(index: number): number;
  /** First working day of a week of the plan. */
  firstOfWeek(week: number): number;
}

export function workingDays(start: IsoDate): WorkingDays {
  const first = dayOf(start);
  /** How many working days lie before this offset from the start. */
  const before = (offset: number): number => {
    const weeks = Math.floor(offset / 7);
    let count = weeks * WORKING_DAYS_A_WEEK;
    for (let day = first + weeks * 7; day < first + offset; day += 1)
      if (weekdayOf(day) < WORKING_DAYS_A_WEEK) count += 1;
    return count;
  };
  return {
    date(index) {
      let day = first + Math.floor(index / WORKING_DAYS_A_WEEK) * 7;
      let left = index % WORKING_DAYS_A_WEEK;
      while (left > 0 || weekdayOf(day) >= WORKING_DAYS_A_WEEK) {
        if (weekdayOf(day) < WORKING_DAYS_A_WEEK) left -= 1;
        day += 1;
      }
      return dateOf(day);
    },
    from: (planDay) => before(Math.max(0, planDay - 1)),
    until: (planDay) => before(planDay) - 1,
    week: (index) => Math.floor(index / WORKING_DAYS_A_WEEK) + 1,
    firstOfWeek: (week) => (week - 1) * WORKING_DAYS_A_WEEK,
  };
}
