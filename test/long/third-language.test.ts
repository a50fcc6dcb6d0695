import { mkdirSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { buildResult } from '../../src/engine/index.ts';
import type { Message } from '../../src/i18n/fill.ts';
import { makeTongue, messagesOf, type Messages } from '../../src/i18n/index.ts';
import { buildDocument } from '../../src/report/document.ts';
import { openFile } from '../../src/report/draw.ts';
import { layOut } from '../../src/report/layout.ts';
import { cleanAll } from '../../src/report/text.ts';
import { readFonts } from '../report/read-fonts.ts';
import { realPack } from '../report/real-pack.ts';
import { openSite, type Site } from '../support/browser.ts';
import { eachScreen } from '../support/every-screen.ts';
import { pageLaws } from '../support/page-laws.ts';
import { personas } from '../support/personas.ts';
import { roomFaults } from '../support/room.ts';
import { buildWithThirdLanguage, removeBuild, stretched, thirdLanguage } from '../support/third-language.ts';

const widths = [320, 768, 1280];

describe('A language that is added as files and one line, and takes forty per cent more room', () => {
  let folder: string;
  let site: Site;
  beforeAll(async () => {
    const cache = resolve('node_modules/.cache/first-seat');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'third-'));
    site = await openSite(await serve({ folder: await buildWithThirdLanguage(folder), base: '/' }));
  }, 600_000);
  afterAll(async () => {
    await site.close();
    removeBuild(folder);
  });

  test('has words that are at least forty per cent longer.', () => {
    const texts = Object.values(messagesOf('en')).filter((one): one is string => typeof one === 'string');
    const length = (all: readonly string[]): number =>
      all.join('').replaceAll(/\{[^{}]*\}|[^\p{L}]/gu, '').length;
    expect(length(texts.map(stretched)) / length(texts)).toBeGreaterThanOrEqual(1.399);
  });

  test('is spoken on every screen, and finds room on each at 320, 768 and 1280 pixels.', async () => {
    const visit = await site.visit(`?lang=${thirdLanguage}`);
    const faults: string[] = [];
    let screens = 0;
    await eachScreen(visit, async (screen) => {
      screens += 1;
      expect(await visit.page.locator('html').getAttribute('lang')).toBe(thirdLanguage);
      for (const width of widths)
        faults.push(...(await roomFaults(visit.page, width)).map((fault) => `${screen} at ${fault}`));
    }).catch((error: unknown) => {
      throw new Error([String(error), ...visit.problems()].join('\n'));
    });
    expect(screens).toBeGreaterThan(60);
    expect(faults).toEqual([]);
    expect(visit.problems()).toEqual([]);
  });
});

describe('A report with forty per cent longer words', () => {
  test('breaks no law of pages, for any persona, on A4 and Letter.', async () => {
    const { pack, words } = realPack();
    const all = Object.entries<Message>(messagesOf('en'));
    const long = (message: Message): Message =>
      typeof message === 'string'
        ? stretched(message)
        : {
            ...(message.one === undefined ? {} : { one: stretched(message.one) }),
            other: stretched(message.other),
          };
    const tongue = makeTongue('en', {
      messages: Object.fromEntries(all.map(([id, message]) => [id, long(message)])) as Messages,
      words: Object.fromEntries(Object.entries(words).map(([key, text]) => [key, stretched(text)])),
    });
    const fonts = await readFonts();
    const faults = personas.flatMap(({ name, situation }) =>
      (['a4', 'letter'] as const).flatMap((paper) => {
        const file = openFile(fonts, paper);
        const subject = { facts: situation.facts, title: null, respondent: null, example: false };
        const result = buildResult(pack, situation, '2026-11-24');
        const document = buildDocument(result, subject, pack, tongue, { paper });
        const layout = layOut(cleanAll(document, file.has).value, file.measure);
        return pageLaws.flatMap(([says, law]) =>
          law(layout, paper).map((fault) => `${name} on ${paper}: ${says} ${fault}`),
        );
      }),
    );
    expect(faults).toEqual([]);
  });
});
