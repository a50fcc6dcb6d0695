import type { Block } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { rangeWords } from '../../words/index.ts';

/** Whether there are as many ops people as others publish, in a sentence or two. */
export function ratioReading(say: Say): Block[] {
  const { t, formats } = say;
  // Where nothing is built, whoever is there keeps their work.
  const reassign = say.result.firstSeat !== null && say.result.team.ratio.reassign;
  const { ratio: found } = say.result.team;
  const proposed = found.proposed === null ? '' : formats.number(found.proposed, 0);
  const reading =
    found.proposed === null
      ? t(found.reps === 0 ? 'report.team.ratio.no-reps' : 'report.team.ratio.no-ops')
      : t(`report.team.ratio.${found.proposedReading}`, {
          proposed,
          low: found.published.low,
          high: found.published.high,
        });
  return [
    {
      kind: 'paragraph',
      tone: 'body',
      text: reassign ? `${reading} ${t('report.team.ratio.reassign')}` : reading,
    },
  ];
}

/** The same, with the figures that it is read from. */
export function ratio(say: Say): Block[] {
  const { t, word, formats } = say;
  const { ratio: found } = say.result.team;
  const spans = say.pack.organisation.ratios.sellersPerOps;
  // When others hire their first is of use to whoever has none.
  const firstOnes = say.result.team.opsNow > 0 ? [] : say.pack.organisation.ratios.firstHire;
  return [
    { kind: 'heading', level: 2, text: t('report.team.ratio') },
    ...ratioReading(say),
    {
      kind: 'key-values',
      columns: 3,
      pairs: [
        { key: t('report.team.ratio.reps'), value: formats.number(found.reps) },
        { key: t('report.team.ratio.now'), value: formats.number(found.opsNow, 2) },
        { key: t('report.team.ratio.target'), value: rangeWords(say, found.opsTarget) },
      ],
    },
    ...(found.reps === 0
      ? []
      : [
          {
            kind: 'list',
            ordered: false,
            items: [...spans, ...firstOnes].map(({ id, evidence }) => ({
              text: [{ text: word(`ratio.${id}`) }, { text: `  (${say.source(evidence)})`, quiet: true }],
            })),
          } as const,
        ]),
  ];
}
