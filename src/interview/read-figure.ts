import type { Fact } from '../pack/index.ts';
import { readMyriads } from './read-myriads.ts';

/** Why what was typed can’t be taken; the words are the interface’s. */
export type FigureProblem =
  | { problem: 'not-a-number' | 'not-whole' | 'two-ways' }
  | { problem: 'too-small' | 'too-large'; limit: number };

export type Figure = { value: number } | { value: null } | FigureProblem;

type Limits = Pick<Fact, 'min' | 'max' | 'whole'> & { kind?: Fact['kind'] };

/** In half the world a point groups the thousands: `18.000` of money is eighteen, or eighteen thousand. */
const TWO_WAYS = /^-?\d{1,3}\.\d{3}$/;

/**
 * Reads a typed figure: thousands may be set off by commas, spaces or apostrophes; `k` and `m` stand for thousands and
 * millions, 만 and 억 for ranks of ten thousand, in any language. Nothing typed is no figure, never zero.
 */
export function readFigure(typed: string, { min, max, whole, kind }: Limits): Figure {
  const text = typed.normalize().trim().toLowerCase().replace('−', '-');
  if (text === '') return { value: null };
  const bare = text.replace(/^(?:\p{Sc}|[a-z]{3}\b)\s*|\s*(?:[%원\p{Sc}]|(?<=\d\s*)[a-z]{3})$/gu, '');
  if (kind === 'money' && TWO_WAYS.test(bare)) return { problem: 'two-ways' };
  const value = readDigits(bare) ?? readMyriads(bare);
  if (value === null || !Number.isFinite(value)) return { problem: 'not-a-number' };
  if (min !== undefined && value < min) return { problem: 'too-small', limit: min };
  if (max !== undefined && value > max) return { problem: 'too-large', limit: max };
  if (whole === true && !Number.isInteger(value)) return { problem: 'not-whole' };
  return { value };
}

const EXPONENTS: Readonly<Record<string, number>> = { k: 3, m: 6 };

function readDigits(text: string): number | null {
  const parts = /^(-?[\d.,'’\s]*\d)\s*([km])?$/.exec(text);
  if (parts === null) return null;
  const [, figure = '', unit = ''] = parts;
  const digits = figure
    .replace(/[\s'’]/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.');
  // An exponent that is read with the digits is exact where a product is not.
  return Number(`${digits}e${EXPONENTS[unit] ?? 0}`);
}

/** What is left to reach 100 per cent; rounded so that 33.3 × 3 leaves 0.1 and not 0.10000000000000142. */
export const remainderOf = (shares: readonly number[]): number =>
  Math.round((100 - shares.reduce((sum, share) => sum + share, 0)) * 100) / 100;
