import type { Flip, FlipChange } from '../engine/index.ts';
import type { Fact, FactValue } from '../pack/index.ts';
import { factWords, presentAnswer } from './answers.ts';
import type { Say } from './say.ts';
import { anyOptionWords } from './words/index.ts';

/**
 * What would lead to another verdict, such as `“Build neither yet”, if “Reps a year from now” were “No”.`
 * @param beside says what each answer is now, too
 */
export function flipWords(
  { verdict, firstSeat, changes }: Flip,
  say: Say,
  beside: 'now' | null = null,
): string {
  const { t } = say;
  const answers = changes
    .map((change) => {
      const to = toWords(change, say);
      const from = presentAnswer(change.id, say, change.kind);
      return t('report.flip.change', {
        question: say.word(`${change.kind}.${change.id}.short`),
        answer: beside === null ? to : t('flip.line', { to, from }),
      });
    })
    // Each is a clause of its own, which a list of names would not make of them.
    .reduce((before, next) => (before === '' ? next : t('report.flip.and', { before, next })), '');
  return verdict === say.result.verdict
    ? t('report.flip.seat', {
        seat: firstSeat === null ? t('report.why.no-seat') : say.functionShort(firstSeat),
        answers,
      })
    : t('report.flip.verdict', { verdict: say.verdictName(verdict), answers });
}

/** An answer that is not a figure, as somebody would give it. */
const quoted = (answer: string, { t }: Say): string => t('report.flip.quoted', { answer });

/** What the answer would have to be. */
function toWords(change: FlipChange, say: Say): string {
  if (change.kind === 'question') {
    const question = say.question(change.id);
    return question === undefined || change.options.length === 0
      ? say.t(`report.reply.level.${change.to}`)
      : anyOptionWords(say, question, change.options, (answer) => quoted(answer, say));
  }
  const fact = say.pack.facts.find(({ id }) => id === change.id);
  return fact === undefined ? '' : figureWords(fact, change, say);
}

/** A figure stands for all that would do: from the lower end of its range, or below the upper. */
function figureWords(fact: Fact, { to, range }: Extract<FlipChange, { kind: 'fact' }>, say: Say): string {
  const { t } = say;
  const words = (value: FactValue): string => factWords(fact, value, say).replaceAll('\n', '; ');
  if (range === null || typeof to !== 'number') return quoted(words(to), say);
  const { atLeast, below } = range;
  const low = atLeast ?? fact.min ?? 0;
  if (below === null) return t('report.flip.from', { answer: words(low) });
  if (fact.whole === true && below - 1 <= low) return words(low);
  if (atLeast === null) return t('report.flip.below', { value: words(below) });
  const high = fact.whole === true ? below - 1 : below;
  return t('report.flip.between', { low: words(low), high: words(high) });
}
