import type { IsoDate, Seat } from '../../../engine/index.ts';
import type { Block, Row, Words } from '../../blocks.ts';
import { unbroken } from '../../days.ts';
import { reasonLines } from '../../reason-lines.ts';
import type { Say } from '../../say.ts';
import { dateRules, movedIn, namesOn, onlyMoves, seatNotes, whyAPerson } from '../../words/index.ts';
import { columnsOf } from '../columns.ts';

/** Seats in the order they are to be filled: what for, by when, on which sign, and why. */
export function hiring(say: Say): Block[] {
  const { result, t, word, formats } = say;
  const seats = result.team.hiringOrder.flatMap((id) => say.seat(id) ?? []);
  const heading = t(
    result.firstSeat === null || seats.length === 0
      ? 'report.team.hiring-none'
      : onlyMoves(result.team)
        ? 'report.team.moves'
        : 'report.team.hiring',
  );
  const budget: Block[] = result.team.budgetIdle
    ? [{ kind: 'paragraph', tone: 'body', text: t('team.budget') }]
    : [];
  if (seats.length === 0)
    return [
      { kind: 'heading', level: 2, text: heading },
      { kind: 'paragraph', tone: 'body', text: t('report.team.no-hiring') },
      ...budget,
    ];
  const person = whyAPerson(say, result.team);
  return [
    { kind: 'heading', level: 2, text: heading },
    {
      kind: 'table',
      caption: heading,
      columns: columnsOf(
        [t('report.team.order'), 5, 'end'],
        [t('report.team.seat'), 24],
        [t('report.team.by'), 24],
        [t('report.team.trigger'), 25],
        [t('report.team.because'), 22],
      ),
      rows: seats.map((seat, at): Row => ({
        cells: [
          { text: [formats.number(seat.order ?? at + 1)] },
          {
            ...(seat.function === null
              ? {}
              : { mark: { shape: say.mark(seat.function), state: 'met' } as const }),
            text: [
              [{ text: say.role(seat.role), strong: true }],
              [
                {
                  text: [
                    t('report.seat.fte', { fte: formats.number(seat.fte, 2) }),
                    t(`report.team.timing.${seat.timing}`),
                    ...movedIn(say, seat),
                    ...namesOn(say, seat),
                  ].join(' · '),
                  quiet: true,
                },
              ],
              ...reportsTo(seat, say),
            ],
          },
          { text: dateLines(seat, say) },
          { text: [seat.trigger === null ? '' : word(seat.trigger)] },
          { text: reasonLines(seat.because, say) },
        ],
      })),
    },
    ...(person === '' ? [] : [{ kind: 'paragraph', tone: 'body', text: person } as const]),
    ...budget,
  ];
}

/** The latest sensible date, or when to look again; the day that the plan counts on, and when to begin the search. */
function dateLines({ id }: Seat, voice: Say): Words[] {
  const { result, t, formats } = voice;
  const found = result.team.dates.find(({ seat }) => seat === id);
  if (found === undefined) return [''];
  const day = (of: IsoDate): string => unbroken(formats.date(of));
  return [
    t(`team.date.${found.kind}`, { date: day(found.date) }),
    ...seatNotes(voice, found, day).map((text) => [{ text, quiet: true }]),
  ];
}

/** By which rules the days of the seats were found. */
export function dateReasons(say: Say): Block[] {
  const found = dateRules(say, say.result.team, say.pack);
  if (found.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: say.t('team.date.why'), note: say.t('team.date.ours') },
    {
      kind: 'list',
      ordered: false,
      items: found.map(({ name, text }) => ({ text: [{ text: `${name}. `, strong: true }, { text }] })),
    },
  ];
}

function reportsTo(seat: Seat, say: Say): Words[] {
  const manager = say.seat(seat.reportsTo ?? '');
  const dotted = say.seat(seat.dottedTo ?? '');
  if (manager === undefined || manager.role === seat.lender) return [];
  const name = say.role(manager.role);
  const text =
    dotted === undefined
      ? say.t('report.team.reports', { manager: name })
      : say.t('report.team.dotted', { manager: name, other: say.role(dotted.role) });
  return [[{ text, quiet: true }]];
}
