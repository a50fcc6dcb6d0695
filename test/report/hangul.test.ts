import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test, vi } from 'vitest';
import { buildResult } from '../../src/engine/index.ts';
import { allHangul, commonSyllables, tierFor } from '../../src/report/index.ts';
import { openFile } from '../../src/report/draw.ts';
import { renderReport } from '../../src/report/pdf.ts';
import { breakLines } from '../../src/report/layout/lines.ts';
import { type } from '../../src/report/theme.ts';
import { english, requestFor } from '../support/file-request.ts';
import { companyOfTasks, inGroups, TEXTS_A_COMPANY } from '../support/korean-texts.ts';
import { folded, pdfText } from '../support/pdf-text.ts';
import { cleanText } from '../../src/report/text.ts';
import { company } from './fixture.ts';
import { readFonts } from './read-fonts.ts';
import { realPack } from './real-pack.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('How much a font must be able to write', () => {
  test('Latin text asks for the smallest font, everyday Korean for the common syllables, rare syllables for all.', () => {
    expect(tierFor(['Growth at Café Ærø – 20 %'])).toBe('latin');
    expect(tierFor(['영업 운영을 먼저 만듭니다'])).toBe('hangul');
    expect(tierFor(['똠방각하 펲시콜라'])).toBe('hangul-all');
  });

  test('Syllables given letter by letter, as some systems do, are joined before they are counted.', () => {
    expect(tierFor(['영업'.normalize('NFD')])).toBe('hangul');
    expect(tierFor(['똠'.normalize('NFD')])).toBe('hangul-all');
  });

  test('The common syllables are the 2,350 of the national standard.', () => {
    expect(commonSyllables().length).toBe(2350);
    expect(commonSyllables().includes('가')).toBe(true);
    expect(commonSyllables().includes('똠')).toBe(false);
  });
});

describe('Hangul on paper', () => {
  test('The largest font writes every syllable there is, the middle one every common one.', async () => {
    const all = openFile(await readFonts('hangul-all'), 'a4');
    expect(Array.from(allHangul()).filter((each) => !all.has(each.charCodeAt(0)))).toEqual([]);
    const common = openFile(await readFonts('hangul'), 'a4');
    expect(Array.from(commonSyllables()).filter((each) => !common.has(each.charCodeAt(0)))).toEqual([]);
    expect(common.has('똠'.charCodeAt(0))).toBe(false);
  });

  test('Lines end between words, never inside one that fits on a line.', async () => {
    const { measure } = openFile(await readFonts('hangul'), 'a4');
    const sentence =
      '영업 사원이 매주 열다섯 시간을 서류에 쓰고 있으므로 영업 운영을 먼저 만드는 것이 좋습니다.';
    const lines = breakLines(sentence, type.body, 120, measure).map(({ segments }) =>
      segments.map(({ text }) => text).join(''),
    );
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe(sentence);
    expect(lines.slice(0, -1).every((line) => line.endsWith(' '))).toBe(true);
  });

  test('Another reader finds Korean words as they were typed, rare syllables and joined letters too.', async () => {
    const { pack, english } = realPack();
    const name = '한빛 소프트 똠방각하 펲시콜라 쀓';
    const { situation, subject } = company(pack, {
      respondent: '김민수 이사'.normalize('NFD'),
      facts: { 'company-name': name, 'why-now': '매출이 줄고\t원인을 모릅니다. 漢字 🚀' },
      answers: {},
    });
    const result = buildResult(pack, situation, '2026-11-24');
    const fonts = await readFonts('hangul-all');
    const { bytes, replaced } = renderReport(result, subject, pack, english, { paper: 'a4' }, fonts);
    expect(replaced).toEqual(['漢', '字', '🚀']);
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const file = await task.promise;
    const info = new Map(Object.entries((await file.getMetadata()).info));
    expect(info.get('Title')).toContain(name);
    const pages: string[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const { items } = await (await file.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    await task.destroy();
    const text = pages.join('').replace(/\s+/g, '');
    for (const words of [name, '김민수 이사', '매출이 줄고 원인을 모릅니다. □□ □'])
      expect(text).toContain(words.replace(/\s+/g, ''));
    // Of eleven thousand syllables the file carries those that are used.
    expect(bytes.length).toBeLessThan(130_000);
  });

  test('Whatever is typed in Korea stands in the file, or a box for it whose character is named.', async () => {
    const fonts = await readFonts('hangul-all');
    const { has } = openFile(fonts, 'a4');
    for (const texts of inGroups(TEXTS_A_COMPANY)) {
      const assessment = companyOfTasks(texts);
      const { result, pack } = requestFor(assessment);
      const { bytes, replaced } = renderReport(result, assessment, pack, english, { paper: 'a4' }, fonts);
      const clean = texts.map((each) => cleanText(each, has));
      const found = await pdfText(bytes);
      expect(clean.map(({ text }) => text).filter((text) => !found.includes(folded(text)))).toEqual([]);
      expect([...replaced].sort()).toEqual([...new Set(clean.flatMap((each) => each.replaced))].sort());
      // No syllable, given whole or letter by letter, is among them.
      expect(replaced.filter((each) => /[\uac00-\ud7a3]/.test(each.normalize('NFC')))).toEqual([]);
    }
  });
});
