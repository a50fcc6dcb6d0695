import type { Result, Seat } from '../../engine/index.ts';
import { t } from '../say.ts';
import { roleName } from './names.ts';

/** The team in one sentence. */
export function teamFinding({ team, firstSeat }: Result): string {
  const seats = team.hiringOrder.flatMap((id) => team.seats.find((seat) => seat.id === id) ?? []);
  const first = seats[0];
  const count = seats.length;
  if (first && firstSeat !== null)
    return count === 1
      ? t('result.team.one', { role: roleName(first.role) })
      : t('result.team.first-of', { role: roleName(first.role), count });
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

/** Narrowest plate that is easy to read, the same with others hanging below it, and what each further step in costs, at a text size of 17 px. */
const NARROW = 104;
const HANGING = 172;
const STEP_IN = 22;

const depth = ({ reports }: Plate): number =>
  reports.length === 0 ? 0 : 1 + Math.max(...reports.map(depth));

/** Width that a branch needs when so many levels below it spread out side by side and the rest hangs down. */
export function breadth(plate: Plate, levels: number): number {
  if (plate.reports.length === 0) return NARROW;
  if (levels === 0) return HANGING + STEP_IN * (depth(plate) - 1);
  return plate.reports.reduce((sum, report) => sum + breadth(report, levels - 1), 0);
}

/** Levels that can spread out side by side in this width; 0 means a list. */
export function levelsThatFit(tops: readonly Plate[], width: number): number {
  const needed = (levels: number): number => tops.reduce((sum, top) => sum + breadth(top, levels), 0);
  return [3, 2, 1].find((levels) => needed(levels) <= width) ?? 0;
}
