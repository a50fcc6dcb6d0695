import type { ListEntry } from '../../../engine/index.ts';
import { readAmount } from './read-amount.ts';

export interface ListProblem {
  /** 1-based line of what was pasted. */
  line: number;
  problem: 'not-a-number' | 'not-a-date' | 'unclear-date';
}

export interface PastedList {
  entries: ListEntry[];
  problems: ListProblem[];
}

/**
 * Reads a pasted list: one entry a line, or several on one, set apart by semicolons, tabs, or commas with a space. Where
 * `dates` may stand, two on a line are one entry. Empty lines are nothing.
 */
export function readList(pasted: string, dates: boolean): PastedList {
  const list: PastedList = { entries: [], problems: [] };
  pasted.split(/\r?\n/).forEach((text, at) => {
    const line = at + 1;
    const pair = dates ? DATES.exec(text.trim()) : null;
    if (pair) {
      const [from, to] = [readDay(pair[1] ?? ''), readDay(pair[2] ?? '')];
      const [problem] = [from, to].filter((day) => day === 'not-a-date' || day === 'unclear-date');
      if (problem === undefined) list.entries.push({ from, to });
      else list.problems.push({ line, problem });
      return;
    }
    for (const part of text.split(/[;\t]|,\s/)) {
      const figure = readAmount(part, {});
      if ('problem' in figure) list.problems.push({ line, problem: 'not-a-number' });
      else if (figure.value !== null) list.entries.push(figure.value);
    }
  });
  return list;
}

/** A list as one would type it. */
export const typedList = (entries: readonly ListEntry[]): string =>
  entries
    .map((entry) => (typeof entry === 'number' ? String(entry) : `${entry.from} ${entry.to}`))
    .join('\n');

const DATE = String.raw`(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})`;
const DATES = new RegExp(String.raw`^${DATE}[\s,;→–-]+(?:to\s+)?${DATE}$`);

/** `2026-11-30` or `30.11.2026`; with slashes only where day and month can’t be mistaken for each other. */
function readDay(text: string): string {
  const [first = '', second = '', third = ''] = text.split(/[-./]/);
  if (first.length === 4) return dayOf(first, second, third);
  if (third.length !== 4) return 'not-a-date';
  if (!text.includes('/') || Number(first) > 12) return dayOf(third, second, first);
  return Number(second) > 12
    ? dayOf(third, first, second)
    : first === second
      ? dayOf(third, first, second)
      : 'unclear-date';
}

function dayOf(year: string, month: string, day: string): string {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // The thirty-first of a short month would be read as a day of the next.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : 'not-a-date';
}
