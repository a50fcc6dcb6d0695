import type { Grammar } from './fill.ts';
import { languages, type Language } from './languages.ts';

/** How a language writes dates, numbers, money and lists; one object per language. */
export interface Formats {
  /** `30 November 2026` */
  date(day: string): string;
  /** `30 Nov` */
  shortDate(day: string): string;
  /** `14:02` for a time stamp in the person's own zone. */
  time(stamp: string): string;
  number(value: number, digits?: number): string;
  /** Whole percent of a share 0..1; never claims 0 % or 100 % for what is merely close. */
  share(value: number): string;
  /** Whole units, unless cents are asked for. */
  money(value: number, currency: string, digits?: number): string;
  /** Money in words for bands, such as `€5 million`. */
  compactMoney(value: number, currency: string): string;
  list(items: readonly string[]): string;
}

/** Calendar days have no zone: they are read and written as UTC so that no zone shifts them (no off-by-one west of Greenwich). */
const utcDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** To make a format takes a hundred times as long as to use it, and some thousandths of a second: it is made when first used. */
function once<Format>(make: () => Format): () => Format {
  let made: Format | undefined;
  return () => (made ??= make());
}

/**
 * Has the browser load what it formats with: the first format of a page takes some hundredths of a second, wherever it is
 * made.
 */
export const prepareFormats = (): unknown => new Intl.NumberFormat();

export function formats(tongue: Language, grammar: () => Grammar | undefined): Formats {
  const language = `${tongue}-${languages[tongue].region}`;
  const dates = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    once(() => new Intl.DateTimeFormat(language, options));
  const numbers = (options: Intl.NumberFormatOptions): (() => Intl.NumberFormat) =>
    once(() => new Intl.NumberFormat(language, options));
  const long = dates({ dateStyle: 'long', timeZone: 'UTC' });
  const short = dates({ day: 'numeric', month: 'short', timeZone: 'UTC' });
  const clock = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const percent = numbers({ style: 'percent', maximumFractionDigits: 0 });
  const list = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const inWords = numbers({
    notation: 'compact',
    compactDisplay: 'long',
    // 1,500만 as 1,500: by itself a shortened number has its commas from five digits on.
    useGrouping: true,
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  /** By digits, and by currency. */
  const made = new Map<string, () => Intl.NumberFormat>();
  const madeFor = (key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const format = made.get(key) ?? numbers(options);
    made.set(key, format);
    return format();
  };
  const number = (value: number, digits: number): string =>
    madeFor(String(digits), { maximumFractionDigits: digits }).format(value);
  const money = (currency: string, digits = 0): Intl.NumberFormat =>
    madeFor(`${currency} ${digits}`, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  /** Engines differ in how they shorten money (“€5m”, “€5M”), but not in how they shorten a number or place a currency. */
  const compact = (value: number): string =>
    Math.abs(value) < (grammar()?.shortenedFrom ?? 0) ? number(value, 1) : inWords().format(value);
  return {
    date: (day) => long().format(utcDay(day)),
    shortDate: (day) => short().format(utcDay(day)),
    time: (stamp) => clock().format(new Date(stamp)),
    number: (value, digits = 1) => number(value, digits),
    share(value) {
      if (value > 0 && value < 0.01) return `< ${percent().format(0.01)}`;
      if (value < 1 && value > 0.99) return `> ${percent().format(0.99)}`;
      return percent().format(value);
    },
    money(value, currency, digits) {
      const after = grammar()?.currencyWords[currency];
      return after === undefined ? money(currency, digits).format(value) : number(value, digits ?? 0) + after;
    },
    compactMoney(value, currency) {
      const after = grammar()?.currencyWords[currency];
      if (after !== undefined) return `${compact(value)} ${after}`;
      return money(currency)
        .formatToParts(1)
        .map(({ type, value: part }) => (type === 'integer' ? compact(value) : part))
        .join('');
    },
    list: (items) => list().format(items),
  };
}
