import type { Flip, FlipChange } from '../../engine/index.ts';
import type { Fact, Id } from '../../pack/index.ts';
import { said as sharedWords } from '../../report/index.ts';
import { valueInWords } from '../in-words.ts';
import { t, word } from '../say.ts';
import { onScreen } from './on-screen.ts';
import { saidToFact, saidToQuestion, type Said } from './answers.ts';
import type { View } from './view.ts';

const anyOption = onScreen(sharedWords.anyOptionWords);

/** An answer that would have to differ, in words. */
export interface FlipLine {
  said: Said;
  /** What it would have to be. */
  to: string;
}

export interface FlipEntry {
  verdict: Id;
  name: string;
  distance: string;
  lines: FlipLine[];
}

/** What would change the verdict, those worth telling first, in words that need no rule to be known. */
export const flipEntries = (view: View): FlipEntry[] =>
  sharedWords.tellingFlips(view.result.flips, view.pack).map(({ verdict, changes }) => ({
    verdict,
    name: word(`verdict.${verdict}.name`),
    distance: t('flip.distance', { count: changes.length }),
    lines: changes.map((change) => lineOf(view, change)),
  }));

/** All answers of a flip in one sentence each. */
export const flipSentence = (view: View, { changes }: Flip): string =>
  changes
    .map((change) => {
      const { said, to } = lineOf(view, change);
      return `${said.short}: ${t('flip.line', { to, from: inOneLine(said.text) })}.`;
    })
    .join(' ');

export const inOneLine = (text: string): string => text.split('\n').join(', ');

function lineOf(view: View, change: FlipChange): FlipLine {
  if (change.kind === 'fact') {
    const fact = view.facts.get(change.id);
    return { said: saidToFact(view, change.id), to: fact ? factWords(view, fact, change) : '' };
  }
  const question = view.questions.get(change.id);
  const to = question ? anyOption(question, change.options) : '';
  return { said: saidToQuestion(view, change.id), to };
}

function factWords(
  { pack, assessment }: View,
  fact: Fact,
  { to, range }: Extract<FlipChange, { kind: 'fact' }>,
): string {
  const say = (value: typeof to): string => inOneLine(valueInWords(pack, assessment.facts, fact, value));
  if (!range || typeof to !== 'number') return say(to);
  const { atLeast, below } = range;
  const low = atLeast ?? fact.min ?? 0;
  if (below === null) return t('flip.at-least', { figure: say(low) });
  if (fact.whole === true && below - 1 <= low) return say(low);
  if (atLeast === null) return t('flip.below', { figure: say(below) });
  return fact.whole === true
    ? t('flip.between', { low: String(low), high: say(below - 1) })
    : t('flip.between-open', { low: String(low), high: say(below) });
}
