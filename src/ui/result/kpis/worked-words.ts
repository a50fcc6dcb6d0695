import type { Step, Worked } from '../../../engine/index.ts';
import type { CalculatorInput, Id, KpiUnit, Operation } from '../../../pack/index.ts';
import { formats, t, word } from '../../say.ts';
import { amount } from './amounts.ts';
import type { KpiOfPack } from '../view.ts';

/** Entries of a list that are still written out. */
const MOST_ENTRIES = 6;

interface Writing {
  inputs: ReadonlyMap<Id, CalculatorInput>;
  key: string;
  currency: string;
}

/** How a figure came about, such as `12 won ÷ 60 SQLs = 20%`. */
export function stepInWords(kpi: KpiOfPack, { figure, value, worked }: Step, currency: string): string {
  const { calculator } = kpi;
  const unit = calculator?.beside?.find(({ id }) => id === figure)?.unit ?? kpi.unit;
  const writing = {
    inputs: new Map((calculator?.inputs ?? []).map((input) => [input.id, input])),
    key: `kpi.${kpi.id}.input`,
    currency,
  };
  return t('kpi.worked', {
    how: written(worked, writing).text,
    value: amount(value, unit, currency),
  });
}

/** How tightly a written formula holds together: a sum, a product, or one thing. */
type Bond = 'sum' | 'product' | 'one';
interface Written {
  text: string;
  bond: Bond;
}

/** Whether something comes to a share of a hundred, which is written as a percentage. */
const isPercent = (worked: Worked): boolean =>
  'do' in worked &&
  (worked.do === 'percent' || (COMPARES_OR_ADDS.has(worked.do) && worked.of.some(isPercent)));

/** What keeps the unit of its parts. */
const COMPARES_OR_ADDS: ReadonlySet<Operation> = new Set(['sum', 'difference', 'least', 'greatest']);

const BONDS: readonly Bond[] = ['sum', 'product', 'one'];

/** In brackets where what stands around it binds more tightly. */
const within = ({ text, bond }: Written, least: Bond): string =>
  BONDS.indexOf(bond) < BONDS.indexOf(least) ? `(${text})` : text;

function written(worked: Worked, writing: Writing): Written {
  if ('list' in worked) return { text: listInWords(worked, writing), bond: 'one' };
  if ('input' in worked) return { text: inputInWords(worked, writing), bond: 'one' };
  if ('constant' in worked) return { text: formats().number(worked.value, 2), bond: 'one' };
  // Beside a share that is written as one, 100 is 100%: else 100 − 200 ÷ 500 would read as 99.6.
  const percent = isPercent(worked) && worked.do !== 'percent';
  const parts = worked.of.map((part): Written =>
    percent && 'constant' in part
      ? { text: amount(part.value, 'percent', writing.currency), bond: 'one' }
      : written(part, writing),
  );
  const [first, second, third] = parts;
  const joined = (sign: string, bond: Bond, later: Bond = bond): Written => ({
    text: parts.map((part, at) => within(part, at === 0 ? bond : later)).join(` ${sign} `),
    bond,
  });
  const list = (): string => formats().list(parts.map((part) => within(part, 'product')));
  switch (worked.do) {
    case 'sum':
      return joined('+', 'sum');
    case 'difference':
      return joined('−', 'sum', 'product');
    case 'product':
      return joined('×', 'product');
    case 'ratio':
    case 'percent':
      return joined('÷', 'product', 'one');
    case 'distance':
      return { text: `|${parts.map((part) => within(part, 'product')).join(' − ')}|`, bond: 'one' };
    case 'lost-over':
      return {
        text: `1 − (1 − ${first ? within(first, 'product') : ''})^(${third?.text ?? ''} ÷ ${second?.text ?? ''})`,
        bond: 'sum',
      };
    case 'share':
      return first ?? { text: '', bond: 'one' };
    case 'total':
      return {
        text: worked.of.map((part) => ('list' in part ? listInWords(part, writing, ' + ') : '')).join(''),
        bond: 'sum',
      };
    case 'least':
    case 'greatest':
      return {
        text: t(parts.length === 2 ? `kpi.worked.${worked.do}-of-two` : `kpi.worked.${worked.do}`, {
          parts: list(),
        }),
        bond: 'one',
      };
    case 'mean':
    case 'median':
      return { text: t(`kpi.worked.${worked.do}`, { list: first?.text ?? '' }), bond: 'one' };
  }
}

const unitOf = ({ inputs }: Writing, id: Id): KpiUnit => inputs.get(id)?.unit ?? 'count';

const inputInWords = ({ input, value }: { input: Id; value: number }, writing: Writing): string => {
  const short = word(`${writing.key}.${input}.short`);
  const unit = unitOf(writing, input);
  // Where the short name is the unit, it is said once.
  return unit === 'months' || unit === 'hours' || unit === 'days'
    ? `${formats().number(value)} ${short}`
    : `${amount(value, unit, writing.currency)} ${short}`;
};

function listInWords(
  { input, list }: { input: Id; list: readonly number[] },
  writing: Writing,
  between = t('kpi.worked.between'),
): string {
  const unit = unitOf(writing, input);
  const figure = (value: number): string =>
    unit === 'money' ? amount(value, unit, writing.currency) : formats().number(value);
  const shown = list.slice(0, MOST_ENTRIES).map(figure);
  return list.length <= MOST_ENTRIES
    ? shown.join(between)
    : t('kpi.worked.more', { shown: shown.join(between), count: list.length });
}
