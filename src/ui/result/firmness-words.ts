import type { Result } from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import { formats, t, word } from '../say.ts';
import { functionShort } from './names.ts';

/** One verdict that the unknown answers still leave possible. */
export interface SpanPart {
  verdict: Id;
  name: string;
  /** How often, in words: never a percentage that claims more than is known. */
  often: string;
  share: number;
  /** Whose seat comes first in this verdict; null where it has none. */
  seat: string | null;
  /** The verdict given, or the one the known answers lean to where none is given. */
  role: 'given' | 'leaning' | 'other';
}

/** A share of outcomes in round words. */
export function oftenWords(share: number): string {
  if (share >= 1) return t('result.often.always');
  if (share >= 0.95) return t('result.often.nearly');
  const tenths = Math.round(share * 10);
  return tenths === 0 ? t('result.often.seldom') : t('result.often.tenths', { tenths });
}

export function spanParts({ verdict: given, firmness, contradictions }: Result): SpanPart[] {
  if (firmness.state === 'contradicted') {
    // Which answer is wrong is no matter of likelihood: each way to settle it counts the same.
    const ways = contradictions.filter(({ decides }) => decides).flatMap(({ resolutions }) => resolutions);
    const verdicts = [...new Set(ways.map(({ verdict }) => verdict))];
    return verdicts.map((verdict) => ({
      verdict,
      name: word(`verdict.${verdict}.name`),
      often: t('result.often.way'),
      share: 1 / verdicts.length,
      seat: null,
      role: 'other',
    }));
  }
  const named = new Set(firmness.verdicts.map(({ verdict }) => verdict));
  return firmness.verdicts.map(({ verdict, share, firstSeats }) => ({
    verdict,
    name: word(`verdict.${verdict}.name`),
    often: oftenWords(share),
    share,
    seat: seatWords(firstSeats),
    role:
      verdict === given
        ? 'given'
        : !named.has(given) && verdict === firmness.leaning.verdict
          ? 'leaning'
          : 'other',
  }));
}

/** The first seat of a verdict, the likeliest first where it is not settled. */
function seatWords(seats: Result['firmness']['verdicts'][number]['firstSeats']): string | null {
  const [first, ...others] = [...seats]
    .sort((a, b) => b.share - a.share)
    .map(({ seat }) => (seat === null ? t('firm.seat-none') : functionShort(seat)));
  if (first === undefined || (others.length === 0 && seats[0]?.seat === null)) return null;
  return others.length === 0
    ? t('firm.seat-first', { seat: first })
    : t('firm.seat-mostly', { seat: first, others: formats().list(others) });
}

/** How firm the verdict is, in one or two sentences. */
export function firmnessSentence({ verdict, firmness }: Result): string {
  const count = firmness.unknown.questions.length + firmness.unknown.facts.length;
  switch (firmness.state) {
    case 'settled':
      return count === 0 ? t('result.firm.all-known') : t('result.firm.settled', { count });
    case 'provisional': {
      const others = firmness.verdicts
        .filter((one) => one.verdict !== verdict)
        .map((one) => quoted(one.verdict));
      if (others.length === 0) return t('result.firm.details', { count });
      const words = { count, others: formats().list(others) };
      const { verdictShare, firstSeatShare } = firmness.leaning;
      // It is the first seat then that is likely enough to go by.
      const share = tenthsOf(verdictShare);
      if (verdictShare >= 0.5) return t('result.firm.provisional', words);
      return firstSeatShare === 1
        ? t('result.firm.provisional-sure-seat', { ...words, share })
        : t('result.firm.provisional-begin', { ...words, share, seat: tenthsOf(firstSeatShare) });
    }
    case 'open': {
      const leaning = quoted(firmness.leaning.verdict);
      const [likeliest] = firmness.verdicts;
      return likeliest === undefined || likeliest.verdict === firmness.leaning.verdict
        ? t('result.firm.open', { count, leaning })
        : t('result.firm.open-otherwise', { count, leaning, likeliest: quoted(likeliest.verdict) });
    }
    case 'contradicted':
      return t('result.firm.contradicted');
  }
}

/** Some, and never all. */
const tenthsOf = (share: number): number => Math.min(9, Math.max(1, Math.round(share * 10)));

const quoted = (verdict: Id): string => t('result.quoted', { text: word(`verdict.${verdict}.name`) });
