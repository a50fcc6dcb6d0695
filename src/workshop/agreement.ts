import { assessFirmness, whatSettles, type Answers, type Facts } from '../engine/index.ts';
import type { Id, Pack } from '../pack/index.ts';
import { answersOf, middleAnswers } from './alone.ts';
import { isDisputed } from './disagreement.ts';
import type { QuestionPicture } from './picture.ts';

/** A question that the group disputes, with what agreeing on it would do for the verdict. */
export interface Worth {
  question: Id;
  mixed: number;
  /** How much likelier the likeliest verdict is expected to become once the answer is known, 0..1. */
  effect: number;
}

/**
 * Questions that are enough to agree on: with their middle answers the verdict is this one, whatever the other unknown
 * answers are. None of them can be left out.
 */
export interface Enough {
  questions: readonly Id[];
  verdict: Id;
}

/** Most questions named as worth the group’s time. */
export const mostWorth = 3;

/** What the group said of a company, and what of it is settled already. */
export interface Said {
  facts: Facts;
  /** Answers that count already. */
  settled: Answers;
  pictures: readonly QuestionPicture[];
}

/**
 * What is disputed and not settled yet; largest effect on the verdict times most mixed first. Looks at the verdict with
 * what is settled, the middle answers to what is not disputed, and everything disputed as unknown. Exact, as firmness is.
 */
export function whatIsWorthIt(pack: Pack, said: Said): Worth[] {
  const { disputed, base } = leftOpen(pack, said);
  const { share, by } = whatSettles(pack, { facts: said.facts, answers: base });
  const effects = new Map(by.map(({ id, share: after }) => [id, Math.max(0, after - share)]));
  return disputed
    .map(({ question, all }): Worth => ({
      question,
      mixed: all?.mixed ?? 0,
      effect: effects.get(question) ?? 0,
    }))
    .sort((a, b) => worthOf(b) - worthOf(a) || b.mixed - a.mixed);
}

/**
 * Looks for what is enough to agree on, in the order of what is worth it. Gives way after every verdict it has looked
 * at, some hundredths of a second each.
 * @returns null where agreeing on all still leaves more than one verdict
 */
export function* searchEnough(
  pack: Pack,
  said: Said,
  worth: readonly Worth[],
): Generator<undefined, Enough | null> {
  const { disputed, base } = leftOpen(pack, said);
  const byQuestion = middles(disputed);
  /** The one verdict that is left once these are agreed on, or null. */
  const verdictWith = (ids: readonly Id[]): Id | null => {
    const answers = { ...base, ...only(byQuestion, ids) };
    const [one, ...others] = assessFirmness(pack, { facts: said.facts, answers }).verdicts;
    return one && others.length === 0 ? one.verdict : null;
  };
  const questions = yield* fewest(
    worth.map(({ question }) => question),
    (ids) => verdictWith(ids) !== null,
  );
  const verdict = verdictWith(questions);
  return verdict === null ? null : { questions, verdict };
}

/** What is disputed and not settled, and the answers that stand without it. */
function leftOpen(
  { workshop }: Pack,
  { settled, pictures }: Said,
): { disputed: readonly QuestionPicture[]; base: Answers } {
  const unsettled = pictures.filter(({ question }) => settled[question]?.state !== 'answered');
  const isOpen = (picture: QuestionPicture): boolean => isDisputed(picture, workshop);
  return {
    disputed: unsettled.filter(isOpen),
    base: { ...middles(unsettled.filter((picture) => !isOpen(picture))), ...settled },
  };
}

const worthOf = ({ effect, mixed }: Worth): number => Math.round(effect * mixed * 1e9);

const middles = (pictures: readonly QuestionPicture[]): Answers => answersOf(middleAnswers(pictures));

const only = (answers: Answers, ids: readonly Id[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));

/**
 * The shortest beginning of the order that is enough, without what turns out not to be needed; nothing where even all
 * are not. One answer more leaves no more verdicts open than before, so that the end of that beginning is found by
 * halving.
 */
function* fewest(
  order: readonly Id[],
  isEnough: (ids: readonly Id[]) => boolean,
): Generator<undefined, Id[]> {
  if (!isEnough(order)) return [];
  let [tooFew, enough] = [-1, order.length];
  while (enough - tooFew > 1) {
    yield;
    const half = Math.floor((enough + tooFew) / 2);
    if (isEnough(order.slice(0, half))) enough = half;
    else tooFew = half;
  }
  let chosen = order.slice(0, enough);
  for (const id of [...chosen].reverse()) {
    yield;
    const without = chosen.filter((one) => one !== id);
    if (isEnough(without)) chosen = without;
  }
  return chosen;
}
