import type { Seat, Team } from './types.ts';

/** Seats to fill, in hiring order. */
export const inHiringOrder = ({ hiringOrder, seats }: Pick<Team, 'hiringOrder' | 'seats'>): Seat[] =>
  hiringOrder.flatMap((id) => seats.find((seat) => seat.id === id) ?? []);

/** The first hire’s seats: with two lanes in one person, both; nothing where nobody is hired. */
export function firstHireOf(order: readonly Seat[]): Seat[] {
  const hires = order.filter(({ filledBy }) => filledBy === 'hire');
  const [first] = hires;
  return hires.filter((seat) => seat === first || (seat.timing === 'first' && first?.timing === 'first'));
}

/** What comes first in hiring order: one seat, or all those that the one first hire holds. */
export function firstSeatsOf(order: readonly Seat[]): Seat[] {
  const hired = firstHireOf(order);
  return order.slice(0, 1).flatMap((first) => (hired.includes(first) ? hired : [first]));
}

/** The seats that are outlined as a job: what comes first, two of them where one person holds two lanes; else the first that runs on borrowed hours. */
export function outlinedSeats({ seats }: Pick<Team, 'seats'>): Seat[] {
  const first = seats.filter(({ timing }) => timing === 'first');
  return first.length > 0 ? first : seats.filter(({ timing }) => timing === 'borrowed').slice(0, 1);
}
