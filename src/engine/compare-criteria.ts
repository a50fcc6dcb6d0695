import type { Id } from '../pack/index.ts';
import { compared, matched, pair } from './compare-parts.ts';
import type { CriterionCompared, Pair, ReplyCompared, SetCompared } from './comparison.ts';
import type { CriterionResult, Result, SetResult } from './types.ts';

/** Both sets with their criteria; a criterion whose questions are not the same on both sides can’t be compared. */
export function compareSets(
  results: Pair<Result>,
  replies: readonly ReplyCompared[],
  renames: Readonly<Record<Id, Id>>,
): SetCompared[] {
  const unlike = new Set(
    replies
      .filter(({ kind, standing }) => kind === 'question' && standing !== 'comparable')
      .map(({ id }) => id),
  );
  return matched(
    pair(results, ({ sets }) => sets),
    ({ set }) => set,
  ).map(({ key, before, after }) => {
    const sides: Pair<SetResult | null> = { before, after };
    const criteria = matched(
      pair(sides, (set) => set?.criteria ?? []),
      ({ criterion }) => criterion,
    ).map((one) => compareCriterion(one, unlike, renames));
    return {
      set: key,
      state: pair(sides, (set) => set?.state ?? 'unknown'),
      mean: pair(sides, (set) => set?.mean ?? null),
      fullyMet: pair(sides, (set) => set?.fullyMet ?? 0),
      applicable: pair(sides, (set) => set?.applicable ?? 0),
      comparable: before !== null && after !== null && criteria.every((one) => one.unlike.length === 0),
      criteria,
    };
  });
}

function compareCriterion(
  { key, before, after }: { key: string } & Pair<CriterionResult | null>,
  unlike: ReadonlySet<Id>,
  renames: Readonly<Record<Id, Id>>,
): CriterionCompared {
  const asked = pair({ before, after }, (criterion) =>
    (criterion?.answers ?? []).map(({ question }) => renames[question] ?? question),
  );
  const worth = ({
    state,
    value,
    raw,
  }: CriterionResult): Pick<CriterionResult, 'state' | 'value' | 'raw'> => ({
    state,
    value,
    raw,
  });
  return {
    criterion: key,
    kind: before?.kind ?? after?.kind ?? 'symptom',
    ...compared(before && worth(before), after && worth(after), sameWorth),
    unlike: [...new Set([...asked.before, ...asked.after])].filter((id) => unlike.has(id)).sort(),
  };
}

const sameWorth = (one: Pick<CriterionResult, 'state' | 'raw'>, other: typeof one): boolean =>
  one.state === other.state && one.raw === other.raw;
