import { dayOfStamp, inOrderOfNames } from '../../i18n/index.ts';
import { termsIn } from '../../pack/terms.ts';
import type { RecordLine } from '../../engine/index.ts';
import { answerWords } from '../answers.ts';
import type { Block, Chapter, Row, Words } from '../blocks.ts';
import type { Say } from '../say.ts';
import { countsWords } from '../words/index.ts';
import { saidIn } from '../said.ts';
import { groupBlocks } from './group.ts';
import { columnsOf } from './columns.ts';

/** What is looked up; of the terms, those that the chapters before it use. */
export function appendixChapter(say: Say, { before }: { before: readonly Chapter[] }): Chapter {
  const { t } = say;
  return {
    id: 'appendix',
    title: t('report.chapter.appendix'),
    form: 'flow',
    blocks: [
      { kind: 'chapter-title', over: t('report.chapter.appendix'), text: t('report.appendix.title') },
      ...groupBlocks(say),
      ...answers(say),
      ...method(say),
      ...sources(say),
      ...terms(say, before),
    ],
  };
}

function answers(say: Say): Block[] {
  const { t, word } = say;
  const { head } = say.pack;
  const places = [
    ...head.companyPages.map((id) => ({ id, title: word(`page.${id}.title`), kind: 'fact' as const })),
    ...head.sections.map((id) => ({ id, title: word(`section.${id}.title`), kind: 'question' as const })),
  ];
  const rows = places.flatMap(({ id, title, kind }): Row[] => {
    const own = say.result.record.filter((line) => line.place === id && line.kind === kind);
    return own.length === 0 ? [] : [{ band: title }, ...own.map((line) => answerRow(line, say))];
  });
  return [
    { kind: 'heading', level: 2, text: t('report.appendix.answers') },
    {
      kind: 'table',
      caption: t('report.appendix.answers'),
      dense: true,
      columns: columnsOf(
        [t('report.appendix.ref'), 7],
        [t('report.appendix.question'), 36],
        [t('report.appendix.answer'), 27],
        [t('report.appendix.who'), 15],
        [t('report.appendix.who-knows'), 15],
      ),
      rows,
    },
  ];
}

/** Longer answers are prose: set bold they would shout. */
const STRONG_UP_TO = 80;

const QUIET_STATES: readonly RecordLine['state'][] = [
  'unknown',
  'skipped',
  'not-asked',
  'not-applicable',
  'hidden',
];

function answerRow(line: RecordLine, say: Say): Row {
  const { t, word, formats } = say;
  const derived = line.kind === 'question' && say.question(line.id)?.derivedFrom !== undefined;
  const question = word(`${line.kind}.${line.id}.${derived ? 'short' : 'ask'}`);
  const quiet = QUIET_STATES.includes(line.state);
  const answer: Words[] = answerWords(line, say)
    .split('\n')
    .map((text) => [{ text, quiet, strong: !quiet && text.length <= STRONG_UP_TO }]);
  if (line.state === 'derived') answer.push([{ text: t('report.reply.derived'), quiet: true }]);
  if (line.note !== null && line.note.trim() !== '')
    answer.push(t('report.appendix.note', { note: line.note }));
  const day = line.at === null ? null : formats.shortDate(dayOfStamp(line.at));
  const who =
    line.by !== null && day !== null
      ? t('report.appendix.by-at', { by: line.by, date: day })
      : (line.by ?? day ?? '');
  return {
    cells: [
      { text: [[{ text: line.ref, quiet: true }]] },
      { text: [question] },
      { text: answer },
      { text: [who] },
      { text: [formats.list(line.whoKnows.map(say.role))] },
    ],
  };
}

function method(say: Say): Block[] {
  const { t, word, formats } = say;
  const { snap, states, provisional, guards } = say.pack.decision;
  const { capacity } = say.pack.plan;
  const { id, version } = say.result.pack;
  const reviewed = formats.date(say.pack.head.reviewed);
  return [
    { kind: 'heading', level: 2, text: t('report.method.title') },
    { kind: 'paragraph', tone: 'body', text: t('report.method.text') },
    countedApart(say),
    { kind: 'paragraph', tone: 'body', text: `${t('report.method.firmness')} ${t('firm.outcomes')}` },
    {
      kind: 'key-values',
      columns: 2,
      pairs: [
        {
          key: t('report.method.snap'),
          value: t('report.method.snap-value', { full: snap.full, partly: snap.partly }),
        },
        {
          key: t('report.method.set-met'),
          value: t('report.method.set-met-value', { mean: states.met.mean, full: states.met.fullyMet }),
        },
        {
          key: t('report.method.set-part'),
          value: t('report.method.set-part-value', { mean: states.part.mean, full: states.part.fullyMet }),
        },
        {
          key: t('report.method.provisional'),
          value: t('report.method.provisional-value', {
            verdict: formats.share(provisional.verdictShare),
            seat: formats.share(provisional.seatShare),
          }),
        },
        {
          key: t('report.method.capacity'),
          value: t('report.method.capacity-value', {
            ops: formats.share(capacity.opsShare),
            executive: formats.share(capacity.executiveFte),
            weeks: capacity.weeks,
          }),
        },
        {
          key: t('report.method.pack'),
          value: t('report.method.pack-value', { id, version, date: reviewed }),
        },
      ],
    },
    ...guards.map((guard): Block => ({
      kind: 'paragraph',
      tone: 'quiet',
      text: word(`guard.${guard.id}.name`),
    })),
  ];
}

/** The criteria whose answers do not count by their mean, and how they do; a pair for each. */
function countedApart(say: Say): Block {
  const pairs = say.pack.criteria.flatMap((criterion) => {
    const counts = countsWords(say, criterion);
    return counts === null ? [] : [{ key: say.word(`criterion.${criterion.id}.statement`), value: counts }];
  });
  return { kind: 'key-values', columns: 2, pairs };
}

function sources(say: Say): Block[] {
  const { t, word } = say;
  return [
    { kind: 'heading', level: 2, text: t('report.sources.title') },
    {
      kind: 'table',
      caption: t('report.sources.title'),
      dense: true,
      columns: columnsOf(
        [t('report.appendix.ref'), 7],
        [t('report.sources.source'), 64],
        [t('report.sources.year'), 10],
        [t('report.sources.reading'), 19],
      ),
      rows: say.pack.sources.sources.map(({ id, ref, year, reading, url }): Row => ({
        cells: [
          { text: [[{ text: ref, quiet: true }]] },
          {
            text: [
              url === undefined
                ? word(`source.${id}.title`)
                : [{ text: word(`source.${id}.title`), leadsTo: url }],
              [{ text: word(`source.${id}.note`), quiet: true }],
            ],
          },
          { text: [year === null ? t('report.sources.undated') : String(year)] },
          { text: [t(`report.reading.${reading}`)] },
        ],
      })),
    },
  ];
}

function terms(say: Say, before: readonly Chapter[]): Block[] {
  const { t, word } = say;
  const all = say.pack.glossary.terms.map((id) => ({
    id,
    term: word(`glossary.${id}.term`),
    meaning: word(`glossary.${id}.meaning`),
  }));
  const used = inOrderOfNames(termsIn(saidIn(before), all), ({ term }) => term, say.language);
  if (used.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.terms.title') },
    {
      kind: 'table',
      caption: t('report.terms.title'),
      dense: true,
      columns: columnsOf([t('report.terms.term'), 22], [t('report.terms.meaning'), 78]),
      rows: used.map(({ term, meaning }): Row => ({ cells: [{ text: [term] }, { text: [meaning] }] })),
    },
  ];
}
