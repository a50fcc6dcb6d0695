import type { CostSum, MoneySpan, Payback, SeatCost, TeamCost } from '../../engine/index.ts';
import { roleName, type Voice } from './voice.ts';

/** `€95,000–€120,000`, or one amount where both ends are the same. */
export function money({ t, formats }: Voice, { from, to }: MoneySpan, currency: string): string {
  const [low, high] = [formats.money(from, currency), formats.money(to, currency)];
  return from === to ? low : t('result.range', { from: low, to: high });
}

/** Seats that cost the same from the same day, as one line. */
export interface CostRow {
  key: string;
  name: string;
  fte: number;
  kind: SeatCost['kind'];
  perYear: MoneySpan | null;
  within90Days: MoneySpan | null;
  when: string;
}

export function costRows(voice: Voice, { seats }: TeamCost): CostRow[] {
  const groups = new Map<string, SeatCost[]>();
  for (const seat of seats) {
    const key = [seat.kind, seat.role, seat.from, seat.fte].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), seat]);
  }
  return [...groups].flatMap(([key, alike]) => {
    const [one] = alike;
    if (!one) return [];
    const role = roleName(voice, one.role);
    return {
      key,
      name: alike.length === 1 ? role : voice.t('team.cost.times', { role, count: alike.length }),
      fte: one.fte * alike.length,
      kind: one.kind,
      perYear: one.perYear && many(one.perYear, alike.length),
      within90Days: one.within90Days && many(one.within90Days, alike.length),
      when: whenWords(voice, one),
    };
  });
}

const many = ({ from, to }: MoneySpan, count: number): MoneySpan => ({ from: from * count, to: to * count });

const whenWords = ({ t, formats }: Voice, { kind, from, days }: SeatCost): string => {
  if (kind !== 'new') return '';
  return from === null
    ? t('team.cost.starts-later')
    : t('team.cost.from-day', {
        count: days,
        date: formats.shortDate(from),
      });
};

/** What a seat costs, `not known`, or `none` for what starts later. */
export function costWords(voice: Voice, span: MoneySpan | null, currency: string): string {
  if (span === null) return voice.t('team.cost.unknown');
  return span.to === 0 ? voice.t('team.cost.nothing') : money(voice, span, currency);
}

export const sumWords = (voice: Voice, { amount }: CostSum, currency: string): string =>
  amount === null ? voice.t('team.cost.unknown') : money(voice, amount, currency);

/** `without Deal Desk Analyst`, or nothing where the sum is whole. */
export const missingWords = (voice: Voice, { amount, missing }: CostSum): string =>
  amount === null || missing.length === 0
    ? ''
    : voice.t('team.cost.without', {
        roles: voice.formats.list(missing.map((role) => roleName(voice, role))),
      });

export function paybackWords(
  voice: Voice,
  { of, perYear, contractValue, customers: { from, to } }: Payback,
  currency: string,
): string {
  const { t, formats } = voice;
  const value = formats.money(contractValue, currency);
  const cost = money(voice, perYear, currency);
  return from === to
    ? t(`team.cost.payback.${of}`, { count: from, value, cost })
    : t(`team.cost.payback.${of}-span`, { from: formats.number(from), to: formats.number(to), value, cost });
}
