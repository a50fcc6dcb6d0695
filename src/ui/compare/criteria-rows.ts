import type { Comparison, CriterionCompared, Pair, SetCompared } from '../../engine/index.ts';
import { functionShort } from '../result/names.ts';
import { formats, t, word } from '../say.ts';
import { statement, thing, type Row } from './rows.ts';

/** Each set with its figures, then its criteria; what was not asked in the same way on both sides says so. */
export const criteriaRows = ({ sets }: Comparison): Row[] =>
  sets.flatMap((set) => [setRow(set), ...set.criteria.map(criterionRow)]);

function setRow({ set, state, mean, fullyMet, applicable, comparable }: SetCompared): Row {
  const inWords = (side: keyof Pair<unknown>): string => {
    const average = mean[side];
    return t('compare.set', {
      state: t(`result.set.${state[side]}`),
      mean: average === null ? t('result.set.unknown') : formats().number(average, 2),
      met: fullyMet[side],
      count: applicable[side],
    });
  };
  const row = statement(`set.${set}`, t('compare.set-of', { function: functionShort(set) }), {
    before: inWords('before'),
    after: inWords('after'),
  });
  return comparable ? row : { ...row, mark: 'unlike', note: t('compare.set-unlike') };
}

function criterionRow({ criterion, unlike, ...there }: CriterionCompared): Row {
  const row = thing(`criterion.${criterion}`, word(`criterion.${criterion}.statement`), there, (worth) =>
    worth.raw === null
      ? t(`result.state.${worth.state}`)
      : t('compare.strength', {
          state: t(`result.state.${worth.state}`),
          strength: formats().number(worth.raw, 2),
        }),
  );
  return unlike.length === 0
    ? row
    : { ...row, mark: 'unlike', note: t('compare.criterion-unlike', { count: unlike.length }) };
}
