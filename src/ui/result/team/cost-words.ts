import type { CostSum, MoneySpan, Payback, SeatCost, TeamCost } from '../../../engine/index.ts';
import { figureProblem } from '../../figure-words.ts';
import { formats, t } from '../../say.ts';
import { roleName } from '../names.ts';
import type { WrongSpan } from './read-cost.ts';

/** `€95,000–€120,000`, or one amount where both ends are the same. */
export function money({ from, to }: MoneySpan, currency: string): string {
  const [low, high] = [formats().money(from, currency), formats().money(to, currency)];
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

export function costRows({ seats }: TeamCost): CostRow[] {
  const groups = new Map<string, SeatCost[]>();
  for (const seat of seats) {
    const key = [seat.kind, seat.role, seat.from, seat.fte].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), seat]);
  }
  return [...groups].flatMap(([key, alike]) => {
    const [one] = alike;
    if (!one) return [];
    const role = roleName(one.role);
    return {
      key,
      name: alike.length === 1 ? role : t('team.cost.times', { role, count: alike.length }),
      fte: one.fte * alike.length,
      kind: one.kind,
      perYear: one.perYear && many(one.perYear, alike.length),
      within90Days: one.within90Days && many(one.within90Days, alike.length),
      when: whenWords(one),
    };
  });
}

const many = ({ from, to }: MoneySpan, count: number): MoneySpan => ({ from: from * count, to: to * count });

const whenWords = ({ kind, from, days }: SeatCost): string => {
  if (kind !== 'new') return '';
  return from === null
    ? t('team.cost.starts-later')
    : t('team.cost.from-day', { count: days, date: formats().shortDate(from) });
};

export const sumWords = ({ amount }: CostSum, currency: string): string =>
  amount === null ? t('team.cost.unknown') : money(amount, currency);

/** `without Deal Desk Analyst`, or nothing where the sum is whole. */
export const missingWords = ({ amount, missing }: CostSum): string =>
  amount === null || missing.length === 0
    ? ''
    : t('team.cost.without', { roles: formats().list(missing.map(roleName)) });

export function paybackWords(
  { of, perYear, contractValue, customers: { from, to } }: Payback,
  currency: string,
): string {
  const value = formats().money(contractValue, currency);
  const cost = money(perYear, currency);
  return from === to
    ? t(`team.cost.payback.${of}`, { count: from, value, cost })
    : t(`team.cost.payback.${of}-span`, {
        from: formats().number(from),
        to: formats().number(to),
        value,
        cost,
      });
}

/** What the figures come to, for whoever can’t see the table change. */
export function costSaid({ totals, currency }: TeamCost): string {
  const sum = totals.find(({ kind }) => kind === 'new')?.perYear;
  if (!sum?.amount) return t('team.cost.said-nothing');
  const year = money(sum.amount, currency);
  return t(sum.missing.length > 0 ? 'team.cost.said-partly' : 'team.cost.said', { year });
}

export function wrongWords(wrong: WrongSpan[keyof WrongSpan], currency: string): string | null {
  if (!wrong) return null;
  if (wrong.problem === 'turned')
    return t('team.cost.turned', { from: formats().money(wrong.from, currency) });
  return figureProblem(wrong);
}
