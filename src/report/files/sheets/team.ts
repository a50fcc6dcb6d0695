import type { Seat, SeatDate } from '../../../engine/index.ts';
import { firstDayWhy, hasSearch, movedIn, namesOn, searchWhy, seatNotes } from '../../words/index.ts';
import type { Say } from '../../say.ts';
import { address, day, figure, text, type Sheet, type SheetCell } from '../workbook.ts';

/** Places of the cells that the cost of a seat is worked out from. */
const FTE = 4;
const FULL_TIME = 13;

/** Every person and seat of the org chart, and what the seats cost where the person said so. */
export function teamSheet(say: Say): Sheet {
  const { t, word, result } = say;
  const { seats, dates, cost } = result.team;
  const name = (seat: string | null): string => {
    const found = say.seat(seat ?? '');
    return found === undefined ? '' : say.role(found.role);
  };
  const { currency } = cost;
  const dateOf = (id: string): SeatDate | undefined => dates.find((one) => one.seat === id);
  return {
    name: t('files.sheet.team'),
    columns: [
      { head: t('files.head.order'), width: 8 },
      { head: t('files.head.seat'), width: 34 },
      { head: t('files.head.function'), width: 22 },
      { head: t('files.head.timing'), width: 16 },
      { head: t('files.head.fte'), width: 12 },
      { head: t('files.head.reports-to'), width: 28 },
      { head: t('files.head.dotted-to'), width: 28 },
      { head: t('files.head.trigger'), width: 50 },
      { head: t('files.head.by'), width: 14 },
      { head: t('files.head.by-words'), width: 28 },
      { head: t('files.head.planned-from'), width: 14 },
      { head: t('team.date.why'), width: 44 },
      { head: t('files.head.cost-kind'), width: 16 },
      { head: t('files.head.full-time-from', { currency }), width: 16 },
      { head: t('files.head.full-time-to', { currency }), width: 16 },
      { head: t('files.head.year-from', { currency }), width: 16 },
      { head: t('files.head.year-to', { currency }), width: 16 },
      { head: t('files.head.plan-from', { currency }), width: 16 },
      { head: t('files.head.plan-to', { currency }), width: 16 },
    ],
    rows: seats.map((seat, at) => [
      figure(seat.order, 'whole'),
      text(say.role(seat.role), seat.timing === 'first' ? 'strong' : undefined),
      text(seat.function === null ? '' : word(`function.${seat.function}.name`)),
      text(
        [...namesOn(say, seat), t(`report.team.timing.${seat.timing}`), ...movedIn(say, seat)].join(' · '),
      ),
      figure(seat.timing === 'executive' ? null : seat.fte, 'decimal'),
      text(name(seat.reportsTo)),
      text(name(seat.dottedTo)),
      text(seat.trigger === null ? '' : word(seat.trigger)),
      ...dateCells(dateOf(seat.id), say),
      ...costCells(seat, at + 1, say),
    ]),
  };
}

/** When to fill it or to look again, the day the plan counts on, and the rule, with when to begin the search. */
function dateCells(found: SeatDate | undefined, say: Say): SheetCell[] {
  if (found === undefined) return [null, text(''), null, text('')];
  const { kind, date, planned, rule } = found;
  const why = [
    ...seatNotes(say, found, (day) => say.formats.date(day)),
    ...(hasSearch(found) ? [searchWhy(say, say.pack)] : []),
    ...(planned === null ? [] : [firstDayWhy(say, say.pack)]),
  ];
  return [
    day(date),
    text(say.t(`team.date.${kind}`, { date: say.formats.date(date) })),
    day(planned),
    text([say.word(`hiring-date.${rule}`), ...why].join(' ')),
  ];
}

/** A year of this seat follows from what a full-time one costs, which can be filled in here, too. */
function costCells({ id }: Seat, row: number, { t, result }: Say): SheetCell[] {
  const found = result.team.cost.seats.find(({ seat }) => seat === id);
  if (found === undefined) return [];
  const { kind, fullTime, perYear, within90Days } = found;
  const ofYear = (column: number, value: number | undefined): SheetCell => {
    const whole = address(row, column);
    return {
      formula: `IF(${whole}="","",${whole}*${address(row, FTE)})`,
      result: value ?? '',
      format: 'money',
    };
  };
  return [
    text(t(`files.cost.${kind}`)),
    figure(fullTime?.from ?? null, 'money'),
    figure(fullTime?.to ?? null, 'money'),
    ofYear(FULL_TIME, perYear?.from),
    ofYear(FULL_TIME + 1, perYear?.to),
    figure(within90Days?.from ?? null, 'money'),
    figure(within90Days?.to ?? null, 'money'),
  ];
}
