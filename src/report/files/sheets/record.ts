import type { RecordLine } from '../../../engine/index.ts';
import { dayOfStamp } from '../../../i18n/index.ts';
import { answerWords } from '../../answers.ts';
import type { Say } from '../../say.ts';
import { day, figure, text, type Sheet, type SheetCell } from '../workbook.ts';

/** Every fact and question with what was answered, in the order asked. */
export function answerSheet(say: Say): Sheet {
  const { t, formats } = say;
  return {
    name: t('files.sheet.answers'),
    columns: [
      { head: t('files.head.ref'), width: 8 },
      { head: t('files.head.place'), width: 24 },
      { head: t('files.head.question'), width: 48 },
      { head: t('files.head.answer'), width: 40 },
      { head: t('files.head.figure'), width: 12 },
      { head: t('files.head.note'), width: 40 },
      { head: t('files.head.answered-by'), width: 20 },
      { head: t('files.head.on'), width: 13 },
      { head: t('files.head.who-knows'), width: 28 },
    ],
    rows: say.result.record.map((line) => [
      text(line.ref, 'quiet'),
      text(placeName(line, say)),
      text(questionWords(line, say)),
      text(answerWords(line, say)),
      figure(figureOf(line)),
      text(line.note ?? ''),
      text(line.by ?? ''),
      day(line.at === null ? null : dayOfStamp(line.at)),
      text(formats.list(line.whoKnows.map(say.role))),
    ]),
  };
}

const placeName = ({ kind, place }: RecordLine, { word }: Say): string =>
  word(`${kind === 'fact' ? 'page' : 'section'}.${place}.title`);

function questionWords({ kind, id }: RecordLine, say: Say): string {
  const derived = kind === 'question' && say.question(id)?.derivedFrom !== undefined;
  return say.word(`${kind}.${id}.${derived ? 'short' : 'ask'}`);
}

/** The typed figure, where there is one: it stays a figure. */
function figureOf({ state, value }: RecordLine): number | null {
  if (state !== 'answered') return null;
  if (typeof value === 'number') return value;
  const typed =
    value !== null && typeof value === 'object' && 'figure' in value ? (value.figure as unknown) : null;
  return typeof typed === 'number' ? typed : null;
}

/** Every criterion of both sets with its state and strength. */
export function criteriaSheet(say: Say): Sheet {
  const { t, word, result } = say;
  return {
    name: t('files.sheet.criteria'),
    columns: [
      { head: t('files.head.ref'), width: 8 },
      { head: t('files.head.set'), width: 20 },
      { head: t('files.head.criterion'), width: 42 },
      { head: t('files.head.state'), width: 14 },
      { head: t('files.head.strength'), width: 12 },
      { head: t('files.head.reading'), width: 52 },
      { head: t('files.head.article'), width: 60 },
    ],
    rows: result.sets.flatMap(({ set, criteria }) =>
      criteria.map((each): SheetCell[] => [
        text(each.ref, 'quiet'),
        text(word(`function.${set}.name`)),
        text(word(`criterion.${each.criterion}.statement`)),
        text(t(`report.state.${each.state}`), 'strong'),
        figure(each.raw, 'decimal'),
        text(each.state === 'not-applicable' ? '' : word(`criterion.${each.criterion}.${each.state}`)),
        text(word(`criterion.${each.criterion}.article`)),
      ]),
    ),
  };
}
