import { describe, expect, test } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import { tongue } from '../../src/i18n/index.ts';

const { formats } = tongue('en', {});

describe('What English looks like', () => {
  test('Money of a band is said in words, the same in every engine.', () => {
    expect(formats.compactMoney(5_000_000, 'EUR')).toBe('€5 million');
    expect(formats.compactMoney(6_500_000_000, 'KRW')).toBe('₩6.5 billion');
    expect(formats.compactMoney(800_000, 'GBP')).toBe('£800 thousand');
  });

  test('A share never claims to be nothing or everything when it is merely close.', () => {
    expect(formats.share(0.004)).toBe('< 1%');
    expect(formats.share(0.997)).toBe('> 99%');
    expect([formats.share(0), formats.share(0.5), formats.share(1)]).toEqual(['0%', '50%', '100%']);
  });

  test.each(['2026-01-01', '2026-03-29', '2026-11-30', '2028-02-29'])(
    'The day %s is written as itself in every time zone.',
    (day) => {
      expect(formats.date(day)).toMatch(new RegExp(`^${String(Number(day.slice(8)))} `));
    },
  );
});

describe('What Korean looks like', () => {
  const { formats: ko } = tongue('ko', {});

  test('Days are written as year, month and day with their names; the clock has 24 hours.', () => {
    expect(ko.date('2026-11-30')).toBe('2026년 11월 30일');
    expect(ko.shortDate('2026-11-30')).toBe('11월 30일');
    expect(ko.time('2026-11-30T14:02:00')).toBe('14:02');
  });

  test('Won stands after its figure, other currencies before; large amounts are counted in 만 and 억.', () => {
    expect(ko.money(1_234_567, 'KRW')).toBe('1,234,567원');
    expect(ko.money(1_234_567, 'USD')).toBe('$1,234,567');
    expect(ko.compactMoney(1_500_000_000, 'KRW')).toBe('15억 원');
    expect(ko.compactMoney(5_000_000, 'USD')).toBe('$500만');
    expect(ko.compactMoney(16_000_000, 'GBP')).toBe('£1,600만');
    expect(ko.compactMoney(1_500, 'EUR')).toBe('€1,500');
  });

  test('Lists and shares are written the Korean way.', () => {
    expect(ko.list(['영업', '마케팅', '고객성공'])).toBe('영업, 마케팅 및 고객성공');
    expect(ko.share(0.42)).toBe('42%');
  });
});

describe('Filling in', () => {
  test('Plural forms go by the count, and numbers are written the language’s way.', () => {
    const message = { one: '{count} answer', other: '{count} answers' };
    expect(fill(message, { count: 1 }, 'en')).toBe('1 answer');
    expect(fill(message, { count: 1200 }, 'en')).toBe('1,200 answers');
  });

  test('A placeholder without a value stays visible, and braces in a value are left alone.', () => {
    expect(fill('{who} and {what}', { who: '{what}' }, 'en')).toBe('{what} and {what}');
  });
});
