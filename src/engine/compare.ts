import { compareKpis, comparePlans, compareTeams } from './compare-advice.ts';
import { compareSets } from './compare-criteria.ts';
import { compared, matched, pair } from './compare-parts.ts';
import { compareReplies, type ComparingPack } from './compare-replies.ts';
import type { Asked, Comparison, Pair, Side } from './comparison.ts';
import type { Result, Situation } from './types.ts';

/**
 * Two results side by side. They may stem from different companies, days and versions of the pack; what can’t be
 * compared is marked as such. Comparing a result with itself finds nothing; swapping the sides mirrors what is found.
 */
export function compare(before: Side, after: Side, pack: ComparingPack): Comparison {
  const sides: Pair<Side> = { before, after };
  const results = pair(sides, ({ result }) => result);
  const replies = compareReplies(sides, pack);
  return {
    packs: pair(sides, ({ result, answeredIn }) => ({ ...result.pack, answeredIn })),
    verdict: pair(results, ({ verdict }) => verdict),
    flags: matched(
      pair(results, ({ flags }) => flags),
      (flag) => flag,
    ).map(({ key, ...flag }) => ({
      flag: key,
      ...compared<true>(flag.before === null ? null : true, flag.after === null ? null : true),
    })),
    rule: pair(results, ({ rulePath }) => rulePath.find(({ fired }) => fired)?.rule ?? null),
    nearest: pair(results, nearestOf),
    firstSeat: pair(results, ({ firstSeat }) => firstSeat),
    firmness: compareFirmness(results),
    replies,
    sets: compareSets(results, replies, pack.renames.questions),
    team: compareTeams(results),
    kpis: compareKpis(results, pack.renames.kpis),
    plan: comparePlans(results),
  };
}

function nearestOf({ verdict, flips }: Result): Comparison['nearest']['before'] {
  const flip = flips.find((one) => one.verdict !== verdict);
  return flip ? { verdict: flip.verdict, answers: flip.changes.length } : null;
}

function compareFirmness(results: Pair<Result>): Comparison['firmness'] {
  const firmness = pair(results, (result) => result.firmness);
  return {
    state: pair(firmness, ({ state }) => state),
    leaning: pair(firmness, ({ leaning }) => leaning.verdict),
    unknown: pair(firmness, ({ unknown }) => unknown.questions.length + unknown.facts.length),
    shares: matched(
      pair(firmness, ({ verdicts }) => verdicts),
      ({ verdict }) => verdict,
    ).map(({ key, ...sides }) => ({ verdict: key, ...pair(sides, (one) => one?.share ?? 0) })),
  };
}

/** A side of a comparison, from an assessment and its result. */
export function sideOf(
  situation: Pick<Situation, 'facts' | 'answers'>,
  answeredIn: string,
  result: Result,
  { facts, criteria, renames }: ComparingPack,
): Side {
  const known = {
    fact: new Set(facts.map(({ id }) => id)),
    question: new Set(criteria.flatMap(({ questions }) => questions).map(({ id }) => id)),
  };
  const former = (kind: Asked['kind'], replies: object, newIds: Readonly<Record<string, string>>): Asked[] =>
    Object.keys(replies)
      .filter((id) => !known[kind].has(newIds[id] ?? id))
      .sort()
      .map((id) => ({ kind, id }));
  return {
    result,
    answeredIn,
    former: [
      ...former('fact', situation.facts, renames.facts),
      ...former('question', situation.answers, renames.questions),
    ],
  };
}
