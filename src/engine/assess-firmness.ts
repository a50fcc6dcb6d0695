import type { Id, Pack } from '../pack/index.ts';
import { contradictionsOf } from './contradictions.ts';
import { rangeOf, settleBy } from './firmness/judge-firmness.ts';
import { companyOf, lean, openQuestions } from './lean.ts';
import { atOnce } from './steps.ts';
import type { Firmness, Situation } from './types.ts';

/** As much of firmness as is worked out after every answer. */
export type FirmnessNow = Pick<Firmness, 'state' | 'leaning' | 'verdicts'>;

/** As much of a situation as firmness rests on. */
export type Replies = Pick<Situation, 'facts' | 'answers'>;

/**
 * How firm it is now, and what is only worked out when it is wanted: what would settle it, and what of that to ask next.
 * All of it gives way between its steps.
 */
export interface Outlook {
  firmness: FirmnessNow;
  settling: () => Generator<undefined, Firmness['settleBy']>;
  next: () => Generator<undefined, NextToAsk[]>;
}

/** Exact, and the same as in the `Result` of that moment. */
export function* workOutOutlook(pack: Pack, replies: Replies): Generator<undefined, Outlook> {
  const company = companyOf(pack, replies);
  yield;
  const { decided, criteria } = lean(company);
  yield;
  const range = yield* rangeOf(company, decided);
  const { state, leaning, verdicts } = range;
  const contradicted = contradictionsOf(company).some(({ decides }) => decides);
  const unknown = openQuestions(criteria.flatMap(({ answers }) => answers));
  const settling: Outlook['settling'] = () => settleBy(company, range, unknown);
  return {
    firmness: { state: contradicted ? 'contradicted' : state, leaning, verdicts },
    settling,
    next: function* () {
      return nobodyReplied(yield* settling(), replies);
    },
  };
}

/** The range of verdicts and whether it is settled, without the rest of a result: some thousandths of a second. */
export const assessFirmness = (pack: Pack, replies: Replies): FirmnessNow =>
  atOnce(workOutOutlook(pack, replies)).firmness;

/**
 * How likely the likeliest verdict is, 0..1, and what would settle it, most settling first; nothing once no unknown
 * answer can change it.
 */
export function whatSettles(pack: Pack, replies: Replies): { share: number; by: Firmness['settleBy'] } {
  const { firmness, settling } = atOnce(workOutOutlook(pack, replies));
  return { share: firmness.verdicts[0]?.share ?? 0, by: atOnce(settling()) };
}

/** A question or fact that nobody has replied to yet. */
export interface NextToAsk {
  kind: 'question' | 'fact';
  id: Id;
}

/**
 * What is expected to settle most among everything that nobody has replied to, first; empty once nothing can change the
 * verdict. What was answered with “don’t know” is not asked again.
 */
export const askNext = (pack: Pack, replies: Replies): NextToAsk[] =>
  atOnce(atOnce(workOutOutlook(pack, replies)).next());

function nobodyReplied(by: Firmness['settleBy'], { facts, answers }: Replies): NextToAsk[] {
  const seen = new Set<string>();
  return by.flatMap(({ kind, id }) => {
    const replied = kind === 'question' ? answers[id] : facts[id];
    if (replied !== undefined || seen.has(`${kind} ${id}`)) return [];
    seen.add(`${kind} ${id}`);
    return [{ kind, id }];
  });
}
