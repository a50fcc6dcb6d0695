import type { Plan } from '../../engine/index.ts';
import { ownerKey } from './tasks.ts';
import type { Voice } from './voice.ts';

/**
 * How much work waits until after day 90, beside the hours its owners have left before: says at a glance whether another
 * order would help, or only more hours. Empty where the plan was kept small on purpose.
 */
export function laterWords({ t, formats }: Voice, { later, load }: Plan): string {
  if (later.length === 0 || later.every(({ why }) => why === 'small-plan')) return '';
  const weeks = later.reduce((sum, { effortWeeks }) => sum + effortWeeks, 0);
  const owners = new Set<string>(later.map(({ owner }) => owner));
  const left = load
    .filter((line) => owners.has(ownerKey(line)))
    .reduce((sum, { capacity, planned }) => sum + Math.max(0, capacity - planned), 0);
  return t('plan.later.work', {
    count: later.length,
    weeks: formats.number(weeks, 1),
    left: formats.number(left, 1),
  });
}
