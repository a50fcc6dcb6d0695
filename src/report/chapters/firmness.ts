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
      return leaning.verdictShare < 1
        ? t('report.firm.provisional', { count, share: formats.share(leaning.verdictShare) })
        : t('report.firm.provisional-seat', { share: formats.share(leaning.firstSeatShare) });
    case 'open':
      return t('report.firm.open', { count });
    case 'contradicted':
      return t('report.firm.contradicted');
  }
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
