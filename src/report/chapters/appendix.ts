import { dayOfStamp, inOrderOfNames } from '../../i18n/index.ts';
import { termsIn } from '../../pack/terms.ts';
import type { RecordLine } from '../../engine/index.ts';
import { answerWords } from '../answers.ts';
import type { Block, Chapter, Row, Words } from '../blocks.ts';
import type { Say } from '../say.ts';
import { quiet } from '../reason-lines.ts';
import { countsWords } from '../words/index.ts';
import { saidIn } from '../said.ts';
import { groupBlocks } from './group.ts';
import { columnsOf } from './columns.ts';

/** What is looked up; of sources and terms, those that the chapters before it name. */
export function appendixChapter(say: Say, { before }: { before: readonly Chapter[] }): Chapter {
  const { t } = say;
  const said = saidIn(before);
  return {
    id: 'appendix',
    title: t('report.chapter.appendix'),
    form: 'flow',
    blocks: [
      { kind: 'chapter-title', over: t('report.chapter.appendix'), text: t('report.appendix.title') },
      ...groupBlocks(say),
      ...answers(say),
      ...method(say),
      ...sources(say, said),
      ...terms(say, said),
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
      columns: columnsOf([t('report.appendix.question'), 58], [t('report.appendix.answer'), 42]),
      rows,
    },
  ];
}

const OPEN_STATES: readonly RecordLine['state'][] = [
  'unknown',
  'skipped',
  'not-asked',
  'not-applicable',
  'hidden',
];

function answerRow(line: RecordLine, say: Say): Row {
  const { t, word, formats } = say;
  // What follows from another answer was never asked, and has a name only.
  const isDerived = line.kind === 'question' && say.question(line.id)?.derivedFrom !== undefined;
  const roles = formats.list(line.whoKnows.map(say.role));
  return {
    cells: [
      {
        text: [
          [
            { text: `${word(`${line.kind}.${line.id}.${isDerived ? 'short' : 'ask'}`)}  ` },
            { text: t('report.appendix.ref-who', { ref: line.ref, roles }), quiet: true },
          ],
        ],
      },
      { text: answer(line, say) },
    ],
  };
}

/** What was said, where it comes from, what was noted, and by whom it was said and when, as far as that is recorded. */
function answer(line: RecordLine, say: Say): Words[] {
  const { t, formats } = say;
  const isOpen = OPEN_STATES.includes(line.state);
  const said = answerWords(line, say).split('\n');
  const day = line.at === null ? null : formats.shortDate(dayOfStamp(line.at));
  const who =
    line.by !== null && day !== null
      ? t('report.appendix.by-at', { by: line.by, date: day })
      : (line.by ?? day);
  return [
    ...said.map((text): Words => (isOpen ? quiet(text) : text)),
    ...(line.state === 'derived' ? [quiet(t('report.reply.derived'))] : []),
    ...(line.note === null || line.note.trim() === ''
      ? []
      : [t('report.appendix.note', { note: line.note })]),
    ...(who === null ? [] : [quiet(who)]),
  ];
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

function sources(say: Say, said: string): Block[] {
  const { t, word } = say;
  const named = new Set(said.match(/(?<![A-Za-z\d])S\d+(?!\d)/g));
  // The first is the article, which the criteria come from on every page.
  const cited = say.pack.sources.sources.filter(({ ref }, at) => at === 0 || named.has(ref));
  return [
    { kind: 'heading', level: 2, text: t('report.sources.title') },
    {
      kind: 'table',
      caption: t('report.sources.title'),
      dense: true,
      columns: columnsOf([t('report.sources.source'), 74], [t('report.sources.reading'), 26]),
      rows: cited.map(({ id, ref, year, reading, url }): Row => ({
        cells: [
          {
            text: [
              [
                { text: `${ref}  `, quiet: true },
                { text: word(`source.${id}.title`), ...(url === undefined ? {} : { leadsTo: url }) },
              ],
              quiet(word(`source.${id}.note`)),
            ],
          },
          {
            text: [
              t('report.sources.year-reading', {
                year: year === null ? t('report.sources.undated') : String(year),
                reading: t(`report.reading.${reading}`),
              }),
            ],
          },
        ],
      })),
    },
  ];
}

function terms(say: Say, said: string): Block[] {
  const { t, word } = say;
  const all = say.pack.glossary.terms.map((id) => ({
    id,
    term: word(`glossary.${id}.term`),
    meaning: word(`glossary.${id}.meaning`),
  }));
  const used = inOrderOfNames(termsIn(said, all), ({ term }) => term, say.language);
  if (used.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.terms.title') },
    {
      kind: 'table',
      caption: t('report.terms.title'),
      dense: true,
      columns: columnsOf([t('report.terms.term'), 100]),
      rows: used.map(({ term, meaning }): Row => ({
        cells: [{ text: [[{ text: `${term}  ` }, { text: meaning, quiet: true }]] }],
      })),
    },
  ];
}
