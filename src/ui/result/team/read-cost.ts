import type { MoneySpan } from '../../../engine/index.ts';
import { readFigure, type Figure } from '../../../interview/index.ts';

/** Both fields as they were typed. */
export interface TypedSpan {
  from: string;
  to: string;
}

type FigureProblem = Extract<Figure, { problem: string }>;

/** What can’t be taken, by field; `turned`: the upper figure is smaller than the lower one. */
export type WrongSpan = Partial<Record<keyof TypedSpan, FigureProblem | { problem: 'turned'; from: number }>>;

/** No post costs more in any currency; more digits are a slip of the hand. */
const MOST = 1e12;
/** Thousands set off by points, commas, spaces or apostrophes: no yearly cost has three decimals. */
const GROUPED = /^\d{1,3}(?:[.,\s'’]\d{3})+$/;

/** Reads a yearly cost as people of any country write it: `95,000`, `95.000`, `95 000`, `€ 95k`, `1.2m`, `9,500만 원`. */
export function readCost(typed: string): Figure {
  const text = typed.trim().replace(/^(?:\p{Sc}|[A-Z]{3})\s*|\s*(?:\p{Sc}|[A-Z]{3}|원)$/gu, '');
  return readFigure(GROUPED.test(text) ? text.replace(/\D/g, '') : text, { min: 0, max: MOST });
}

/** Both figures; one alone stands for both, and two empty fields are no cost, never zero. */
export function readSpan(typed: TypedSpan): { span: MoneySpan | null } | { wrong: WrongSpan } {
  const from = readCost(typed.from);
  const to = readCost(typed.to);
  if ('problem' in from || 'problem' in to)
    return { wrong: { ...('problem' in from && { from }), ...('problem' in to && { to }) } };
  const low = from.value ?? to.value;
  const high = to.value ?? from.value;
  if (low === null || high === null) return { span: null };
  return low <= high
    ? { span: { from: low, to: high } }
    : { wrong: { to: { problem: 'turned', from: low } } };
}
