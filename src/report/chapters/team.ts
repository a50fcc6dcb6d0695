import type { Reason, Seat } from '../../engine/index.ts';
import type { Block, Chapter, Plate, PlateLine, Row } from '../blocks.ts';
import { shortAnswer } from '../answers.ts';
import { rangeWords } from '../board-answers.ts';
import type { Say } from '../say.ts';

export function teamChapter(say: Say): Chapter {
  const { result, t, word, formats } = say;
  const { structure, interimOwner } = result.team;
  const lead =
    structure === null
      ? t('report.team.lead-open', {
          role: say.role(interimOwner.role),
          hours: formats.number(interimOwner.hoursAWeek),
        })
      : word(`structure.${structure}.note`);
  const title =
    structure === null
      ? t('report.team.title-open')
      : t('report.team.title', { structure: word(`structure.${structure}.name`) });
  return {
    id: 'team',
    title: t('report.chapter.team'),
    form: 'flow',
    blocks: [
      { kind: 'chapter-title', over: t('report.chapter.team'), text: title, lead },
      ...chart(say),
      ...hiring(say),
      ...brief(say),
      ...ratio(say),
      ...duties(say),
    ],
  };
}

const lines: Record<Seat['timing'], PlateLine> = {
  executive: 'now',
  existing: 'now',
  first: 'first',
  next: 'later',
  borrowed: 'borrowed',
};

function chart(say: Say): Block[] {
  const { t, formats } = say;
  const { seats } = say.result.team;
  if (seats.length === 0) return [];
  const plates = seats.map((seat): Plate => {
    const parts = [
      ...(seat.timing === 'executive' ? [] : [t('report.seat.fte', { fte: formats.number(seat.fte, 2) })]),
      t(`report.team.timing.${seat.timing}`),
      ...(seat.order === null ? [] : [t('report.team.order-note', { order: seat.order })]),
    ];
    return {
      id: seat.id,
      name: say.role(seat.role),
      note: parts.join(' · '),
      shape: seat.function === null ? null : say.mark(seat.function),
      line: lines[seat.timing],
      reportsTo: seat.reportsTo,
      dottedTo: seat.dottedTo,
    };
  });
  const used = new Set(plates.map(({ line }) => line));
  const kinds: PlateLine[] = ['now', 'first', 'later', 'borrowed'];
  return [
    { kind: 'heading', level: 2, text: t('report.team.chart') },
    {
      kind: 'org-chart',
      plates,
      legend: kinds
        .filter((kind) => used.has(kind))
        .map((kind) => ({ line: kind, text: t(`report.team.legend.${kind}`) })),
      alt: t('report.team.chart-alt', { plates: plates.map((plate) => plateAlt(plate, say)).join('; ') }),
    },
  ];
}

function plateAlt({ name, note, reportsTo }: Plate, say: Say): string {
  const manager = say.seat(reportsTo ?? '');
  return manager === undefined
    ? say.t('report.team.plate-alt-top', { name, note })
    : say.t('report.team.plate-alt', { name, note, manager: say.role(manager.role) });
}

function hiring(say: Say): Block[] {
  const { result, t, word, formats } = say;
  const seats = result.team.hiringOrder.flatMap((id) => say.seat(id) ?? []);
  const heading = t(result.firstSeat === null ? 'report.team.hiring-none' : 'report.team.hiring');
  if (seats.length === 0)
    return [
      { kind: 'heading', level: 2, text: heading },
      { kind: 'paragraph', tone: 'body', text: t('report.team.no-hiring') },
    ];
  return [
    { kind: 'heading', level: 2, text: heading },
    {
      kind: 'table',
      caption: heading,
      columns: [
        { head: t('report.team.order'), share: 5, align: 'end' },
        { head: t('report.team.seat'), share: 25, align: 'start' },
        { head: t('report.team.reports-to'), share: 18, align: 'start' },
        { head: t('report.team.trigger'), share: 30, align: 'start' },
        { head: t('report.team.because'), share: 22, align: 'start' },
      ],
      rows: seats.map((seat, at): Row => ({
        cells: [
          { text: [formats.number(seat.order ?? at + 1)] },
          {
            ...(seat.function === null
              ? {}
              : {
                  mark: {
                    shape: say.mark(seat.function),
                    state: seat.timing === 'first' ? 'met' : 'not',
                  } as const,
                }),
            text: [
              [{ text: say.role(seat.role), strong: true }],
              [
                {
                  text: `${t('report.seat.fte', { fte: formats.number(seat.fte, 2) })} · ${t(`report.team.timing.${seat.timing}`)}`,
                  quiet: true,
                },
              ],
            ],
          },
          { text: [managerWords(seat, say)] },
          { text: [seat.trigger === null ? '' : word(seat.trigger)] },
          { text: reasonLines(seat.because, say) },
        ],
      })),
    },
  ];
}

function managerWords(seat: Seat, say: Say): string {
  const manager = say.seat(seat.reportsTo ?? '');
  const dotted = say.seat(seat.dottedTo ?? '');
  const name = manager === undefined ? '' : say.role(manager.role);
  return dotted === undefined
    ? name
    : say.t('report.team.dotted', { manager: name, other: say.role(dotted.role) });
}

/** At most two reasons, each on its line; an answer is given with what was said. */
export const reasonLines = (reasons: readonly Reason[], say: Say, most = 2): ReturnType<Say['reason']>[] =>
  reasons.slice(0, most).map((reason) => {
    if (reason.kind === 'fact') return shortAnswer(reason.fact, say, 'fact');
    return reason.kind === 'question' ? shortAnswer(reason.question, say) : say.reason(reason);
  });

function brief(say: Say): Block[] {
  const { t, word } = say;
  const first = say.result.team.hiringOrder.map(say.seat).find((seat) => seat !== undefined);
  if (first === undefined) return [];
  const of = (field: string): string => word(`role.${first.role}.${field}`);
  return [
    {
      kind: 'heading',
      level: 2,
      text: t(say.result.firstSeat === null ? 'report.team.brief-none' : 'report.team.brief', {
        role: say.role(first.role),
      }),
    },
    { kind: 'paragraph', tone: 'body', text: of('mission') },
    {
      kind: 'key-values',
      columns: 3,
      pairs: [
        { key: t('report.team.day30'), value: of('outcome30') },
        { key: t('report.team.day60'), value: of('outcome60') },
        { key: t('report.team.day90'), value: of('outcome90') },
      ],
    },
    { kind: 'paragraph', tone: 'body', text: t('report.team.skills', { skills: of('skills') }) },
  ];
}

function ratio(say: Say): Block[] {
  const { t, word, formats } = say;
  const { ratio: found } = say.result.team;
  const spans = say.pack.organisation.ratios.sellersPerOps;
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
    { kind: 'heading', level: 2, text: t('report.team.ratio') },
    {
      kind: 'paragraph',
      tone: 'body',
      text: found.reassign ? `${reading} ${t('report.team.ratio.reassign')}` : reading,
    },
    {
      kind: 'key-values',
      columns: 3,
      pairs: [
        { key: t('report.team.ratio.reps'), value: formats.number(found.reps) },
        { key: t('report.team.ratio.now'), value: formats.number(found.opsNow, 2) },
        { key: t('report.team.ratio.target'), value: rangeWords(found.opsTarget, say) },
      ],
    },
    ...(found.reps === 0
      ? []
      : [
          {
            kind: 'list',
            ordered: false,
            items: spans.map(({ id, evidence }) => ({
              text: [{ text: word(`ratio.${id}`) }, { text: `  (${say.source(evidence)})`, quiet: true }],
            })),
          } as const,
        ]),
  ];
}

function duties(say: Say): Block[] {
  const { t, word, formats } = say;
  const { duties: all } = say.result.team;
  /** Without a new seat nothing moves: one column says who answers. */
  const moves = say.result.firstSeat !== null;
  const rows = say.pack.head.functions.flatMap(({ id, mark }): Row[] => {
    const own = all.filter(({ function: owner }) => owner === id);
    if (own.length === 0) return [];
    return [
      { band: t('report.team.duty-band', { function: word(`function.${id}.name`) }), mark },
      ...own.map((duty): Row => ({
        cells: [
          {
            text: [
              [{ text: word(`duty.${duty.duty}.name`), strong: true }],
              [{ text: word(`duty.${duty.duty}.text`), quiet: true }],
            ],
          },
          ...(moves
            ? [
                { text: [say.role(duty.before)] },
                {
                  text: [
                    duty.standIn
                      ? t('report.team.stand-in', { role: say.role(duty.after) })
                      : say.role(duty.after),
                  ],
                },
              ]
            : [{ text: [say.role(duty.after)] }]),
          { text: [formats.list(duty.helps.map(say.role))] },
        ],
      })),
    ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.team.duties') },
    {
      kind: 'table',
      caption: t('report.team.duties'),
      columns: [
        { head: t('report.team.duty'), share: 42, align: 'start' },
        ...(moves
          ? ([
              { head: t('report.team.before'), share: 17, align: 'start' },
              { head: t('report.team.after'), share: 19, align: 'start' },
            ] as const)
          : ([{ head: t('report.team.now'), share: 36, align: 'start' }] as const)),
        { head: t('report.team.helps'), share: 22, align: 'start' },
      ],
      rows,
    },
  ];
}
