import type { Criterion } from '../../pack/index.ts';
import { isPlainMean } from '../../pack/plain-mean.ts';
import type { Voice } from './voice.ts';

/** How the answers of a criterion count together, where that is not by their mean; null where it is. */
export const countsWords = (
  { word }: Pick<Voice, 'word'>,
  criterion: Pick<Criterion, 'id' | 'combine'> | undefined,
): string | null =>
  criterion === undefined || isPlainMean(criterion.combine) ? null : word(`criterion.${criterion.id}.counts`);
