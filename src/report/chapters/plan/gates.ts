import type { Block } from '../../blocks.ts';
import type { Say } from '../../say.ts';

/** Days 30, 60 and 90 with what has to be true on them. */
export function gates(say: Say): Block[] {
  const { t, word, formats } = say;
  const { gates: all } = say.result.plan;
  if (all.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.plan.gates') },
    {
      kind: 'columns',
      columns: all.map(({ gate, date, checks }) => ({
        span: Math.floor(12 / all.length),
        blocks: [
          { kind: 'heading', level: 3, text: word(`gate.${gate}.name`), note: formats.date(date) },
          {
            kind: 'list',
            ordered: false,
            items: checks.map((check) => ({ text: word(`gate.${gate}.check.${check}.text`) })),
          },
        ],
      })),
    },
    { kind: 'heading', level: 3, text: t('report.plan.early') },
    {
      kind: 'list',
      ordered: true,
      items: say.pack.plan.earlyChecks.map((check) => ({ text: word(`early-check.${check}`) })),
    },
  ];
}
