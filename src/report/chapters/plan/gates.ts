import type { Block, ListItem } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { checkWords, earlyChecks, missedByPlan } from '../../words/index.ts';

/** Days 30, 60 and 90 with what has to be true on them. */
export function gates(say: Say): Block[] {
  const { t, word, formats } = say;
  const { gates: all } = say.result.plan;
  if (all.length === 0) return [];
  const missed = missedByPlan(say, say.result.plan);
  return [
    { kind: 'heading', level: 2, text: t('report.plan.gates') },
    {
      kind: 'columns',
      columns: all.map((gate) => ({
        span: Math.floor(12 / all.length),
        blocks: [
          { kind: 'heading', level: 3, text: word(`gate.${gate.gate}.name`), note: formats.date(gate.date) },
          {
            kind: 'list',
            ordered: false,
            items: gate.checks.map((check): ListItem => {
              const { text, note } = checkWords(say, say.result.plan, gate, check);
              return note === null ? { text } : { text, note };
            }),
          },
        ],
      })),
    },
    ...(missed === '' ? [] : [{ kind: 'paragraph', tone: 'body', text: missed } as const]),
    { kind: 'heading', level: 3, text: t('report.plan.early') },
    {
      kind: 'list',
      ordered: true,
      items: earlyChecks(say, say.pack, say.result.verdict).map((text) => ({ text })),
    },
  ];
}
