import type { Result, Seat } from '../../engine/index.ts';
import { t } from '../say.ts';
import { roleName } from './names.ts';

/** The team in one sentence. */
export function teamFinding({ team }: Result): string {
  const seats = team.hiringOrder.flatMap((id) => team.seats.find((seat) => seat.id === id) ?? []);
  const first = seats[0];
  const count = seats.length;
  if (first) return count === 1 ? t('result.team.one', { role: roleName(first.role) }) : t('result.team.first-of', { role: roleName(first.role), count });
  return team.structure === null ? t('result.team.none-yet') : t('result.team.no-seat');
}

/** A person or seat with everybody who reports to it. */
export interface Plate {
  seat: Seat;
  reports: Plate[];
}

/** The seats as trees, in the order given. A manager who is missing, or a circle, makes a seat a top of its own. */
export function trees(seats: readonly Seat[]): Plate[] {
  const placed = new Set<string>();
  const under = (manager: string | null): Plate[] =>
    seats
      .filter(({ id, reportsTo }) => reportsTo === manager && !placed.has(id))
      .map((seat) => {
        placed.add(seat.id);
        return { seat, reports: under(seat.id) };
      });
  const tops = under(null);
  const lost = seats.filter(({ id }) => !placed.has(id)).map((seat) => ({ seat, reports: [] }));
  return [...tops, ...lost];
}

/** How many plates stand side by side when the first two levels spread out and the rest hangs below. */
export const columnsOf = (tops: readonly Plate[]): number => tops.reduce((sum, { reports }) => sum + Math.max(1, reports.length), 0);
