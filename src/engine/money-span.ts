import type { MoneySpan } from './adjustments.ts';

/** In whole units of the currency, so that a column adds up to its total. */
export const times = ({ from, to }: MoneySpan, factor: number): MoneySpan => ({
  from: Math.round(from * factor),
  to: Math.round(to * factor),
});

export const addUp = (spans: readonly MoneySpan[]): MoneySpan =>
  spans.reduce((sum, { from, to }) => ({ from: sum.from + from, to: sum.to + to }), { from: 0, to: 0 });
