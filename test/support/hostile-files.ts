import { deflateSync } from 'node:zlib';
import { fileText } from '../../src/storage/index.ts';
import { harbourLedgerFile } from './harbour-ledger.ts';

const sound = harbourLedgerFile();
const whole = fileText(sound);
const withPart = (part: string, json: string): string =>
  JSON.stringify({ ...sound, [part]: '@' }).replace('"@"', () => json);
const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join();
const nested = (open: string, close: string, depth: number, inside = '1'): string =>
  open.repeat(depth) + inside + close.repeat(depth);
const reply = '{"state":"unknown"}';

/** Texts that somebody made by hand to bring down the reader of files. */
export const hostileTexts: Readonly<Record<string, string>> = {
  nothing: '',
  'only a byte order mark': '\uFEFF',
  'two byte order marks': `\uFEFF\uFEFF${whole}`,
  zeros: '\u0000'.repeat(1_000_000),
  null: 'null',
  'a list': '[]',
  'a number too large': withPart('revision', '1e999'),
  'a number below zero by nothing': withPart('revision', '-0'),
  'half a file': whole.slice(0, whole.length / 2),
  'two files': whole + whole,
  'a comment': `/* */${whole}`,
  'a comma too much': whole.replace(/\}\s*$/, ',}'),
  'another encoding': Buffer.from(whole, 'utf16le').toString('latin1'),
  'lists in lists': nested('[', ']', 1_000_000),
  'objects in objects': nested('{"a":', '}', 300_000),
  'facts in facts': withPart('facts', nested('{"facts":', '}', 200_000)),
  'depth under an allowed place': withPart('facts', `{"market":${nested('{"value":', '}', 100_000)}}`),
  'lists that never close': '['.repeat(2_000_000),
  'a key that reaches everything': withPart('facts', '{"__proto__":{"state":"unknown"}}'),
  'the same at the top': whole.replace('{', '{"__proto__":{"polluted":1},'),
  'the same spelt with escapes': whole.replace('{', '{"\\u005f_proto__":{"polluted":1},'),
  'constructor and prototype': withPart('answers', '{"constructor":{"prototype":{"polluted":1}}}'),
  'a scenario that reaches everything': withPart(
    'scenarios',
    '[{"id":"a","name":"","facts":{"__proto__":null},"answers":{}}]',
  ),
  'inherited names as fields': whole.replace('{', '{"toString":1,"valueOf":2,'),
  'the same field twice': whole.replace('{', '{"format":"x",'),
  'a list for the facts': withPart('facts', '[]'),
  'a list for a task': withPart(
    'adjustments',
    JSON.stringify(sound.adjustments).replace('"tasks":{}', '"tasks":{"sign-charter":[]}'),
  ),
  'two hundred thousand unknown ids': withPart(
    'facts',
    `{${many(60_000, (at) => `"x-${String(at)}":${reply}`)}}`,
  ),
  'very many ids that are none': withPart('facts', `{${many(60_000, (at) => `"X ${String(at)}":${reply}`)}}`),
  'very many empty replies': withPart('answers', `{${many(120_000, (at) => `"x-${String(at)}":{}`)}}`),
  'very many wrong scenarios': withPart('scenarios', `[${many(500_000, () => '{}')}]`),
  'very many wrong days off': withPart(
    'adjustments',
    `{"calendar":{"workdays":[${many(400_000, () => '9')}]}}`,
  ),
  'very many keys too much': `{"format":"first-seat-assessment",${many(100_000, (at) => `"k${String(at)}":0`)}}`,
  'a text of two megabytes': withPart('title', `"${'x'.repeat(2_000_000)}"`),
  'an id of a megabyte': withPart('facts', `{"${'a-'.repeat(500_000)}!":${reply}}`),
  'a moment of a megabyte': withPart('createdAt', `"${'2026-'.repeat(200_000)}"`),
  'a day that is none': withPart('planStart', '"2026-02-31"'),
  'lone halves of characters': withPart('title', '"\\ud800\\udfff\\udc00"'),
  'ids with markup': withPart('facts', '{"<img src=x onerror=alert(1)>":{"state":"unknown"}}'),
};

export const pdf = (objects: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(`%PDF-1.7\n${objects}`, 'latin1'));
/** A PDF that carries one file, as other programs write it. */
export const pdfWith = (data: Buffer, entries: string): Uint8Array<ArrayBuffer> =>
  pdf(
    `5 0 obj\n<< ${entries} /Type /EmbeddedFile >>\nstream\r\n${data.toString('latin1')}\r\nendstream\nendobj\n`,
  );

const fill = (piece: string): string => piece.repeat(Math.floor((20 * 1024 * 1024 - 100) / piece.length));
const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
const packed = deflateSync(Buffer.from(whole));

/** PDFs of the same kind. */
export const hostilePdfs: Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> = {
  'only the mark': () => pdf(''),
  'the mark a thousand bytes in': () => Uint8Array.from(Buffer.from(`${' '.repeat(1000)}%PDF-${whole}`)),
  'the word for a carried file, over and over': () => pdf(fill('/EmbeddedFile ')),
  'the same, each in an object without an end': () => pdf(fill('1 0 obj /EmbeddedFile ')),
  'the same, each with a stream but no length': () => pdf(fill('1 0 obj /EmbeddedFile stream\n')),
  'lengths that stand nowhere': () => pdf(fill('1 0 obj <</Length 9 0 R /EmbeddedFile>> stream\n')),
  'streams at the far end': () => pdf(`${fill(' obj /EmbeddedFile').slice(100)}stream\n`),
  'files that overlap': () => pdf(fill('1 0 obj <</Length 20000000 /EmbeddedFile>> stream\n')),
  'a lock over and over': () => pdf(fill('/Encrypt 1 1 ')),
  'a lock with a long number': () => pdf(`/Encrypt ${fill('1').slice(100)}`),
  'a length of nothing': () => pdfWith(packed, '/Filter /FlateDecode /Length 0'),
  'a length below zero': () => pdfWith(packed, '/Filter /FlateDecode /Length -5'),
  'a length beyond the end': () => pdfWith(packed, '/Filter /FlateDecode /Length 9999999999'),
  'a file that unpacks to sixty-four megabytes': () =>
    pdfWith(bomb, `/Filter /FlateDecode /Length ${String(bomb.length)}`),
  'twenty of them': () =>
    pdf(
      Array.from({ length: 20 }, () =>
        Buffer.from(pdfWith(bomb, `/Filter /FlateDecode /Length ${String(bomb.length)}`)).toString('latin1'),
      ).join(''),
    ),
  'a filter nobody knows': () =>
    pdfWith(packed, `/Filter [/ASCIIHexDecode /FlateDecode] /Length ${String(packed.length)}`),
  'packed twice': () =>
    pdfWith(deflateSync(packed), `/Filter /FlateDecode /Length ${String(deflateSync(packed).length)}`),
};
