import type { Figure } from './statistics.ts';

/** What a line is held to: its ratio, or the figure of the app itself. */
export interface Bar {
  of: 'ratio' | 'ours';
  better: 'lower' | 'higher';
  must: number;
  aim: number | null;
}

/** One measured thing, with what it is compared with. */
export interface Line {
  /** What is measured, such as “Answer → paint, 98th percentile”. */
  what: string;
  /** On what, such as “1,000 questions”. */
  on: string;
  unit: 'ms' | 'µs' | 'kB' | 'MB' | 'a second' | 'requests' | 'CLS';
  /** Null: not reached within the time allowed. */
  ours: Figure | null;
  /** Other ways to do the same, measured in the same run; `ours` is divided by the first. */
  others: { name: string; figure: Figure }[];
  bar?: Bar;
  note?: string;
}

/** One part of the benchmark as it was last run. */
export interface Part {
  title: string;
  /** How it was measured, for a reader who wants to doubt it. */
  how: string;
  /** ISO day. */
  date: string;
  machine: string;
  lines: Line[];
  /** What could not be measured, and why. */
  leftOut: string[];
}

export type Results = Record<string, Part>;

export const ratioOf = ({ ours, others: [other] }: Line): number | null =>
  ours && other ? ours.value / other.figure.value : null;

/** Whether a line keeps to its bar; null where there is none, or nothing to hold against it. */
export function verdictOn(line: Line): 'aim' | 'must' | 'missed' | null {
  if (!line.bar) return null;
  const { of, better, must, aim } = line.bar;
  if (line.ours === null) return 'missed';
  const value = of === 'ours' ? line.ours.value : ratioOf(line);
  if (value === null || Number.isNaN(value)) return null;
  const within = (bar: number): boolean => (better === 'lower' ? value <= bar : value >= bar);
  if (aim !== null && within(aim)) return 'aim';
  return within(must) ? 'must' : 'missed';
}
