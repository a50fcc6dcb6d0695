import type { Block } from '../blocks.ts';
import type { Say } from '../say.ts';

/** How firm the verdict is, as a sentence. */
export function firmnessSentence({ result, t, formats }: Say): string {
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

/** The line divided by the verdicts still possible, the present one marked. */
export function firmnessSpan(say: Say): Extract<Block, { kind: 'span' }> {
  const { result, t, formats } = say;
  const possible = result.firmness.verdicts.filter(({ share }) => share > 0);
  const words = possible.map(({ verdict, share }) =>
    t('report.firm.part', { verdict: say.verdictName(verdict), share: formats.share(share) }),
  );
  const parts = possible.map(({ verdict, share }, at) => ({
    text: words[at] ?? '',
    share,
    present: verdict === result.verdict,
  }));
  return {
    kind: 'span',
    parts: parts.length > 0 ? parts : [{ text: say.verdictName(result.verdict), share: 1, present: true }],
    sentence: firmnessSentence(say),
    alt: t('report.firm.alt', { parts: formats.list(words) }),
  };
}
