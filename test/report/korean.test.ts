import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildResult } from '../../src/engine/index.ts';
import { tongue, type Words } from '../../src/i18n/index.ts';
import type { ReportDocument } from '../../src/report/blocks.ts';
import { buildDocument } from '../../src/report/document.ts';
import { openFile } from '../../src/report/draw.ts';
import { fontFile, tierFor } from '../../src/report/index.ts';
import { layOut } from '../../src/report/layout.ts';
import { renderReport } from '../../src/report/pdf.ts';
import { saidIn } from '../../src/report/said.ts';
import { sayer } from '../../src/report/say.ts';
import { cleanAll } from '../../src/report/text.ts';
import { doneWords, jobOutline } from '../../src/report/words/index.ts';
import { strangeLatin } from '../i18n/allowed-latin.ts';
import { pdfText } from '../support/pdf-text.ts';
import { personas, type Persona } from '../support/personas.ts';
import { lostIn, stringsOf } from './lost-in.ts';
import { readFonts } from './read-fonts.ts';
import { realPack } from './real-pack.ts';

const { pack } = realPack();
const words = JSON.parse(readFileSync('questions/words/ko.json', 'utf8')) as Words;
const korean = tongue('ko', words);
const fonts = await readFonts('hangul');
/** One in five: enough for every verdict. */
const some = personas.filter((_, at) => at % 5 === 0);

const reportOf = ({ situation }: Persona) => {
  const subject = { facts: situation.facts, title: '한빛소프트', respondent: null, example: false };
  const result = buildResult(pack, situation, '2026-11-30');
  return { result, subject, document: buildDocument(result, subject, pack, korean, { paper: 'a4' }) };
};

/** Latin words that are nobody’s language: what the company typed, codes of currencies, names and addresses of sources, references, the id of the pack. */
function namesIn({ situation }: Persona): Set<string> {
  const sources = Object.entries(words).flatMap(([key, text]) => (key.startsWith('source.') ? [text] : []));
  const addresses = pack.sources.sources.map(({ url }) => url ?? '');
  const currencies = pack.head.currencies.map(({ code }) => code);
  const own = [...stringsOf(situation.facts), ...currencies, pack.head.id, ...sources, ...addresses];
  return new Set(own.flatMap(strangeLatin));
}
const REFERENCE = /^(?:SO|RO|[A-Z])\d+[a-z]?$|^(?:SO|RO)$/;

const leftInEnglish = (document: ReportDocument, persona: Persona): string[] => {
  const names = namesIn(persona);
  const found = stringsOf(document.chapters).flatMap(strangeLatin);
  return [...new Set(found)].filter((word) => !names.has(word) && !REFERENCE.test(word));
};

describe('The report in Korean', () => {
  test.each(some.map((persona) => [persona.name, persona] as const))(
    '%s: leaves nothing in English, and all of it finds its place on A4.',
    (_, persona) => {
      const { document } = reportOf(persona);
      expect(leftInEnglish(document, persona)).toEqual([]);
      const file = openFile(fonts, 'a4');
      const { value, replaced } = cleanAll(document, file.has);
      expect(replaced).toEqual([]);
      const { pages, sheet } = layOut(value, file.measure);
      const texts = pages.flatMap(({ boxes }) => boxes.flatMap((box) => (box.kind === 'text' ? [box] : [])));
      expect(texts.filter(({ x, width }) => x < 0 || x + width > sheet.width)).toEqual([]);
      // No line begins with what closes the one before.
      expect(texts.filter(({ text }) => /^[.,!?)”’]+ ?$/.test(text)).map(({ text }) => text)).toEqual([]);
    },
  );

  test('What a task is done by ends where the next thing begins.', () => {
    for (const persona of personas) {
      const { result, subject } = reportOf(persona);
      const say = sayer(result, subject, pack, korean);
      const { outcomes } = jobOutline(say, result) ?? { outcomes: [] };
      for (const text of outcomes.flatMap((one) => one.text)) expect(text).toMatch(/\.$/);
      for (const task of result.plan.tasks.filter(({ seenOn }) => seenOn !== null))
        expect(doneWords(say, task)).toMatch(/\. \d+월 \d+일부터 확인할 수 있음\.$/);
    }
  });

  test('States stand beside each other, and hours a week are said as Koreans say them.', () => {
    for (const persona of some) {
      const said = saidIn(reportOf(persona).document.chapters);
      expect(said).toMatch(/판정선과 비교: [^\n]+, /);
      expect(said).not.toMatch(/충족 및|시간\/주/);
    }
  });

  test('Another reader finds every word of it.', async () => {
    const [persona] = some;
    if (!persona) throw new Error('No persona');
    const { result, subject, document } = reportOf(persona);
    const { bytes, replaced } = renderReport(result, subject, pack, korean, { paper: 'a4' }, fonts);
    expect(replaced).toEqual([]);
    expect(lostIn(document, await pdfText(bytes))).toEqual([]);
  });

  test('Its fonts weigh at most 550 kB, and hold all that the app says by itself.', () => {
    const own = JSON.stringify([words, some.map((persona) => reportOf(persona).document)]);
    expect(tierFor([own])).toBe('hangul');
    const weights = (['regular', 'semibold'] as const).map(
      (weight) => readFileSync(`src/report/fonts/${fontFile('hangul', weight)}`).length,
    );
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(550_000);
  });
});
