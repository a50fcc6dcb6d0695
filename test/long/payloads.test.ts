import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { renderPdf } from '../../src/report/pdf.ts';
import { readFonts } from '../report/read-fonts.ts';
import { openSite, type Visit } from '../support/browser.ts';
import { english, requestFor } from '../support/file-request.ts';
import { chooseFile, goTo } from '../support/files.ts';
import { textInFiles } from '../support/loaded-files.ts';
import { loaded, payloads } from '../support/payloads.ts';
import { folded, pdfText } from '../support/pdf-text.ts';
import { arrived } from '../support/walk.ts';
import { t } from '../support/speech.ts';

const rounds = payloads.map((_, round) => round);
/** Fields of which a PDF shows only so many words, or none. */
const notOnPaper = /^(?:company-name|title$|name of a scenario|name of a break)/;

const LONG = { timeout: 3_600_000 };
/** The objects of a PDF as text, those that are packed into streams included; what is drawn and what is typed left out. */
function objectsIn(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  // Lengths in the heads would say the same; the file is ours, and no stream of it holds the word that ends it.
  const parts = file.split(/stream\r?\n([^]*?)\r?\nendstream/);
  const plain = parts.map((part, at) => {
    if (at % 2 === 0) return part;
    const isPacked = /\/ObjStm\b[^>]*>>\s*$/.test((parts[at - 1] ?? '').slice(-200));
    return isPacked
      ? inflateSync(Buffer.from(part, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
      : '';
  });
  return plain.join('\n').replaceAll(/\((?:\\[^]|[^\\()])*\)/g, '()');
}

describe('Two hundred programs, each typed into every field', LONG, () => {
  test('stay text in CSV, spreadsheet, Markdown and calendar, and in the names of files.', async () => {
    for (const round of rounds) await textInFiles(round);
  });

  test('stay text in the PDF, where nothing runs and nothing is swallowed.', async () => {
    const fonts = await readFonts();
    for (const round of rounds) {
      const { assessment, typed } = loaded(round);
      const { result, pack } = requestFor(assessment);
      const bytes = renderPdf(result, assessment, pack, english, { paper: 'a4' }, fonts);
      const text = await pdfText(bytes);
      const missing = Object.entries(typed).filter(
        ([field, words]) => !notOnPaper.test(field) && !text.includes(folded(words)),
      );
      expect(missing, `round ${String(round)}`).toEqual([]);
      expect(objectsIn(bytes)).not.toMatch(/\/(?:JavaScript|JS|Launch|AA)\b/);
    }
  });

  test('stay text on every screen, where nothing runs, loads or leads away, and nothing is swallowed.', async () => {
    const site = await openSite('/');
    try {
      let visit: Visit | undefined;
      for (const round of rounds) {
        // The list of saved assessments grows with every round.
        if (round % 20 === 0) {
          await visit?.close();
          visit = await site.visit('', {}, watchForPrograms);
        }
        if (visit) await onEveryScreen(visit, round);
      }
      await visit?.close();
    } finally {
      await site.close();
    }
  });
});

declare global {
  interface Window {
    /** What ran that should not have. */
    ran: string[];
  }
}

function watchForPrograms(): void {
  window.ran = [];
  for (const name of ['alert', 'confirm', 'prompt'] as const)
    window[name] = ((what: unknown) => {
      window.ran.push(`${name} ${String(what)}`);
    }) as never;
}

/** Opens the company of a round, looks at every screen, and holds what stands there against what was typed. */
async function onEveryScreen({ page, problems }: Visit, round: number): Promise<void> {
  const { assessment, typed } = loaded(round);
  let seen = '';
  const look = async (): Promise<void> => {
    const { text, foreign, ran } = await page.evaluate(whatIsThere, ownScript());
    expect({ foreign, ran }, `round ${String(round)} at ${page.url()}`).toEqual({ foreign: [], ran: [] });
    seen += folded(text);
  };
  await goTo(page, '#/');
  await page.locator('input[type="file"]').waitFor({ state: 'attached' });
  await chooseFile(page, 'assessment.json', JSON.stringify(assessment));
  await look();
  await page.getByRole('button', { name: t('file.take'), exact: true }).click();
  await page.waitForURL((url) => url.hash === '#/check');
  await arrived(page);
  await look();
  const question = await page.locator('a[href^="#/question/"]').first().getAttribute('href');
  for (const [hash, selector] of [
    ['#/company/company', '#fact-industry'],
    [question ?? '', 'textarea'],
    ['#/result/what-if', '[data-testid="what-if"]'],
    ['#/result/plan', '#plan-bar'],
  ] as const) {
    await goTo(page, hash);
    await page.locator(selector).first().waitFor({ state: 'attached' });
    await look();
  }
  await wholeResult(page);
  await look();
  await goTo(page, '#/');
  await page.locator('#saved-title').waitFor();
  await look();
  expect(
    Object.entries(typed).filter(([, words]) => !seen.includes(folded(words))),
    `round ${String(round)}`,
  ).toEqual([]);
  expect(problems()).toEqual([]);
}

/** Every part at once, with everything unfolded, as paper has it. */
const wholeResult = (page: Page): Promise<void> =>
  page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
  });

/** The one script that stands in the page itself. */
function ownScript(): string {
  const page = readFileSync(join(inject('builtApp'), 'index.html'), 'utf8');
  return /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
}

/** All words of a page, those in fields and names of controls included, and every element that a payload could have made. */
function whatIsThere(own: string): { text: string; foreign: string[]; ran: string[] } {
  const all = [...document.querySelectorAll('*')];
  const foreign = all.filter(
    (element) =>
      /^(?:iframe|object|embed|base|style|template|video|math|animate)$/i.test(element.localName) ||
      (element.localName === 'script' &&
        element.textContent !== own &&
        !(element as HTMLScriptElement).src.startsWith(location.origin)) ||
      (element.localName === 'meta' && element.getAttribute('http-equiv') === 'refresh') ||
      element.getAttributeNames().some((name) => name.startsWith('on')) ||
      ['href', 'src', 'action', 'xlink:href'].some((name) =>
        // The letters of a picture of the app’s own may spell anything.
        /^\s*(?:javascript|data:text)|^(?!data:image\/webp;base64,).*evil/is.test(
          element.getAttribute(name) ?? '',
        ),
      ),
  );
  const words = all.flatMap((element) => [
    element.getAttribute('aria-label') ?? '',
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
  ]);
  return {
    text: [document.body.textContent, ...words].join('\n'),
    foreign: foreign.map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ran: window.ran,
  };
}
