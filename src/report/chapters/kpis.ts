import type { KpiPick } from '../../engine/index.ts';
import type { Kpi } from '../../pack/index.ts';
import type { Block, Cell, Chapter, Row, Words } from '../blocks.ts';
import { amount } from '../amount.ts';
import { because, quiet } from '../reason-lines.ts';
import type { Say } from '../say.ts';
import {
  accountable,
  besideInWords,
  measureInWords,
  targetWords,
  titleById,
  worseTargetWords,
} from '../words/index.ts';
import { columnsOf } from './columns.ts';

export function kpisChapter(say: Say, { brief }: { brief: boolean }): Chapter {
  const { t } = say;
  const { start, later } = say.result.kpis;
  const none = start.length === 0;
  return {
    id: 'kpis',
    title: t('report.chapter.kpis'),
    form: 'flow',
    blocks: [
      {
        kind: 'chapter-title',
        over: t('report.chapter.kpis'),
        text: none ? t('report.kpis.title-none') : t('report.kpis.title', { count: start.length }),
        lead: t(none ? 'report.kpis.lead-none' : brief ? 'report.kpis.lead-brief' : 'report.kpis.lead'),
      },
      ...(none ? [] : brief ? inBrief(start, say) : inFull(start, say)),
      ...(brief ? [] : laterTable(later, say)),
    ],
  };
}

const inFull = (start: readonly KpiPick[], say: Say): Block[] => [
  startTable(start, say),
  ...publishedFigures(start, say),
  ...scorecard(start, say),
  ...toMeasure(start, say),
];

const inBrief = (start: readonly KpiPick[], say: Say): Block[] => [
  briefTable(start, say),
  ...scorecard(start, say),
  ...toMeasure(start, say),
];

/** As many as a row has room for. */
const MOST_REASONS = 2;

/** What is to be reached in the first quarters. */
function aim(pick: KpiPick, say: Say): string {
  const kpi = kpiOf(pick, say);
  return kpi === undefined ? '' : targetWords(say, pick, kpi, say.currency);
}

const kpiOf = (pick: KpiPick, say: Say): Kpi | undefined =>
  say.pack.kpis.kpis.find(({ id }) => id === pick.kpi);

function startTable(picks: readonly KpiPick[], say: Say): Block {
  const { t, word, formats } = say;
  return {
    kind: 'table',
    caption: t('report.chapter.kpis'),
    columns: columnsOf(
      [t('report.kpis.kpi'), 50],
      [t('report.kpis.owner'), 22],
      [t('report.kpis.target'), 28],
    ),
    rows: picks.map((pick): Row => {
      const of = (field: string): string => word(`kpi.${pick.kpi}.${field}`);
      const kpi = kpiOf(pick, say);
      const systems = formats.list((kpi?.systems ?? []).map((system) => word(`system.${system}`)));
      return {
        cells: [
          {
            text: [
              [{ text: of('name'), strong: true }],
              of('formula'),
              of('why'),
              ...because(pick.because, say, MOST_REASONS),
              quiet(t('report.kpis.decides', { decision: of('decision') })),
            ],
          },
          {
            text: [
              ...owners(pick, say),
              ...(kpi === undefined ? [] : [t(`report.cadence.${kpi.cadence}`)]),
              [{ text: systems, quiet: true }],
            ],
          },
          { text: [aim(pick, say)] },
        ],
      };
    }),
  };
}

/** What others published on each, in lines wide enough to read what it holds for. */
function publishedFigures(picks: readonly KpiPick[], say: Say): Block[] {
  const { t, word } = say;
  return [
    { kind: 'heading', level: 2, text: t('report.kpis.benchmark'), note: t('report.kpis.benchmark-note') },
    {
      kind: 'table',
      caption: t('report.kpis.benchmark'),
      columns: columnsOf([t('report.kpis.name'), 24], [t('report.kpis.figure'), 76]),
      rows: picks.map((pick): Row => ({
        cells: [
          { text: [[{ text: word(`kpi.${pick.kpi}.name`), strong: true }]] },
          { text: benchmarks(kpiOf(pick, say), say) },
        ],
      })),
    },
  ];
}

/** Who answers for it, and until whom. */
const owners = (pick: KpiPick, say: Say): Words[] => [
  accountable(say, pick),
  ...(pick.standIn && pick.after !== pick.owner
    ? [quiet(say.t('report.kpis.until', { role: say.role(pick.after) }))]
    : []),
];

function benchmarks(kpi: Kpi | undefined, say: Say): Words[] {
  const { t, word } = say;
  if (kpi === undefined || kpi.benchmarks.length === 0)
    return [[{ text: t('report.kpis.no-benchmark'), quiet: true }]];
  return kpi.benchmarks.map(({ id, evidence }): Words => [
    { text: word(`kpi.${kpi.id}.benchmark.${id}`) },
    // What names no figure has no source.
    ...(evidence.sources.length === 0 ? [] : [{ text: `  (${say.source(evidence)})`, quiet: true }]),
  ]);
}

function scorecard(picks: readonly KpiPick[], say: Say): Block[] {
  const { t } = say;
  return [
    { kind: 'heading', level: 2, text: t('report.kpis.scorecard'), note: t('report.kpis.scorecard-note') },
    {
      kind: 'table',
      caption: t('report.kpis.scorecard'),
      columns: columnsOf(
        [t('report.kpis.name'), 38],
        [t('report.kpis.baseline'), 16],
        [t('report.kpis.target-short'), 13],
        [t('report.kpis.day30'), 11],
        [t('report.kpis.day60'), 11],
        [t('report.kpis.day90'), 11],
      ),
      rows: picks.map((pick): Row => ({
        cells: [nameCell(pick, say), baselineCell(pick, say), targetCell(pick, say), blank, blank, blank],
      })),
    },
  ];
}

/** To be filled in by hand while nothing is known. */
const blank: Cell = { text: [''], blank: true };

/** What it is called, and how it stands once it was measured. */
const nameCell = (pick: KpiPick, say: Say): Cell => ({
  text: [
    [{ text: say.word(`kpi.${pick.kpi}.name`), strong: true }],
    pick.baseline === null && pick.latest === null ? ' ' : quiet(statusWords(pick, say)),
  ],
});

/** By when and by whom missing baselines are measured: those of one task together. */
function toMeasure(picks: readonly KpiPick[], say: Say): Block[] {
  const { t, word, formats, result } = say;
  const lines = new Map<string, string[]>();
  for (const pick of picks) {
    const measured = measureInWords(say, result.plan, pick);
    const how = measured === '' ? '' : [measured, ...exactLater(pick, say)].join(' ');
    if (how !== '') lines.set(how, [...(lines.get(how) ?? []), word(`kpi.${pick.kpi}.name`)]);
  }
  if (lines.size === 0) return [];
  return [
    { kind: 'heading', level: 3, text: t('report.kpis.to-measure') },
    {
      kind: 'list',
      ordered: false,
      items: [...lines].map(([how, kpis]) => ({
        text: [
          {
            text: `${kpis.length === picks.length ? t('report.kpis.all-start') : formats.list(kpis)}. `,
            strong: true,
          },
          { text: how },
        ],
      })),
    },
  ];
}

/** Where the task that measures it exactly ends after the first look, or waits until after the plan. */
function exactLater({ kpi, measure }: KpiPick, say: Say): string[] {
  const { plan } = say.result;
  const exact = say.pack.plan.tasks.find(
    ({ id, baselines }) => id !== measure?.task && Array.isArray(baselines) && baselines.includes(kpi),
  );
  if (exact === undefined) return [];
  const task = titleById(say, plan, exact.id);
  const planned = plan.tasks.find((one) => one.task === exact.id);
  if (planned !== undefined)
    return [say.t('report.kpis.exact-by', { task, date: say.formats.date(planned.end) })];
  return plan.later.some((one) => one.task === exact.id) ? [say.t('report.kpis.exact-later', { task })] : [];
}

/** How it stands, with the newest value where there is one. */
function statusWords(pick: KpiPick, say: Say): string {
  const { t, formats } = say;
  const status = t(`kpi.status.${pick.status}`);
  const kpi = kpiOf(pick, say);
  return kpi === undefined || pick.latest === null
    ? status
    : t('report.kpis.latest', {
        status,
        value: amount(pick.latest.value, kpi.unit, say),
        date: formats.shortDate(pick.latest.on),
      });
}

function baselineCell(pick: KpiPick, say: Say): Cell {
  const kpi = kpiOf(pick, say);
  const { baseline } = pick;
  if (kpi === undefined || baseline === null) return blank;
  return {
    text: [
      amount(baseline.value, kpi.unit, say),
      quiet(say.t('kpi.measured-on', { date: say.formats.shortDate(baseline.on) })),
      ...baseline.beside.map((beside) => quiet(besideInWords(say, kpi, beside, say.currency))),
    ],
  };
}

function targetCell(pick: KpiPick, say: Say): Cell {
  const kpi = kpiOf(pick, say);
  if (kpi === undefined || pick.target === null) return blank;
  const worse = worseTargetWords(say, pick, kpi, say.currency);
  return { text: [amount(pick.target.value, kpi.unit, say), ...(worse === '' ? [] : [quiet(worse)])] };
}

/** Where somebody measured it already: from where to where, and how it stands. */
function figures(pick: KpiPick, say: Say): Words[] {
  const kpi = kpiOf(pick, say);
  if (kpi === undefined || pick.baseline === null) return [];
  const baseline = amount(pick.baseline.value, kpi.unit, say);
  const way =
    pick.target === null
      ? say.t('kpi.beside', { name: say.t('kpi.baseline'), value: baseline })
      : say.t('report.summary.kpi-figures', {
          baseline,
          target: amount(pick.target.value, kpi.unit, say),
        });
  return [quiet(`${way}; ${statusWords(pick, say)}`)];
}

/** Who measures what how often later on. By then somebody new is there: owners are those of the proposed structure. */
function laterTable(picks: readonly KpiPick[], say: Say): Block[] {
  const { t } = say;
  if (picks.length === 0) return [];
  const ownerOf = (pick: KpiPick): string => (pick.standIn ? say.role(pick.after) : accountable(say, pick));
  const cadenceOf = (pick: KpiPick): Cadence | undefined => kpiOf(pick, say)?.cadence;
  const used = cadences.filter((cadence) => picks.some((pick) => cadenceOf(pick) === cadence));
  return [
    { kind: 'heading', level: 2, text: t('report.kpis.later'), note: t('report.kpis.later-note') },
    {
      kind: 'table',
      caption: t('report.kpis.later'),
      dense: true,
      columns: columnsOf(
        [t('report.kpis.owner-short'), 22],
        ...used.map((cadence) => [t(`report.cadence.head.${cadence}`), 78 / used.length] as const),
      ),
      rows: [...new Set(picks.map(ownerOf))].map((owner): Row => {
        const own = picks.filter((pick) => ownerOf(pick) === owner);
        const of = (cadence: Cadence): Words[] =>
          own
            .filter((pick) => cadenceOf(pick) === cadence)
            .flatMap((pick) => [say.word(`kpi.${pick.kpi}.name`), ...figures(pick, say)]);
        return { cells: [{ text: [owner] }, ...used.map((cadence): Cell => ({ text: of(cadence) }))] };
      }),
    },
  ];
}

type Cadence = Kpi['cadence'];
const cadences: readonly Cadence[] = ['weekly', 'monthly', 'quarterly'];

/** In the board paper: what each measures, for whom, and where it is to go. */
function briefTable(picks: readonly KpiPick[], say: Say): Block {
  const { t, word } = say;
  return {
    kind: 'table',
    caption: t('report.chapter.kpis'),
    dense: true,
    columns: columnsOf(
      [t('report.kpis.name'), 20],
      [t('report.kpis.formula'), 33],
      [t('report.kpis.owner-short'), 16],
      [t('report.kpis.target'), 31],
    ),
    rows: picks.map((pick): Row => ({
      cells: [
        { text: [[{ text: word(`kpi.${pick.kpi}.name`), strong: true }]] },
        { text: [word(`kpi.${pick.kpi}.formula`)] },
        { text: [accountable(say, pick)] },
        { text: [aim(pick, say)] },
      ],
    })),
  };
}
