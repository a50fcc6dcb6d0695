import fc from 'fast-check';
import { formulas, scripts } from './hostile.ts';

/** Words that mean something to a program: names every object inherits, ways to say nothing, numbers that are none. */
const reserved = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'],
  ...['undefined', 'null', 'NULL', 'nil', 'None', 'true', 'false', 'NaN', 'Infinity', '-Infinity', 'length'],
  ...['0', '-0', '00', '0x10', '0b1', '1e999', '-1e999', '1e-999', '1,000.00', '1_000', '９９', '١٢٣', '½'],
  ...['9007199254740993', '2147483648', '-1', '1/0', '0/0', '.', '..', '../../../etc/passwd', 'CON', 'nul'],
  ...['body', 'forms', 'location', 'innerHTML', 'hidden', 'then', 'default', 'with', 'await'],
];

/** Text that is hard to measure, to draw, to sort or to send on. */
const scriptsOfTheWorld = [
  ...['', ' ', '\t', '\n', '\r\n', '\u00a0', '\u2028', '\u2029', '\ufeff', '\u200b', '\u200d', '\u00ad'],
  ...['\u0000', 'a\u0000b', '\u001b[31mred', '\u007f', '\u0085', '\ufffe', '\uffff', '\ud800', '\udc00'],
  ...['\u202e\u202dtxet', '\u2066\u2067x', 'مرحبا', 'שלום', 'ﷺ', 'İıſK', 'ß', 'ẞ', 'ﬁ', 'Ǆ', 'ŉ'],
  ...[
    '田中さん',
    '社會科學院',
    '찦차를',
    'ﾊﾝｶｸ',
    '𠜎𠜱𠝹',
    '𝕋𝕙𝕖',
    'Ⓣⓗⓔ',
    'ʇǝsdɐ',
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
    '👍🏿',
    '🇰🇷🇪🇺',
    '❤️',
  ],
  ...[
    'é',
    'e\u0301',
    'Z\u0310\u0315\u031a\u0343\u0353a\u0321l\u0300g\u034fo',
    'क्षि',
    'เก็บ',
    `a${'\u0300'.repeat(300)}`,
  ],
];

/** What does harm where a program puts it into another language. */
const injections = [
  ...["1';DROP TABLE users--", "' OR 1=1 -- 1", '" or ""="', '$(touch x)', '`id`', '| ls', '%s%n%x', '%d%%'],
  ...[
    '{{7*7}}',
    '${7*7}',
    '#{7*7}',
    '<%= 7 %>',
    '../%2e%2e/',
    '%00',
    '\\',
    '\\u0000',
    '\\x41',
    "'",
    '"',
    '`',
  ],
  ...['<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', '<![CDATA['],
  ...[
    'javascript:alert(1)',
    'data:text/html,<b>',
    '" onfocus=x autofocus="',
    '</textarea><b>',
    '<svg><style>',
  ],
  ...['endstream endobj', '/EmbeddedFile', '%PDF-1.7', '"first-seat-assessment"', '#share=', '{"a":', ']}'],
];

/** Strings of the well-known kinds by which programs are brought down. */
export const naughty: readonly string[] = [
  ...[...reserved, ...scriptsOfTheWorld, ...injections, ...formulas, ...scripts],
  ...[10_000, 10_001].map((length) => 'x'.repeat(length)),
];

/** Any JSON a hostile hand may put where another value belongs. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 1e308, 2 ** 53, '', [], {}, [[]], [null], ...naughty),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(fc.constantFrom(...naughty), fc.constantFrom(0, null, 'x'), { maxKeys: 3 }),
);

interface Blow {
  at: number;
  how: 'replace' | 'add' | 'take' | 'twice';
  key: string;
  value: unknown;
}

/**
 * JSON in which one to four places are others: replaced, taken away, doubled, or with a key too much.
 * Keys are set as own ones, `__proto__` too, as `JSON.parse` sets them.
 */
export function spoilt(json: unknown): fc.Arbitrary<unknown> {
  const blow: fc.Arbitrary<Blow> = fc.record({
    at: fc.nat(size(json) - 1),
    how: fc.constantFrom('replace', 'replace', 'add', 'take', 'twice'),
    key: fc.constantFrom(...naughty),
    value: hostileValue,
  });
  return fc
    .array(blow, { minLength: 1, maxLength: 4 })
    .map((blows) => blows.reduce<unknown>((so, one) => struck(so, one, { left: one.at }), json));
}

const size = (json: unknown): number =>
  typeof json === 'object' && json !== null
    ? Object.values(json).reduce<number>((sum, part) => sum + size(part), 1)
    : 1;

function struck(json: unknown, blow: Blow, count: { left: number }): unknown {
  count.left -= 1;
  if (count.left === -1) return hit(json, blow);
  if (typeof json !== 'object' || json === null || count.left < 0) return json;
  if (Array.isArray(json)) return json.map((part) => struck(part, blow, count));
  return Object.fromEntries(Object.entries(json).map(([key, part]) => [key, struck(part, blow, count)]));
}

function hit(json: unknown, { how, key, value }: Blow): unknown {
  if (how === 'replace' || typeof json !== 'object' || json === null) return value;
  if (Array.isArray(json)) {
    const list: readonly unknown[] = json;
    return how === 'take' ? list.slice(1) : [...list, how === 'add' ? value : list[0]];
  }
  const entries = Object.entries(json);
  if (how === 'take') return Object.fromEntries(entries.slice(1));
  return Object.fromEntries([...entries, [key, how === 'add' ? value : entries[0]?.[1]]]);
}
