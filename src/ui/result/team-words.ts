import type { DutyLine, Result, Team } from '../../engine/index.ts';
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

export interface DutyStage {
  at: keyof Pick<DutyLine, 'before' | 'during' | 'after'>;
  name: string;
}

/** The columns of owners: without a proposed team only today’s, and the time in between only where it differs from the end. */
export function dutyStages({ structure, duties }: Team): { stages: DutyStage[]; caption: string } {
  if (structure === null)
    return { stages: [{ at: 'before', name: t('result.duties.now') }], caption: t('result.duties.today') };
  const before: DutyStage = { at: 'before', name: t('result.duties.before') };
  if (duties.every(({ during, after }) => during === after))
    return {
      stages: [before, { at: 'after', name: t('result.duties.after') }],
      caption: t('result.duties.caption'),
    };
  return {
    stages: [
      before,
      { at: 'during', name: t('team.duties.during') },
      { at: 'after', name: t('team.duties.all-filled') },
    ],
    caption: t('team.duties.three'),
  };
}
