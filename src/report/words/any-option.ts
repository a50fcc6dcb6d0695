import type { T } from '../../i18n/index.ts';
import type { AskedQuestion, Id, Option } from '../../pack/index.ts';
import { figureWords } from './replies.ts';
import type { Voice } from './voice.ts';

/** What any of these options of a question would do; bands that adjoin are said as one, such as `3 times or more`. */
export function anyOptionWords(voice: Voice, question: AskedQuestion, ids: readonly Id[]): string {
  const options = question.options.filter(({ id }) => ids.includes(id));
  const band = options.length > 1 ? joined(options) : null;
  if (band === null)
    return either(
      voice.t,
      options.map(({ id }) => voice.word(`question.${question.id}.option.${id}`)),
    );
  const { from, to } = band;
  const figure = (edge: number): string => figureWords(voice, edge, question.unit);
  if (to === null) return voice.t('flip.at-least', { figure: figure(from) });
  return from === (question.options[0]?.from ?? -Infinity)
    ? voice.t('flip.below', { figure: figure(to) })
    : voice.t('flip.between-open', { low: voice.formats.number(from), high: figure(to) });
}

/** The band from the first to the last of these; null when one has no band or does not begin where the one before ends. */
function joined(options: readonly Option[]): { from: number; to: number | null } | null {
  const [first] = options;
  let end: number | null = first?.from ?? -Infinity;
  for (const { from, to } of options) {
    if (to === undefined || end === null || (from ?? -Infinity) !== end) return null;
    end = to;
  }
  return { from: first?.from ?? -Infinity, to: end };
}

/** What would each do, such as `up by 10%, up by 25% or up by half`. */
function either(t: T, labels: readonly string[]): string {
  const [last = '', ...before] = [...labels].reverse();
  return before.length === 0 ? last : t('flip.or', { first: before.reverse().join(', '), last });
}
