import type { CriterionResult, SetResult } from '../../engine/index.ts';
import { shortAnswer } from '../answers.ts';
import type { BarChart, Block, Chapter, Row, SetScale, Words } from '../blocks.ts';
import type { Say } from '../say.ts';
import { meanWords, thresholdWords, truthKey } from '../words/index.ts';
import { marksBlock } from './cover.ts';
import { changeBlocks } from './change.ts';
import { columnsOf } from './columns.ts';
import { groupSummary } from './group.ts';

export function whyChapter(say: Say, { brief }: { brief: boolean }): Chapter {
  const { result, t, word } = say;
  const fired = result.rulePath.find((step) => step.fired);
  const { snap } = say.pack.decision;
  const ruled = say.pack.decision.rules.find(({ id }) => id === fired?.rule)?.verdict;
  // An open verdict is not what the rule would decide: then the rule only tells which way the answers lean.
  const lead =
    fired === undefined
      ? {}
      : {
          lead:
            ruled === result.verdict
              ? word(`rule.${fired.rule}.because`)
              : openLead(say.verdictName(ruled ?? result.verdict), say),
        };
  const charts = result.sets.map((set) => barChart(set, say));
  const scales = result.sets.map((set) => setScale(set, say));
  return {
    id: 'why',
    title: t('report.chapter.why'),
    form: 'flow',
    blocks: [
      {
        kind: 'chapter-title',
        over: t('report.chapter.why'),
        text: t('report.why.title', { verdict: say.verdictName(result.verdict) }),
        ...lead,
      },
      // The whole report has them beside each criterion.
      ...(brief ? [marksBlock(say, 'labelled')] : []),
      { kind: 'heading', level: 2, text: t('report.why.charts') },
      { kind: 'criteria-bars', charts, alt: charts.map((chart) => barsAlt(chart, say)).join(' ') },
      {
        kind: 'paragraph',
        tone: 'small',
        text: [t('report.why.bars-note', { full: snap.full, partly: snap.partly }), ...capped(say)].join(' '),
      },
      {
        kind: 'set-scale',
        title: t('report.why.scale', {
          sets: result.sets.map((set) => stateSentence(set, say)).join(', '),
        }),
        scales,
        alt: scales.map(({ name, text }) => `${name}: ${text}.`).join(' '),
      },
      { kind: 'paragraph', tone: 'small', text: result.sets.map((set) => conditions(set, say)).join(' ') },
      // Where a set is met is said in the appendix of the whole report.
      {
        kind: 'paragraph',
        tone: 'small',
        text: brief ? meanWords(say, say.pack.decision) : t('report.why.mean-note'),
      },
      ...(brief ? [] : [...result.sets.flatMap((set) => criteriaBlocks(set, say)), ...pathBlocks(say)]),
      ...changeBlocks(say, brief),
      ...(brief ? groupSummary(say) : []),
    ],
  };
}

/** Which way the answers lean while the verdict is open; nowhere while there are none. */
function openLead(verdict: string, { result, t }: Say): string {
  if (result.firmness.state === 'contradicted') return t('report.why.lead-contradicted', { verdict });
  return result.sets.every(({ known }) => known === 0)
    ? t('report.why.lead-unknown')
    : t('report.why.lead-open', { verdict });
}

/** `RevOps: mean 0.5 (needed: 0.4), 1 fully met (needed: 2).` */
const conditions = (set: SetResult, say: Say): string =>
  say.t('report.why.scale-line', {
    function: say.functionShort(set.set),
    text: thresholdWords(say, set, say.pack.decision),
  });

const stateSentence = (set: SetResult, { t, functionShort }: Say): string =>
  t('report.why.scale-set', {
    function: functionShort(set.set),
    state: t(`report.set-state.${set.state}`),
  });

/** Criteria whose bar reaches the line of what is met, and which count for less all the same. */
function capped({ result, pack, t, word, formats }: Say): string[] {
  const { full } = pack.decision.snap;
  const criteria = result.sets
    .flatMap((set) => set.criteria)
    .filter(({ raw, state }) => raw !== null && raw >= full && state !== 'met')
    .map(({ criterion }) => `“${word(`criterion.${criterion}.statement`)}”`);
  return criteria.length === 0 ? [] : [t('report.why.limited', { criteria: formats.list(criteria) })];
}

function barChart(set: SetResult, say: Say): BarChart {
  const { t, word, formats } = say;
  const { snap } = say.pack.decision;
  const count = (state: CriterionResult['state']): number =>
    set.criteria.filter((each) => each.state === state).length;
  const name = say.functionShort(set.set);
  const title =
    set.applicable === 0
      ? t('report.why.bars-none', { function: name })
      : set.known === 0
        ? t('report.why.bars-unknown', { function: name })
        : t('report.why.bars', {
            function: name,
            met: count('met'),
            all: set.applicable,
            part: count('part'),
          });
  return {
    title,
    shape: say.mark(set.set),
    bars: set.criteria.map((each) => ({
      label: word(`criterion.${each.criterion}.statement`),
      value: each.raw,
      text: each.raw === null ? t(`report.state.${each.state}`) : formats.number(each.raw, 2),
    })),
    edges: [
      { at: snap.partly, text: t('report.why.edge-part') },
      { at: snap.full, text: t('report.why.edge-met') },
    ],
  };
}

const barsAlt = (chart: BarChart, { t }: Say): string =>
  t('report.why.bars-alt', {
    function: chart.title,
    bars: chart.bars.map(({ label, text }) => `${label}: ${text}`).join(', '),
  });

function setScale(set: SetResult, say: Say): SetScale {
  const { t, formats } = say;
  const { states } = say.pack.decision;
  return {
    name: say.functionShort(set.set),
    shape: say.mark(set.set),
    value: set.mean,
    text:
      set.mean === null
        ? t('report.why.scale-unknown')
        : t('report.why.scale-text', { mean: formats.number(set.mean, 2), full: set.fullyMet }),
    edges: [
      { at: states.part.mean, text: t('report.why.edge-set-part', { value: states.part.mean }) },
      {
        at: states.met.mean,
        text: t('report.why.edge-set-met', { value: states.met.mean, full: states.met.fullyMet }),
      },
    ],
  };
}

function criteriaBlocks(set: SetResult, say: Say): Block[] {
  const { t, word } = say;
  return [
    {
      kind: 'heading',
      level: 2,
      text: t('report.why.criteria', { function: word(`function.${set.set}.name`) }),
    },
    {
      kind: 'table',
      caption: t('report.why.criteria', { function: word(`function.${set.set}.name`) }),
      columns: columnsOf(
        [t('report.why.criterion'), 34],
        [t('report.why.answers'), 30],
        [t('report.why.article'), 36],
      ),
      rows: set.criteria.map((each) => criterionRow(each, set.set, say)),
    },
    ...(set.heldBackBy === null
      ? []
      : [
          {
            kind: 'paragraph',
            tone: 'quiet',
            text: t('report.why.held-back', { guard: word(`guard.${set.heldBackBy}.name`) }),
          } as const,
        ]),
  ];
}

function criterionRow(each: CriterionResult, set: string, say: Say): Row {
  const { t, word } = say;
  const base = `criterion.${each.criterion}`;
  const reading =
    each.state === 'not-applicable' ? t('report.state.not-applicable') : word(`${base}.${each.state}`);
  const answers = each.answers.filter(({ state }) => state !== 'not-applicable' && state !== 'hidden');
  return {
    cells: [
      {
        mark: { shape: say.mark(set), state: each.state },
        text: [
          [
            { text: `${word(`${base}.statement`)}  `, strong: true },
            { text: each.state === 'not-applicable' ? '' : t(`report.state.${each.state}`), quiet: true },
          ],
          reading,
          ...(each.capped ? [[{ text: t('report.why.capped'), quiet: true }]] : []),
        ],
      },
      { text: answers.map(({ question }): Words => shortAnswer(question, say)) },
      { text: [word(`${base}.article`)] },
    ],
  };
}

function pathBlocks(say: Say): Block[] {
  const { result, t, word } = say;
  return [
    { kind: 'heading', level: 2, text: t('report.why.path'), note: t('report.why.path-note') },
    {
      kind: 'table',
      caption: t('report.why.path'),
      columns: columnsOf(
        [t('report.why.rule'), 34],
        [t('report.why.conditions'), 44],
        [t('report.why.outcome'), 22],
      ),
      rows: result.rulePath.map(({ rule, fired, predicates }): Row => {
        const telling = predicates.filter(({ holds }) => (holds === true) === fired);
        const verdict = say.pack.decision.rules.find(({ id }) => id === rule)?.verdict ?? result.verdict;
        return {
          cells: [
            { text: [[{ text: word(`rule.${rule}.name`), strong: fired }]] },
            {
              text: telling.map(({ predicate, holds }) => word(`predicate.${predicate}.${truthKey(holds)}`)),
            },
            {
              text: [
                fired
                  ? [
                      {
                        text: t(verdict === result.verdict ? 'report.why.fired' : 'report.why.leans', {
                          verdict: say.verdictName(verdict),
                        }),
                        strong: true,
                      },
                    ]
                  : [{ text: t('report.why.passed'), quiet: true }],
              ],
            },
          ],
        };
      }),
    },
    { kind: 'heading', level: 3, text: t('report.why.reading') },
    { kind: 'paragraph', tone: 'body', text: word(`reading.${result.pack.bothReading}.text`) },
  ];
}
