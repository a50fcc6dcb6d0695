import type { Seat } from '../../../engine/index.ts';
import type { Block, ListItem } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { hasSeatToFill, movedIn, onlyMoves } from '../../words/index.ts';

/** Who comes first, in the order of hiring; who carries it where nobody does. */
export function hires(notes: boolean, say: Say): Block[] {
  const { t, formats } = say;
  const { team } = say.result;
  const seats = team.hiringOrder.flatMap((id) => say.seat(id) ?? []).slice(0, 3);
  const { role } = team.interimOwner;
  // Where one belongs to no function, all go by their number: marks and numbers in one list read as two lists.
  const marked = seats.every((seat) => seat.function !== null);
  const items = seats.map((seat): ListItem => ({
    ...(marked && seat.function !== null
      ? { mark: { shape: say.mark(seat.function), state: seat.timing === 'first' ? 'met' : 'not' } }
      : {}),
    text: [
      { text: say.role(seat.role), strong: seat.timing === 'first' },
      {
        text: `  ${[t('report.seat.fte', { fte: formats.number(seat.fte, 2) }), ...movedIn(say, seat), ...laterOn(say, seat)].join(' · ')}`,
        quiet: true,
      },
    ],
    ...(seat.trigger === null || !notes || seats.length > 2 ? {} : { note: say.word(seat.trigger) }),
  }));
  return [
    {
      kind: 'heading',
      level: 2,
      small: true,
      text: t(
        say.result.firstSeat === null || !hasSeatToFill(team)
          ? 'report.summary.hires-none'
          : onlyMoves(team)
            ? 'report.summary.moves'
            : 'report.summary.hires',
      ),
      leadsTo: '#team',
    },
    items.length > 0
      ? { kind: 'list', ordered: true, items }
      : {
          kind: 'paragraph',
          tone: 'body',
          text:
            team.structure === null
              ? t('report.summary.no-hires', { role: say.role(role) })
              : t('report.summary.held'),
        },
    ...(team.budgetIdle && notes
      ? [{ kind: 'paragraph', tone: 'small', text: t('team.budget') } as const]
      : []),
  ];
}

/** That a seat is not part of what is decided now, and when it comes up; its mark alone would not say so. */
function laterOn({ t, formats, result }: Say, { id, timing }: Seat): string[] {
  if (timing !== 'next') return [];
  const found = result.team.dates.find(({ seat }) => seat === id);
  return found === undefined
    ? []
    : [t(`report.seat.later-${found.kind}`, { date: formats.date(found.date) })];
}
