import type { Formula, Id, Operation } from '../../pack/index.ts';
import type { CalculatorInputs, ListEntry } from '../adjustments.ts';

/** A formula with its figures in it: how a value came about. */
export type Worked =
  | { input: Id; value: number }
  /** A list, as plain figures. */
  | { input: Id; list: number[] }
  | { constant: number; value: number }
  | { do: Operation; of: Worked[]; value: number };

/** Why there is no value: these inputs are missing, or a division by them is one by zero. */
export interface Gap {
  gap: 'missing' | 'not-defined';
  inputs: Id[];
}

const DAY_MS = 86_400_000;

/** Days from the first date to the second, or the figure itself; NaN when a date is none. */
export const entryValue = (entry: ListEntry): number =>
  typeof entry === 'number'
    ? entry
    : (Date.parse(`${entry.to}T00:00:00Z`) - Date.parse(`${entry.from}T00:00:00Z`)) / DAY_MS;

/** Works a formula out; never throws, and never divides by zero. */
export function evaluate(formula: Formula, inputs: CalculatorInputs): Worked | Gap {
  if (typeof formula === 'number') return { constant: formula, value: formula };
  if (typeof formula === 'string') return ofInput(formula, inputs[formula]);
  const parts = formula.of.map((part) => evaluate(part, inputs));
  const gaps = parts.filter((part) => 'gap' in part);
  const gap = gaps.find((one) => one.gap === 'missing') ?? gaps[0];
  if (gap) return gap;
  const of = parts.filter((part): part is Worked => !('gap' in part));
  const divisor = divisors[formula.do];
  const below = divisor === undefined ? undefined : of[divisor];
  if (below && valueOf(below) === 0) return { gap: 'not-defined', inputs: inputsOf(below) };
  return { do: formula.do, of, value: arithmetic[formula.do](of.map(valueOf), of.flatMap(listOf)) };
}

function ofInput(input: Id, given: CalculatorInputs[Id] | undefined): Worked | Gap {
  if (given === undefined || (typeof given === 'object' && given.length === 0))
    return { gap: 'missing', inputs: [input] };
  return typeof given === 'number' ? { input, value: given } : { input, list: given.map(entryValue) };
}

/** Which part an operation divides by. */
const divisors: Partial<Record<Operation, number>> = { ratio: 1, percent: 1, 'lost-over': 1 };

const arithmetic: Record<Operation, (parts: readonly number[], list: readonly number[]) => number> = {
  sum: (parts) => parts.reduce((all, part) => all + part, 0),
  difference: ([first = 0, ...rest]) =>
    same(
      first,
      rest.reduce((all, part) => all + part, 0),
    )
      ? 0
      : rest.reduce((left, part) => left - part, first),
  product: (parts) => parts.reduce((all, part) => all * part, 1),
  ratio: ([a = 0, b = 0]) => a / b,
  // In this order a part that is no more than the whole never comes out above 100.
  percent: ([a = 0, b = 0]) => (same(a, b) ? 100 : (a / b) * 100),
  share: ([a = 0]) => a / 100,
  distance: ([a = 0, b = 0]) => Math.abs(a - b),
  least: (parts) => Math.min(...parts),
  greatest: (parts) => Math.max(...parts),
  'lost-over': ([rate = 0, months = 0, wanted = 0]) => (1 - (1 - rate / 100) ** (wanted / months)) * 100,
  total: (_, list) => list.reduce((all, entry) => all + entry, 0),
  mean: (_, list) => list.reduce((all, entry) => all + entry, 0) / list.length,
  median: (_, list) => middleOf([...list].sort((a, b) => a - b)),
};

/** Equal but for what floating point leaves of sums of cents, such as 0.1 + 0.2 and 0.3. */
const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-11 * Math.max(Math.abs(a), Math.abs(b));

const middleOf = (sorted: readonly number[]): number =>
  ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
  2;

const valueOf = (worked: Worked): number => ('list' in worked ? NaN : worked.value);
const listOf = (worked: Worked): number[] => ('list' in worked ? worked.list : []);

/** Every input a worked formula speaks of. */
export const inputsOf = (worked: Worked): Id[] => {
  if ('do' in worked) return [...new Set(worked.of.flatMap(inputsOf))];
  return 'input' in worked ? [worked.input] : [];
};
