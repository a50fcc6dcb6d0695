import type { Contradiction, Result } from '../../engine/index.ts';
import type { Block, Row } from '../blocks.ts';
import { flipWords } from '../flip-words.ts';
import type { Say } from '../say.ts';
import { firmnessSpan } from './firmness.ts';
import { askedAndAnswered, tellingFlips, whomToAsk } from '../words/index.ts';
import { columnsOf } from './columns.ts';

/** Other outcomes that the board paper spells out, the nearest first; the whole report has all. */
const NEAREST = 2;

/** What could change the verdict, openly: other outcomes, contradictions, what is not known, when to look again. */
export function changeBlocks(say: Say, brief: boolean): Block[] {
  const { t, word } = say;
  return [
    { kind: 'heading', level: 2, text: t('report.why.others') },
    firmnessSpan(say),
    ...otherVerdicts(say),
    ...flips(say, brief ? NEAREST : Infinity),
    { kind: 'heading', level: 3, text: t('report.why.contradictions') },
    ...contradictions(say),
    { kind: 'heading', level: 3, text: t('report.why.unknown') },
    ...unknown(say),
    { kind: 'heading', level: 3, text: t('report.why.retest') },
    { kind: 'paragraph', tone: 'body', text: word(`verdict.${say.result.verdict}.retest`) },
  ];
}

function otherVerdicts(say: Say): Block[] {
  const { t, word, formats } = say;
  const { state, verdicts, settleBy } = say.result.firmness;
  // The contradictions below say which verdict each way to settle them leads to.
  if (state === 'contradicted') return [];
  if (verdicts.length <= 1 && settleBy.length === 0)
    return [{ kind: 'paragraph', tone: 'body', text: t('report.firm.none') }];
  const settle = settleBy.slice(0, 5).map(({ kind, id, share, whoKnows }) => ({
    text: t('report.why.settle-item', {
      question: word(`${kind}.${id}.short`),
      who: formats.list(whomToAsk(say.result, say.pack, whoKnows).map(say.role)),
      share: formats.share(share),
    }),
  }));
  return [
    {
      kind: 'table',
      caption: t('report.why.others'),
      columns: columnsOf(
        [t('report.why.verdict'), 50],
        [t('report.why.share'), 20, 'end'],
        [t('report.why.seat'), 30],
      ),
      rows: verdicts.map(({ verdict, share, firstSeats }): Row => ({
        cells: [
          { text: [[{ text: say.verdictName(verdict), strong: verdict === say.result.verdict }]] },
          { text: [formats.share(share)] },
          { text: [seatsInWords(firstSeats, share, say)] },
        ],
      })),
    },
    { kind: 'paragraph', tone: 'small', text: t('firm.outcomes') },
    ...(settle.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: t('report.why.settle') } as const,
          { kind: 'list', ordered: true, items: settle } as const,
        ]),
  ];
}

type FirstSeats = Result['firmness']['verdicts'][number]['firstSeats'];

/** Who comes first; where that is open too, in how much of the outcomes, the likeliest first. */
function seatsInWords(seats: FirstSeats, of: number, { t, formats, functionShort }: Say): string {
  const name = (seat: string | null): string =>
    seat === null ? t('report.why.no-seat') : functionShort(seat);
  const [only, ...others] = [...seats].sort((a, b) => b.share - a.share);
  if (only === undefined || others.length === 0) return only === undefined ? '' : name(only.seat);
  const all = [only, ...others];
  const percents = percentsOf(
    of,
    all.map(({ share }) => share),
  );
  return formats.list(
    all.map(({ seat, share }, at) =>
      t('report.why.seat-share', {
        seat: name(seat),
        share: formats.share(percents[at] === 0 ? share : (percents[at] ?? 0) / 100),
      }),
    ),
  );
}

/** Shares in whole percent that add up to their total in whole percent: those that lose most by rounding down go up. */
function percentsOf(total: number, shares: readonly number[]): number[] {
  const down = shares.map((share) => Math.floor(share * 100));
  const missing = Math.round(total * 100) - down.reduce((sum, percent) => sum + percent, 0);
  const lost = (at: number): number => (shares[at] ?? 0) * 100 - (down[at] ?? 0);
  const up = new Set([...down.keys()].sort((a, b) => lost(b) - lost(a)).slice(0, Math.max(0, missing)));
  return down.map((percent, at) => percent + (up.has(at) ? 1 : 0));
}

/** The fewest other answers that would lead to each other verdict. */
function flips(say: Say, most: number): Block[] {
  const { t, formats, verdictName } = say;
  const found = tellingFlips(say.result.flips, say.pack);
  const further = found.slice(most).map(({ verdict }) => verdictName(verdict));
  // What would have to differ from answers that nobody gave is no news.
  if (found.length === 0 || askedAndAnswered(say.result, say.pack).answered === 0) return [];
  return [
    { kind: 'heading', level: 3, text: t('report.why.flips') },
    {
      kind: 'list',
      ordered: false,
      items: found.slice(0, most).map((flip) => ({ text: flipWords(flip, say, 'now') })),
    },
    ...(further.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            tone: 'small',
            text: t('report.why.flips-further', { verdicts: formats.list(further) }),
          } as const,
        ]),
  ];
}

function contradictions(say: Say): Block[] {
  const { t, word } = say;
  const found = say.result.contradictions;
  if (found.length === 0)
    return [{ kind: 'paragraph', tone: 'body', text: t('report.why.no-contradictions') }];
  return [
    {
      kind: 'list',
      ordered: false,
      items: found.map((each) => ({
        text: word(`contradiction.${each.contradiction}.text`),
        note: outcome(each, say),
      })),
    },
  ];
}

function outcome({ contradiction, decides, resolutions }: Contradiction, say: Say): string {
  const { t, word } = say;
  if (!decides) return t('report.why.contradiction-harmless');
  return resolutions
    .map(({ resolution, verdict }) =>
      t('report.why.resolution', {
        resolution: word(`contradiction.${contradiction}.resolution.${resolution}`),
        verdict: `“${say.verdictName(verdict)}”`,
      }),
    )
    .join(' ');
}

function unknown(say: Say): Block[] {
  const { t, word, formats } = say;
  const { questions, facts } = say.result.firmness.unknown;
  if (questions.length + facts.length === 0)
    return [{ kind: 'paragraph', tone: 'body', text: t('report.why.no-unknown') }];
  const who = (ids: readonly string[]): string =>
    formats.list(whomToAsk(say.result, say.pack, ids).map(say.role));
  const factRows = facts.map((id): Row => {
    const fact = say.pack.facts.find((each) => each.id === id);
    return {
      cells: [
        { text: [word(`fact.${id}.short`)] },
        { text: [who(fact?.whoKnows ?? [])] },
        { text: [word(`fact.${id}.why`)] },
      ],
    };
  });
  const questionRows = questions.map((id): Row => {
    const question = say.question(id);
    const look = question?.unknownIsASign === true ? word(`question.${id}.sign`) : '';
    const evidence =
      question?.derivedFrom === undefined ? word(`question.${id}.evidence`) : word(`question.${id}.derived`);
    return {
      cells: [
        { text: [word(`question.${id}.short`)] },
        { text: [who(question?.whoKnows ?? [])] },
        { text: look === '' ? [evidence] : [evidence, [{ text: look, quiet: true }]] },
      ],
    };
  });
  return [
    {
      kind: 'table',
      caption: t('report.why.unknown'),
      columns: columnsOf(
        [t('report.why.open-question'), 32],
        [t('report.why.who-knows'), 24],
        [t('report.why.where-to-look'), 44],
      ),
      rows: [...factRows, ...questionRows],
    },
  ];
}
