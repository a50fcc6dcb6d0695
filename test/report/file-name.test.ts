import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName, filePart } from '../../src/report/file-name.ts';

describe('The name of the downloaded file', { timeout: 30_000 }, () => {
  test('It says company, what it is, and the day.', () => {
    expect(fileName(['Aurora Analytics', 'Build both functions', '2026-11-30'], '.pdf')).toBe(
      'Aurora Analytics – Build both functions – 2026-11-30.pdf',
    );
  });

  test('Letters of every language stay.', () => {
    expect(filePart('Köln & Søn, 오로라')).toBe('Köln & Søn, 오로라');
  });

  test('Paths, bidi marks, controls and characters that Windows forbids are taken out.', () => {
    expect(filePart('../../etc/passwd')).toBe('etc passwd');
    expect(filePart('C:\\Temp\\a<b>|"c"?*')).toBe('C Temp a b c');
    expect(filePart('fdp\u202e.exe\u0000')).toBe('fdp .exe');
  });

  test('Names that Windows keeps for devices get a word more.', () => {
    expect(filePart('CON')).toBe('CON file');
    expect(filePart('com1.txt')).toBe('com1.txt file');
  });

  test('A company without a printable name is left out.', () => {
    expect(fileName([' ../ ', 'Build neither yet', '2026-11-30'], '.pdf')).toBe(
      'Build neither yet – 2026-11-30.pdf',
    );
  });

  test('A name of 80 characters is cut at a word.', () => {
    const name = filePart(
      'Meridian Freight & Customs Data Services International Holding Aktiengesellschaft',
    );
    expect(name).toBe('Meridian Freight & Customs Data Services International');
  });

  test('Whatever the names are, the file name is safe on every system.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (company, verdict) => {
        const name = fileName([company, verdict, '2026-11-30'], '.pdf');
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(name).toMatch(/^[^\s.].*[^\s.]\.pdf$/su);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255 * 2);
      }),
    );
  });
});
