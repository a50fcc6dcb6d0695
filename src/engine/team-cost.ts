import type { Id } from '../pack/index.ts';
import type { Adjustments, MoneySpan } from './adjustments.ts';
import { daysAfter, daysBetween } from './calendar.ts';
import type { Findings } from './findings.ts';
import { firstSeatsOf, inHiringOrder } from './first-seat.ts';
import { addUp, times } from './money-span.ts';
import { complete, paybackOf } from './payback.ts';
import { lastPlanDay } from './board.ts';
import type { CostSum, IsoDate, Plan, Seat, SeatCost, SeatDate, Team, TeamCost } from './types.ts';

const DAYS_A_YEAR = 365;

/**
 * What the team costs, from what the person says a full-time seat costs and from nothing else.
 * People who are there and hours they lend are kept apart from new cost.
 */
export function teamCost(
  findings: Findings,
  team: Team,
  plan: Plan,
  dates: readonly SeatDate[],
  given: Adjustments['seatCosts'],
): TeamCost {
  const { pack, facts } = findings;
  const { anchors, roles } = pack.organisation;
  const executives = new Set(roles.filter(({ kind }) => kind === 'executive').map(({ id }) => id));
  const term = { start: plan.start, days: lastPlanDay(findings) };
  const seats = team.seats
    .filter(({ role, lender }) => lender !== null || !executives.has(role))
    .map((seat) => seatCost(seat, firstDay(seat, plan, dates), term, given));
  const firstSeats = new Set(firstSeatsOf(inHiringOrder(team)).map(({ id }) => id));
  const first = seats.filter(({ seat }) => firstSeats.has(seat));
  return {
    currency: facts.option(anchors.facts.currency) ?? pack.head.currencies[0]?.code ?? '',
    seats,
    totals: KINDS.flatMap((kind) => {
      const own = seats.filter((seat) => seat.kind === kind);
      return own.length === 0 ? [] : { kind, seats: own.length, ...sums(own) };
    }),
    first: { seats: first.map(({ seat }) => seat), perYear: complete(first) },
    payback: paybackOf(findings, seats, first),
  };
}

const KINDS: readonly SeatCost['kind'][] = ['new', 'existing', 'borrowed'];

/** From the first day for who is there; for a hire from the day that the plan counts on, if it lies within the plan. */
function firstDay({ id, filledBy }: Seat, { start }: Plan, dates: readonly SeatDate[]): IsoDate | null {
  return filledBy === 'hire' ? (dates.find(({ seat }) => seat === id)?.planned ?? null) : start;
}

function seatCost(
  { id, role, lender, fte, filledBy }: Seat,
  from: IsoDate | null,
  term: { start: IsoDate; days: number },
  given: Adjustments['seatCosts'],
): SeatCost {
  const costRole = lender ?? role;
  const fullTime = given[costRole] ?? null;
  const left = from === null ? 0 : daysBetween(from, daysAfter(term.start, term.days));
  const days = Math.min(term.days, Math.max(0, left));
  const perYear = fullTime && times(fullTime, fte);
  return {
    seat: id,
    role: costRole,
    fte,
    kind: filledBy === 'hire' ? 'new' : filledBy === 'borrowed-hours' ? 'borrowed' : 'existing',
    fullTime,
    perYear,
    from: days > 0 ? from : null,
    days,
    within90Days: days === 0 ? { from: 0, to: 0 } : perYear && times(perYear, days / DAYS_A_YEAR),
  };
}

const sums = (seats: readonly SeatCost[]): { perYear: CostSum; within90Days: CostSum } => ({
  perYear: sumOf(seats.map(({ role, perYear }) => [role, perYear])),
  within90Days: sumOf(seats.map(({ role, within90Days }) => [role, within90Days])),
});

/** Adds what is known and names the roles of what is not. */
function sumOf(parts: readonly (readonly [Id, MoneySpan | null])[]): CostSum {
  const known = parts.flatMap(([, amount]) => amount ?? []);
  const missing = parts.filter(([, amount]) => amount === null).map(([role]) => role);
  return { amount: known.length === 0 ? null : addUp(known), missing: [...new Set(missing)] };
}
