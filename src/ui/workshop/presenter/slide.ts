import type { QuestionPicture } from '../../../workshop/index.ts';
import { t, word } from '../../say.ts';
import type { Desk } from '../desk.svelte.ts';
import { criterionOf, figuresWords, middleWords, nothingWords, optionName } from '../words.ts';

/** What the projector shows: words and counts of the whole group, never a name, a role or a note. */
export interface Slide {
  topic: string;
  title: string;
  /** Options with how many chose each; empty where nothing is shown. */
  bars: readonly { label: string; count: number; middle: boolean }[];
  lines: readonly string[];
  prompt: string | null;
  /** What the group settled on. */
  settled: string | null;
  /** When the time ends, as `Date.now` counts. */
  timerEnds: number | null;
}

/** The slide of a question, by what may be shown of it; hidden until the facilitator shows the answers. */
export function slideOf(desk: Desk, picture: QuestionPicture | null): Slide {
  const { workshop, timerEnds } = desk;
  const nothing = { topic: workshop.topic, bars: [], lines: [], prompt: null, settled: null, timerEnds };
  if (workshop.revealed === null || picture === null)
    return {
      ...nothing,
      title: t('workshop.slide.wait'),
      lines: [t('workshop.in', { count: desk.here, expected: Math.max(desk.expected, desk.here) })],
    };
  const { question, scale, second } = picture;
  const all = second ?? picture.all;
  const note = desk.settled.get(question);
  return {
    ...nothing,
    title: word(`question.${question}.ask`),
    bars: all
      ? scale.options.map((option, at) => ({
          label: optionName(question, option),
          count: all.options[at] ?? 0,
          middle: all.median !== null && at >= all.median.low && at <= all.median.high,
        }))
      : [],
    lines: all
      ? [figuresWords(all), t('workshop.middle', { middle: middleWords(scale, all) })]
      : [nothingWords(picture.replied)],
    prompt: word(`workshop.prompt.${criterionOf(desk.pack.criteria, question)}.text`),
    settled: note?.option ? optionName(question, note.option) : null,
  };
}

/** Whether a message is a slide; another tab of this app could say anything. */
export function isSlide(found: unknown): found is Slide {
  if (typeof found !== 'object' || found === null) return false;
  const { topic, title, bars, lines, prompt, settled, timerEnds } = found as Record<string, unknown>;
  const isText = (one: unknown): boolean => typeof one === 'string';
  return (
    isText(topic) &&
    isText(title) &&
    Array.isArray(lines) &&
    lines.every(isText) &&
    Array.isArray(bars) &&
    bars.every(isBar) &&
    (prompt === null || isText(prompt)) &&
    (settled === null || isText(settled)) &&
    (timerEnds === null || Number.isFinite(timerEnds))
  );
}

function isBar(found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const { label, count, middle } = found as Record<string, unknown>;
  return typeof label === 'string' && Number.isFinite(count) && typeof middle === 'boolean';
}
