import type { Result } from '../../engine/index.ts';
import type { Block } from '../blocks.ts';
import type { Say } from '../say.ts';

/** How firm the verdict is, as a sentence. */
function firmnessSentence({ result, t, formats }: Say): string {
  const { state, unknown, leaning } = result.firmness;
  const count = unknown.questions.length + unknown.facts.length;
  switch (state) {
    case 'settled':
      return count === 0 ? t('report.firm.settled') : t('report.firm.settled-unknown', { count });
    case 'provisional':
      return provisionalSentence({ ...leaning, count }, { t, formats });
    case 'open':
      return t('report.firm.open', { count });
    case 'contradicted':
      return t('report.firm.contradicted');
  }
}

/** Where fewer than half of the outcomes lead to the verdict, it is the first seat that is likely, and the sentence says so. */
function provisionalSentence(
  {
    count,
    verdictShare,
    firstSeatShare,
  }: Pick<Result['firmness']['leaning'], 'verdictShare' | 'firstSeatShare'> & { count: number },
  { t, formats }: Pick<Say, 't' | 'formats'>,
): string {
  const seat = formats.share(firstSeatShare);
  if (verdictShare >= 1) return t('report.firm.provisional-seat', { share: seat });
  const share = formats.share(verdictShare);
  return verdictShare < 0.5
    ? t('report.firm.provisional-begin', { count, share, seat })
    : t('report.firm.provisional', { count, share });
}

/** Every verdict that can still come out, with how much speaks for it; where answers contradict, one for each way to settle it. */
export function possibleVerdicts(say: Say): { verdict: string; share: number; text: string }[] {
  const { t, formats } = say;
  const { firmness, contradictions } = say.result;
  if (firmness.state === 'contradicted') {
    const ways = contradictions.filter(({ decides }) => decides).flatMap(({ resolutions }) => resolutions);
    const verdicts = [...new Set(ways.map(({ verdict }) => verdict))];
    return verdicts.map((verdict) => ({
      verdict,
      share: 1 / verdicts.length,
      text: t('report.firm.way', { verdict: say.verdictName(verdict) }),
    }));
  }
  return firmness.verdicts
    .filter(({ share }) => share > 0)
    .map(({ verdict, share }) => ({
      verdict,
      share,
      text: t('report.firm.part', { verdict: say.verdictName(verdict), share: formats.share(share) }),
    }));
}

/** The line divided by the verdicts still possible, the present one marked. */
export function firmnessSpan(say: Say): Extract<Block, { kind: 'span' }> {
  const { result, t, formats } = say;
  const possible = possibleVerdicts(say);
  const parts = possible.map(({ verdict, share, text }) => ({
    text,
    share,
    present: verdict === result.verdict,
  }));
  return {
    kind: 'span',
    parts: parts.length > 0 ? parts : [{ text: say.verdictName(result.verdict), share: 1, present: true }],
    sentence: firmnessSentence(say),
    alt: t('report.firm.alt', { parts: formats.list(possible.map(({ text }) => text)) }),
  };
}
