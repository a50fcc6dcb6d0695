export { daysAfter as addDays } from '../engine/index.ts';

/** A date in words that no line break tears apart. */
export const unbroken = (date: string): string => date.replaceAll(' ', '\u00a0');
