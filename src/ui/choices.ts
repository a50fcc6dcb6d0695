import { optionOfFigure } from '../engine/index.ts';
import type { QuestionValue, Reply } from '../engine/index.ts';
import type { Id, AskedQuestion } from '../pack/index.ts';
import { bandWords, optionWords, unitWords } from '../report/words/options.ts';
import { onScreen } from './result/on-screen.ts';
import { t, word } from './say.ts';

/** One row to choose: a value and its words. */
export interface Choice {
  value: string;
  label: string;
}

/** Values of the quiet rows; option ids never begin with a colon. */
export const quietValue = {
  unknown: ':unknown',
  'not-applicable': ':not-applicable',
  skipped: ':skipped',
} as const;
export type QuietState = keyof typeof quietValue;

export const quietState = (value: string): QuietState | null =>
  (Object.keys(quietValue) as QuietState[]).find((state) => quietValue[state] === value) ?? null;

export const quietChoices = (states: readonly QuietState[]): Choice[] =>
  states.map((state) => ({ value: quietValue[state], label: t(`answer.${state}`) }));

export const optionLabel = (question: AskedQuestion, option: Id): string =>
  word(`question.${question.id}.option.${option}`);

/** Which row of a question is chosen; a typed figure chooses the row whose band it falls into. */
export function chosenRow(question: AskedQuestion, reply: Reply<QuestionValue> | undefined): string | null {
  if (!reply) return null;
  if (reply.state !== 'answered') return quietValue[reply.state];
  const { value } = reply;
  if ('option' in value) return value.option;
  if ('figure' in value) return optionOfFigure(question, value.figure)?.id ?? null;
  return question.options.find(({ level }) => level === value.level)?.id ?? null;
}

/** Words of one option of a fact. */
export const factOptionLabel = onScreen(optionWords);

/** Words of one band of a fact. */
export const bandLabel = onScreen(bandWords);

/** The unit beside a figure. */
export const unitOf = onScreen(unitWords);
