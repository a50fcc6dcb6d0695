import type { Flip, FlipChange } from '../engine/index.ts';
import { factWords } from './answers.ts';
import type { Say } from './say.ts';

/** What would lead to another verdict, such as `“Build neither yet” if: reps a year from now: no.` */
export function flipWords({ verdict, firstSeat, changes }: Flip, say: Say): string {
  const { t, formats } = say;
  const answers = formats.list(changes.map((change) => changeWords(change, say)));
  return verdict === say.result.verdict
    ? t('report.flip.seat', {
        seat: firstSeat === null ? t('report.why.no-seat') : say.functionShort(firstSeat),
        answers,
      })
    : t('report.flip.verdict', { verdict: say.verdictName(verdict), answers });
}

function changeWords(change: FlipChange, say: Say): string {
  const { t, word } = say;
  if (change.kind === 'question') {
    const [option] = change.options;
    const answer =
      option === undefined
        ? t(`report.reply.level.${change.to}`)
        : word(`question.${change.id}.option.${option}`);
    return t('report.flip.change', { question: word(`question.${change.id}.short`), answer });
  }
  const fact = say.pack.facts.find(({ id }) => id === change.id);
  const answer = fact === undefined ? '' : factWords(fact, change.to, say).replaceAll('\n', '; ');
  return t('report.flip.change', {
    question: word(`fact.${change.id}.short`),
    answer: rangeOf(change, answer, say),
  });
}

/** A figure stands for all that would do: from it, or below the end of its range. */
function rangeOf(change: Extract<FlipChange, { kind: 'fact' }>, answer: string, { t, formats }: Say): string {
  const { range } = change;
  if (range === null) return answer;
  if (range.below === null) return t('report.flip.from', { answer });
  if (range.atLeast === null || range.atLeast === 0)
    return t('report.flip.below', { value: formats.number(range.below) });
  return answer;
}
