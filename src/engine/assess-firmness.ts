import type { Id, Pack } from '../pack/index.ts';
import { contradictionsOf } from './contradictions.ts';
import { rangeOf, settleBy } from './firmness/judge-firmness.ts';
import { companyOf, lean, openQuestions } from './lean.ts';
import type { Firmness, Situation } from './types.ts';

/** As much of firmness as is worked out after every answer. */
export type FirmnessNow = Pick<Firmness, 'state' | 'leaning' | 'verdicts'>;

/**
 * The range of verdicts and whether it is settled, without the rest of a result: some thousandths of a second.
 * Exact, and the same as in the `Result` of that moment.
 */
export function assessFirmness(pack: Pack, situation: Pick<Situation, 'facts' | 'answers'>): FirmnessNow {
  const company = companyOf(pack, situation);
  const { state, leaning, verdicts } = rangeOf(company, lean(company).decided);
  const contradicted = contradictionsOf(company).some(({ decides }) => decides);
  return { state: contradicted ? 'contradicted' : state, leaning, verdicts };
}

/**
 * How likely the likeliest verdict is, 0..1, and what would settle it, most settling first; nothing once no unknown
 * answer can change it.
 */
export function whatSettles(
  pack: Pack,
  situation: Pick<Situation, 'facts' | 'answers'>,
): { share: number; by: Firmness['settleBy'] } {
  const company = companyOf(pack, situation);
  const { decided, criteria } = lean(company);
  const range = rangeOf(company, decided);
  const unknown = openQuestions(criteria.flatMap(({ answers }) => answers));
  return { share: range.verdicts[0]?.share ?? 0, by: settleBy(company, range, unknown) };
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
export function askNext(pack: Pack, situation: Pick<Situation, 'facts' | 'answers'>): NextToAsk[] {
  const company = companyOf(pack, situation);
  const { decided, criteria } = lean(company);
  const unknown = openQuestions(criteria.flatMap(({ answers }) => answers));
  const seen = new Set<string>();
  return settleBy(company, rangeOf(company, decided), unknown).flatMap(({ kind, id }) => {
    const replied = kind === 'question' ? situation.answers[id] : situation.facts[id];
    if (replied !== undefined || seen.has(`${kind} ${id}`)) return [];
    seen.add(`${kind} ${id}`);
    return [{ kind, id }];
  });
}
