import type { Seat } from '../../../engine/index.ts';
import type { Block, Plate, PlateLine } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { movedIn, namesOn } from '../../words/index.ts';

const lines: Record<Seat['timing'], PlateLine> = {
  executive: 'now',
  existing: 'now',
  first: 'first',
  next: 'later',
  borrowed: 'borrowed',
};

/** Who reports to whom, now and as proposed. */
export function chart(say: Say): Block[] {
  const { t, formats } = say;
  const { seats } = say.result.team;
  if (seats.length === 0) return [];
  const plates = seats.map((seat): Plate => {
    const parts = [
      ...namesOn(say, seat),
      ...(seat.timing === 'executive' ? [] : [t('report.seat.fte', { fte: formats.number(seat.fte, 2) })]),
      t(`report.team.timing.${seat.timing}`),
      ...movedIn(say, seat),
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
  const dotted = plates.some(({ dottedTo }) => dottedTo !== null);
  const kinds = ['now', 'first', 'later', 'borrowed', 'dotted'] as const;
  return [
    { kind: 'heading', level: 2, text: t('report.team.chart') },
    {
      kind: 'org-chart',
      plates,
      legend: kinds
        .filter((kind) => (kind === 'dotted' ? dotted : used.has(kind)))
        .map((kind) => ({ line: kind, text: t(`report.team.legend.${kind}`) })),
      alt: t('report.team.chart-alt', { plates: plates.map((plate) => plateAlt(plate, say)).join('; ') }),
    },
    ...readingOf(say),
  ];
}

/** What the chart takes for granted of people who are here. */
function readingOf({ result, pack, t, formats, role }: Say): Block[] {
  const here = result.team.seats.filter(({ timing }) => timing === 'existing');
  const roles = pack.organisation.roles.filter(
    ({ id, existsWhen }) => existsWhen !== undefined && here.some((seat) => seat.role === id),
  );
  const text = [
    ...(here.length > roles.length ? [t('report.team.titles')] : []),
    ...(roles.length === 0
      ? []
      : [t('report.team.uncounted', { roles: formats.list(roles.map(({ id }) => role(id))) })]),
  ].join(' ');
  return text === '' ? [] : [{ kind: 'paragraph', tone: 'small', text }];
}

function plateAlt({ name, note, reportsTo, dottedTo }: Plate, say: Say): string {
  const [manager, other] = [reportsTo, dottedTo].map((id) => say.seat(id ?? ''));
  if (manager === undefined) return say.t('report.team.plate-alt-top', { name, note });
  const words = { name, note, manager: say.role(manager.role) };
  return other === undefined
    ? say.t('report.team.plate-alt', words)
    : say.t('report.team.plate-alt-dotted', { ...words, other: say.role(other.role) });
}
