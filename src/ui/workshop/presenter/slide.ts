import {
  isSplit,
  mostMixedFirst,
  verdictOn,
  type Distribution,
  type QuestionPicture,
} from '../../../workshop/index.ts';
import { languageCodes, type Language } from '../../../i18n/index.ts';
import { language, t, word } from '../../say.ts';
import type { Desk } from '../desk.svelte.ts';
import { invitationLink } from '../invitation-link.ts';
import type { Step } from '../pages.ts';
import {
  criterionOf,
  dealtWords,
  fewWords,
  figuresWords,
  inWords,
  nothingWords,
  optionName,
  questionName,
  topicOr,
  whereWords,
} from '../words.ts';

/** What the projector shows: words and counts of the whole group, never a name of somebody who answers, or a note. */
export interface Slide {
  /** The one that its words are in. */
  language: Language;
  topic: string;
  title: string;
  /** Beside the code, and of the code for those who can’t see it: the window itself may speak another language. */
  scan: { text: string; label: string };
  /** Options with how many chose each; empty where nothing is shown. */
  bars: readonly Bar[];
  lines: readonly string[];
  prompt: string | null;
  /** On what the group settled, or who finds out what it left open. */
  dealt: string | null;
  /** When the time ends, as `Date.now` counts. */
  timerEnds: number | null;
  /** The invitation, for the room to scan while everybody answers. */
  invitation: string | null;
}

interface Bar {
  label: string;
  /** In the last vote. */
  count: number;
  /** In the first answers, where there was a second vote. */
  first: number | null;
  middle: boolean;
}

/** Questions named at most on a slide that looks over several; how many more there are is said. */
const MOST_NAMED = 6;
const named = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST_NAMED
    ? lines
    : [...lines.slice(0, MOST_NAMED), t('workshop.slide.more', { count: lines.length - MOST_NAMED })];

/** The slide of a step; nothing of what was said until the facilitator shows the answers. */
export function slideAt(desk: Desk, step: Step): Slide {
  if (step === 'leave') return leaveSlide(desk);
  if (step === 'agree')
    return slideOf(desk, desk.pictures.find(({ question }) => question === desk.at) ?? null);
  if (step !== 'look' || desk.workshop.revealed === null) return waitSlide(desk);
  const unfolded = desk.pictures.find(({ question }) => question === desk.lookedAt);
  return unfolded ? slideOf(desk, unfolded) : lookSlide(desk);
}

/** The slide of a question, by what may be shown of it. */
export function slideOf(desk: Desk, picture: QuestionPicture | null): Slide {
  if (desk.workshop.revealed === null || picture === null) return waitSlide(desk);
  const { question, scale, all, replied } = picture;
  const second = desk.voting ? null : picture.second;
  const latest = second ?? all;
  const note = desk.settled.get(question);
  const saidIn = (said: Distribution): string[] => [figuresWords(said), whereWords(scale, said)];
  return {
    ...nothingOf(desk),
    title: word(`question.${question}.ask`),
    bars: latest
      ? scale.options.map((option, at) => ({
          label: optionName(question, option),
          count: latest.options[at] ?? 0,
          first: second && all ? (all.options[at] ?? 0) : null,
          middle: inMiddle(latest, at),
        }))
      : [],
    lines: [
      ...(all ? [votes('workshop.first-vote', second !== null, saidIn(all))] : [nothingWords(replied)]),
      ...(second ? [votes('workshop.second-vote', true, saidIn(second))] : []),
    ],
    prompt: word(`workshop.prompt.${criterionOf(desk.pack.criteria, question)}.text`),
    dealt: note ? dealtWords(note) : null,
  };
}

const inMiddle = (said: Distribution, at: number): boolean =>
  said.median !== null && !isSplit(said) && at >= said.median.low && at <= said.median.high;

/** What is said of one vote, in one line; by its name where there are two. */
const votes = (
  name: 'workshop.first-vote' | 'workshop.second-vote',
  named: boolean,
  said: readonly string[],
): string => {
  const line = said.join(' · ');
  return named ? t('workshop.slide.vote', { vote: t(name), said: line }) : line;
};

const waitSlide = (desk: Desk): Slide => ({
  ...nothingOf(desk),
  title: t('workshop.slide.wait'),
  lines: [inWords(desk)],
  invitation: invitationLink(desk),
});

/** How many questions the group differs on, and which most. */
function lookSlide(desk: Desk): Slide {
  const { disputed, asked } = desk;
  const few = fewWords(desk.pictures);
  if (few !== null) return { ...nothingOf(desk), title: few };
  const mixed = mostMixedFirst(disputed.map(({ question, all }) => ({ question, mixed: all?.mixed ?? 0 })));
  return {
    ...nothingOf(desk),
    title: t('workshop.look.disputed', { count: disputed.length, of: asked.length }),
    lines: named(mixed.map(({ question }) => questionName(question))),
    prompt: t('workshop.slide.look'),
  };
}

/** How much is settled, who finds out what is not, and what follows from it. */
function leaveSlide(desk: Desk): Slide {
  const notes = [...desk.settled.values()];
  const open = notes.filter(({ rule }) => rule === 'open');
  return {
    ...nothingOf(desk),
    title: t('workshop.leave.settled', { count: notes.length - open.length, of: desk.asked.length }),
    lines: named(
      open.map((note) =>
        t('workshop.slide.open', { question: questionName(note.question), open: dealtWords(note) }),
      ),
    ),
    dealt: t('workshop.slide.verdict', {
      verdict: word(`verdict.${verdictOn(desk.pack, desk.session.interview.facts, desk.answers)}.name`),
    }),
  };
}

const nothingOf = ({ workshop, timerEnds }: Desk): Omit<Slide, 'title'> => ({
  language: language(),
  topic: topicOr(workshop.topic),
  scan: { text: t('workshop.slide.scan'), label: t('workshop.invite.code') },
  bars: [],
  lines: [],
  prompt: null,
  dealt: null,
  timerEnds,
  invitation: null,
});

/** Whether a message is a slide; another tab of this app could say anything. */
export function isSlide(found: unknown): found is Slide {
  if (typeof found !== 'object' || found === null) return false;
  const {
    language: tongue,
    topic,
    title,
    scan,
    bars,
    lines,
    prompt,
    dealt,
    timerEnds,
    invitation,
  } = found as Record<string, unknown>;
  const isText = (one: unknown): boolean => typeof one === 'string';
  return (
    languageCodes.some((code) => code === tongue) &&
    isText(topic) &&
    isText(title) &&
    isScan(scan) &&
    Array.isArray(lines) &&
    lines.every(isText) &&
    Array.isArray(bars) &&
    bars.every(isBar) &&
    (prompt === null || isText(prompt)) &&
    (dealt === null || isText(dealt)) &&
    (timerEnds === null || Number.isFinite(timerEnds)) &&
    (invitation === null || isText(invitation))
  );
}

function isScan(found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const { text, label } = found as Record<string, unknown>;
  return typeof text === 'string' && typeof label === 'string';
}

function isBar(found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const { label, count, first, middle } = found as Record<string, unknown>;
  return (
    typeof label === 'string' &&
    Number.isFinite(count) &&
    (first === null || Number.isFinite(first)) &&
    typeof middle === 'boolean'
  );
}
