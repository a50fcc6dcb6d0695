import type { MoneySpan } from './adjustments.ts';
import type { Findings } from './findings.ts';
import { addUp } from './money-span.ts';
import type { Payback, SeatCost } from './types.ts';

/**
 * How many new customers a year bring in as much first-year revenue as the new seats cost a year: for what the
 * first seat takes, all lanes of one first hire together, and for all. Nothing where a cost, or the contract value, is not known.
 */
export function paybackOf(
  { facts, pack }: Findings,
  seats: readonly SeatCost[],
  first: readonly SeatCost[],
): Payback[] {
  const contractValue = facts.number(pack.organisation.anchors.facts.contractValue);
  if (contractValue === null || contractValue <= 0) return [];
  const all = seats.filter(({ kind }) => kind === 'new');
  const own = all.filter((seat) => first.includes(seat));
  const back = (of: Payback['of'], some: readonly SeatCost[]): Payback[] => {
    const perYear = complete(some);
    if (perYear === null || perYear.to === 0) return [];
    const { from, to } = perYear;
    const customers = { from: Math.ceil(from / contractValue), to: Math.ceil(to / contractValue) };
    return [{ of, perYear, contractValue, customers }];
  };
  return [...(own.length === all.length ? [] : back('first-seat', own)), ...back('all-seats', all)];
}

/** The sum, or null when there is nothing to add or one part is not known. */
export function complete(seats: readonly SeatCost[]): MoneySpan | null {
  const known = seats.flatMap(({ perYear }) => perYear ?? []);
  return known.length === 0 || known.length < seats.length ? null : addUp(known);
}
