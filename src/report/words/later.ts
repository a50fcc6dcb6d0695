import type { Plan } from '../../engine/index.ts';
import { dates, type Voice } from './voice.ts';

/**
 * How much work waits until after day 90, beside the hours its owners have left before: says at a glance whether another
 * order would help, or only more hours, and how much of it would fit by now. Empty where the plan was kept small on
 * purpose.
 */
export function laterWords({ t, formats }: Voice, { later, laterRoom }: Plan): string {
  if (later.length === 0 || later.every(({ why }) => why === 'small-plan')) return '';
  const weeks = later.reduce((sum, { effortWeeks }) => sum + effortWeeks, 0);
  const fitting = later.filter(({ fits }) => fits !== null).length;
  const work = t('plan.later.work', {
    count: later.length,
    weeks: formats.number(weeks, 1),
    left: formats.number(laterRoom, 1),
  });
  return fitting === 0 ? work : `${work} ${t('plan.later.fitting', { count: fitting })}`;
}

/** Why one of these waits, or on which days it would fit by now. */
export const laterReason = (voice: Voice, { why, fits }: Plan['later'][number]): string =>
  fits === null
    ? voice.t(`report.plan.later.${why}`)
    : voice.t('plan.later.fits', { dates: dates(voice, fits.start, fits.end) });
