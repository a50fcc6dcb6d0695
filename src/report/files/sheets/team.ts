import type { Say } from '../../say.ts';
import { figure, text, type Sheet } from '../workbook.ts';

/** Every person and seat of the org chart, those to hire in their order. */
export function teamSheet(say: Say): Sheet {
  const { t, word } = say;
  const name = (seat: string | null): string => {
    const found = say.seat(seat ?? '');
    return found === undefined ? '' : say.role(found.role);
  };
  return {
    name: t('files.sheet.team'),
    columns: [
      { head: t('files.head.order'), width: 8 },
      { head: t('files.head.seat'), width: 34 },
      { head: t('files.head.function'), width: 22 },
      { head: t('files.head.timing'), width: 18 },
      { head: t('files.head.fte'), width: 12 },
      { head: t('files.head.reports-to'), width: 28 },
      { head: t('files.head.dotted-to'), width: 28 },
      { head: t('files.head.trigger'), width: 60 },
    ],
    rows: say.result.team.seats.map((seat) => [
      figure(seat.order, 'whole'),
      text(say.role(seat.role), seat.timing === 'first' ? 'strong' : undefined),
      text(seat.function === null ? '' : word(`function.${seat.function}.name`)),
      text(t(`report.team.timing.${seat.timing}`)),
      figure(seat.timing === 'executive' ? null : seat.fte, 'decimal'),
      text(name(seat.reportsTo)),
      text(name(seat.dottedTo)),
      text(seat.trigger === null ? '' : word(seat.trigger)),
    ]),
  };
}
