import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { buildResult } from '../../src/engine/index.ts';
import { tongue } from '../../src/i18n/index.ts';
import { attachmentOf } from '../../src/report/index.ts';
import { renderPdf } from '../../src/report/pdf.ts';
import { carriedText, fileText, readFile } from '../../src/storage/index.ts';
import { attachedText } from '../../src/storage/pdf-attachment.ts';
import { readFonts } from '../report/read-fonts.ts';
import { realPack as realReport } from '../report/real-pack.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import { realPack as pack } from '../support/real-pack.ts';
import { costly } from '../support/runs.ts';

vi.setConfig({ testTimeout: 120_000 });

/** As a report carries it. */
const assessment = harbourLedgerFile({ revision: 0, place: '#/result' });
let report: Uint8Array<ArrayBuffer>;
let without: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const { words } = realReport();
  const english = tongue('en', words);
  const fonts = await readFonts();
  const result = buildResult(pack, assessment, '2026-11-24');
  const made = (attach: boolean): Uint8Array<ArrayBuffer> =>
    new Uint8Array(
      renderPdf(
        result,
        assessment,
        pack,
        english,
        { paper: 'a4', attachment: attach ? attachmentOf(carriedText(assessment, pack)) : null },
        fonts,
      ),
    );
  report = made(true);
  without = made(false);
}, 120_000);

const open = (bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof readFile> =>
  readFile(new Blob([bytes]), pack);
const problemOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> => {
  const parsed = await open(bytes);
  return 'problems' in parsed ? parsed.problems[0]?.problem : undefined;
};
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));

/** A PDF with one embedded file, written as other programs write it. */
const withFile = (data: Buffer, entries: string): Uint8Array<ArrayBuffer> =>
  bytesOf(
    `%PDF-1.7\n5 0 obj\n<< ${entries} /Type /EmbeddedFile >>\nstream\r\n${data.toString('latin1')}\r\nendstream\nendobj\n`,
  );
const text = Buffer.from(fileText(assessment));

describe('Opening a report again', () => {
  test('The very assessment comes out of it that went in.', async () => {
    expect(await open(report)).toEqual({ assessment });
  });

  test('A report made without the answers says so.', async () => {
    expect(await problemOf(without)).toBe('pdf-without-answers');
  });

  test('Other programs may state the length elsewhere, leave the file unpacked, or list its filter.', async () => {
    const packed = deflateSync(text);
    const elsewhere = Buffer.concat([
      withFile(packed, '/Filter [ /FlateDecode ] /Length 9 0 R'),
      Buffer.from(`9 0 obj\n${packed.length}\nendobj\n`),
    ]);
    expect(await open(Uint8Array.from(elsewhere))).toEqual({ assessment });
    expect(await open(withFile(text, `/Length ${text.length}`))).toEqual({ assessment });
  });

  test('Wherever in a large PDF the answers, their length or a lock lie, they are found.', async () => {
    const packed = deflateSync(text);
    const carried = withFile(packed, '/Filter /FlateDecode /Length 9 0 R').subarray('%PDF-1.7\n'.length);
    // Every place around the end of a piece that the reader looks at in one go.
    for (let before = 65_536 - 130; before <= 65_536 + 10; before += 1) {
      const front = Buffer.from(`${'%PDF-1.7'.padEnd(before, ' ')}\n`);
      const length = Buffer.from(`9 0 obj\n${packed.length}\nendobj\n`);
      const both = Buffer.concat([front, carried, length]);
      const lengthFirst = Buffer.concat([front, length, carried]);
      const locked = Buffer.concat([front, Buffer.from('/Encrypt 8 0 R')]);
      expect(await attachedText(Uint8Array.from(both))).toEqual({ text: text.toString() });
      expect(await attachedText(Uint8Array.from(lengthFirst))).toEqual({ text: text.toString() });
      expect(await attachedText(Uint8Array.from(locked))).toEqual({ problem: 'pdf-locked' });
    }
  });

  test('A PDF with a password, and one whose answers are damaged, are told apart.', async () => {
    const locked = bytesOf('%PDF-1.7\ntrailer\n<< /Root 1 0 R /Encrypt 8 0 R >>\n');
    expect(await problemOf(locked)).toBe('pdf-locked');
    expect(await problemOf(withFile(Buffer.from('not packed'), '/Filter /FlateDecode /Length 10'))).toBe(
      'pdf-damaged',
    );
  });

  test('A small file that unpacks to more than an assessment can be is given up at once.', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
    expect(await problemOf(withFile(bomb, `/Filter /FlateDecode /Length ${bomb.length}`))).toBe('too-large');
  });

  test('A large PDF that speaks of carried files everywhere and carries none is given up as soon as a small one.', async () => {
    const begun = performance.now();
    expect(await problemOf(bytesOf(`%PDF-1.7\n${'/EmbeddedFile '.repeat(1_400_000)}`))).toBe(
      'pdf-without-answers',
    );
    // Minutes, before it looked for objects nearby only.
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test('An assessment in a PDF is checked like any other file.', async () => {
    const wrong = Buffer.from(fileText(assessment).replace(/(?<="formatVersion": )\d+/, '99'));
    expect(await problemOf(withFile(wrong, `/Length ${wrong.length}`))).toBe('newer');
  });

  test('Whatever was changed in it, a report opens as it was or is refused; nothing is thrown.', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(report.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.option(fc.nat(report.length), { nil: undefined }),
        async (changes, cut) => {
          const bytes = report.slice(0, cut);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const parsed = await open(bytes);
          if ('assessment' in parsed) expect(parsed.assessment).toEqual(assessment);
          else expect(parsed.problems.length).toBeGreaterThan(0);
        },
      ),
      costly(60),
    );
  });

  test('No bytes after the mark of a PDF make it throw.', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (junk) => {
        const pieces = [
          '%PDF-1.7 5 0 obj <</Type /EmbeddedFile /Length 3',
          Buffer.from(junk).toString('latin1'),
        ];
        expect('problems' in (await open(bytesOf(pieces.join(''))))).toBe(true);
      }),
      costly(60),
    );
  });
});
