import type { CriterionResult, SetResult } from '../../engine/index.ts';
import { said } from '../../report/index.ts';
import { t, word } from '../say.ts';
import { onScreen } from './on-screen.ts';

/** What it takes for a set to be met, beside what was found. */
export const thresholdWords = onScreen(said.thresholdWords);
export const meanWords = onScreen(said.meanWords);

/** How far a set of criteria is met, and on what this rests. */
export function setSentence({ set, state, fullyMet, known, applicable, criteria }: SetResult): string {
  const params = {
    function: word(`function.${set}.short`),
    met: fullyMet,
    part: criteria.filter((one) => one.state === 'part').length,
  };
  if (applicable === 0) return t('result.set-sentence.none-apply', params);
  if (state === 'unknown') return t('result.set-sentence.unknown', params);
  const counted = t(`result.set-sentence.${state}`, { ...params, count: applicable });
  return known < applicable
    ? `${counted} ${t('result.set-sentence.open', { count: applicable - known })}`
    : counted;
}

/** What the bars of one set say: how many are met, and which speaks loudest. */
export function chartFinding({ set, criteria, fullyMet, applicable, known }: SetResult): string {
  const loudest = criteria.reduce<CriterionResult | null>(
    (best, one) => ((one.raw ?? 0) > (best?.raw ?? 0) ? one : best),
    null,
  );
  const params = { function: word(`function.${set}.short`), met: fullyMet, count: applicable };
  if (known === 0 || loudest === null)
    return known === 0 ? t('result.chart.unknown', params) : t('result.chart.nothing', params);
  return t('result.chart.finding', { ...params, loudest: word(`criterion.${loudest.criterion}.statement`) });
}

/** Strength of the evidence from 0 to 1, to the hundredth; null where nothing is known or the criterion does not apply. */
export const strength = ({ raw }: CriterionResult): number | null =>
  raw === null ? null : Math.round(raw * 100) / 100;
