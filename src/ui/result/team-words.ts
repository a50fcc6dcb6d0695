import type { Result } from '../../engine/index.ts';
import { said } from '../../report/index.ts';
import { t } from '../say.ts';
import { roleName } from './names.ts';
import { onScreen } from './on-screen.ts';

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

export const movedIn = onScreen(said.movedIn);
export const namesOn = onScreen(said.namesOn);
export const seatNotes = onScreen(said.seatNotes);
export const structureWords = onScreen(said.structureWords);
export const whyAPerson = onScreen(said.whyAPerson);
export const dutyStages = onScreen(said.dutyStages);
