import type { T } from '../../i18n/index.ts';
import type { AskedQuestion, Id } from '../../pack/index.ts';
import { figureWords } from './replies.ts';
import type { Voice } from './voice.ts';

/**
 * What any of these options of a question would do; bands that adjoin are said as one, such as `3 times or more`.
 * @param quoted marks an option as somebody’s words, where they stand in a sentence
 */
export function anyOptionWords(
  voice: Voice,
  question: AskedQuestion,
  ids: readonly Id[],
  quoted: (option: string) => string = (option) => option,
): string {
  const { t, word, formats } = voice;
  const options = question.options.filter(({ id }) => ids.includes(id));
  const adjoin = options.every(
    ({ from, to }, at) => to !== undefined && (at === 0 || from === options[at - 1]?.to),
  );
  if (options.length < 2 || !adjoin)
    return either(
      t,
      options.map(({ id }) => quoted(word(`question.${question.id}.option.${id}`))),
    );
  const [low, high] = [options[0]?.from ?? 0, options.at(-1)?.to];
  const figure = (edge: number): string => figureWords(voice, edge, question.unit);
  if (typeof high !== 'number') return t('flip.at-least', { figure: figure(low) });
  return options[0] === question.options[0]
    ? t('flip.below', { figure: figure(high) })
    : t('flip.between-open', { low: formats.number(low), high: figure(high) });
}

/** What would each do, such as `up by 10%, up by 25% or up by half`. */
function either(t: T, labels: readonly string[]): string {
  const [last = '', ...before] = [...labels].reverse();
  return before.length === 0 ? last : t('flip.or', { first: before.reverse().join(', '), last });
}
