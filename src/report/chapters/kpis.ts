import type { KpiPick } from '../../engine/index.ts';
import type { Kpi } from '../../pack/index.ts';
import type { Block, Cell, Chapter, Row, Words } from '../blocks.ts';
import { amount } from '../amount.ts';
import type { Say } from '../say.ts';

export function kpisChapter(say: Say): Chapter {
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
        lead: t(none ? 'report.kpis.lead-none' : 'report.kpis.lead'),
      },
      ...(none ? [] : [startTable(start, say), ...scorecard(start, say)]),
      ...laterTable(later, say),
    ],
  };
}

const kpiOf = (pick: KpiPick, say: Say): Kpi | undefined =>
  say.pack.kpis.kpis.find(({ id }) => id === pick.kpi);

function startTable(picks: readonly KpiPick[], say: Say): Block {
  const { t, word, formats } = say;
  return {
    kind: 'table',
    caption: t('report.chapter.kpis'),
    columns: [
      { head: t('report.kpis.kpi'), share: 40, align: 'start' },
      { head: t('report.kpis.owner'), share: 17, align: 'start' },
      { head: t('report.kpis.benchmark'), share: 27, align: 'start' },
      { head: t('report.kpis.target'), share: 16, align: 'start' },
    ],
    rows: picks.map((pick): Row => {
      const of = (field: string): string => word(`kpi.${pick.kpi}.${field}`);
      const kpi = kpiOf(pick, say);
      const owner = pick.standIn
        ? t('report.team.stand-in', { role: say.role(pick.owner) })
        : say.role(pick.owner);
      const systems = formats.list((kpi?.systems ?? []).map((system) => word(`system.${system}`)));
      return {
        cells: [
          {
            text: [
              [{ text: of('name'), strong: true }],
              of('formula'),
              [{ text: of('symbols'), quiet: true }],
              [{ text: of('why') }],
              [{ text: t('report.kpis.decides', { decision: of('decision') }), quiet: true }],
            ],
          },
          {
            text: [
              owner,
              ...(kpi === undefined ? [] : [t(`report.cadence.${kpi.cadence}`)]),
              [{ text: systems, quiet: true }],
            ],
          },
          { text: benchmarks(kpi, say) },
          { text: [of('target')] },
        ],
      };
    }),
  };
}

function benchmarks(kpi: Kpi | undefined, say: Say): Words[] {
  const { t, word } = say;
  if (kpi === undefined || kpi.benchmarks.length === 0)
    return [[{ text: t('report.kpis.no-benchmark'), quiet: true }]];
  return kpi.benchmarks.map(({ id, evidence }): Words => [
    { text: word(`kpi.${kpi.id}.benchmark.${id}`) },
    { text: `  (${say.source(evidence)})`, quiet: true },
  ]);
}

function scorecard(picks: readonly KpiPick[], say: Say): Block[] {
  const { t, word } = say;
  const blank = { text: [''], blank: true };
  /** To be filled in by hand while nothing is known. */
  const figure = (pick: KpiPick, found: { value: number } | null): Cell => {
    const kpi = kpiOf(pick, say);
    return kpi && found ? { text: [amount(found.value, kpi.unit, say)] } : blank;
  };
  return [
    { kind: 'heading', level: 2, text: t('report.kpis.scorecard'), note: t('report.kpis.scorecard-note') },
    {
      kind: 'table',
      caption: t('report.kpis.scorecard'),
      columns: [
        { head: t('report.kpis.name'), share: 36, align: 'start' },
        { head: t('report.kpis.baseline'), share: 13, align: 'start' },
        { head: t('report.kpis.target-short'), share: 13, align: 'start' },
        { head: t('report.kpis.day30'), share: 12, align: 'start' },
        { head: t('report.kpis.day60'), share: 12, align: 'start' },
        { head: t('report.kpis.day90'), share: 12, align: 'start' },
      ],
      rows: picks.map((pick): Row => ({
        cells: [
          { text: [word(`kpi.${pick.kpi}.name`), ' '] },
          figure(pick, pick.baseline),
          figure(pick, pick.target),
          blank,
          blank,
          blank,
        ],
      })),
    },
  ];
}

function laterTable(picks: readonly KpiPick[], say: Say): Block[] {
  const { t, word } = say;
  if (picks.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.kpis.later') },
    {
      kind: 'table',
      caption: t('report.kpis.later'),
      dense: true,
      columns: [
        { head: t('report.kpis.name'), share: 26, align: 'start' },
        { head: t('report.kpis.formula'), share: 42, align: 'start' },
        { head: t('report.kpis.owner-short'), share: 20, align: 'start' },
        { head: t('report.kpis.rhythm'), share: 12, align: 'start' },
      ],
      rows: picks.map((pick): Row => {
        const kpi = kpiOf(pick, say);
        return {
          cells: [
            { text: [[{ text: word(`kpi.${pick.kpi}.name`), strong: true }]] },
            { text: [word(`kpi.${pick.kpi}.formula`)] },
            { text: [say.role(pick.owner)] },
            { text: [kpi === undefined ? '' : t(`report.cadence.${kpi.cadence}`)] },
          ],
        };
      }),
    },
  ];
}
