import type { IsoDate } from '../engine/index.ts';

/** How long a deleted assessment can be brought back, in days. */
export const DAYS_IN_BIN = 30;

const DAY_MS = 86_400_000;

/** Days until what was deleted on a day goes for good; below zero when it should be gone. */
export const daysLeft = (on: IsoDate, today: IsoDate): number =>
  DAYS_IN_BIN - Math.round((Date.parse(today) - Date.parse(on)) / DAY_MS);
