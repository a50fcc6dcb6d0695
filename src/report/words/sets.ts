import type { SetResult } from '../../engine/index.ts';
import type { Decision } from '../../pack/index.ts';
import type { Voice } from './voice.ts';

/**
 * Both conditions under which a set is met, beside what was found: a mean that is high enough says nothing alone. Where
 * something else decided, that too.
 */
export function thresholdWords(
  { t, formats }: Pick<Voice, 't' | 'formats'>,
  { state, mean, fullyMet, heldBackBy }: SetResult,
  { states: { met } }: Pick<Decision, 'states'>,
): string {
  if (mean === null) return t('report.why.scale-unknown');
  const figure = (value: number): string => formats.number(value, 2);
  const words = t('report.why.scale-needs', {
    mean: figure(mean),
    needed: figure(met.mean),
    full: fullyMet,
    neededFull: met.fullyMet,
  });
  const both = mean >= met.mean && fullyMet >= met.fullyMet;
  if (heldBackBy !== null) return t('report.why.scale-held', { words });
  return state === 'met' && !both ? t('report.why.scale-pair', { words }) : words;
}

/** How the mean of a set comes about, and what it takes. */
export const meanWords = ({ t }: Pick<Voice, 't'>, { states: { met } }: Pick<Decision, 'states'>): string =>
  t('report.why.scale-note', { mean: met.mean, full: met.fullyMet });
