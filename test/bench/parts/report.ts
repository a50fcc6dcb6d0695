import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { buildResult } from '../../../src/engine/index.ts';
import { messagesOf, tongue, type Language, type Vocabulary, type Words } from '../../../src/i18n/index.ts';
import type { Pack } from '../../../src/pack/schema.ts';
import type { ReportDocument } from '../../../src/report/blocks.ts';
import { buildDocument } from '../../../src/report/document.ts';
import {
  attachmentOf,
  fontFile,
  tierFor,
  unpackFont,
  type Fonts,
  type PdfRequest,
  type Tier,
} from '../../../src/report/index.ts';
import { carriedText } from '../../../src/storage/index.ts';
import { largest } from '../../support/extremes.ts';
import { harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { buildPage } from '../support/apps.ts';
import { launch, newVisitor } from '../support/browser.ts';
import { times } from '../support/effort.ts';
import { readSound } from '../support/packs.ts';
import type { PlainData, PlainFonts, SurveyData } from '../support/plain-data.ts';
import { plainReport } from '../support/plain-report.ts';
import type { Bar, Line } from '../support/results.ts';
import { sayLine } from '../support/say.ts';
import { serveBuilt } from '../support/serve.ts';
import { middle, pooled, type Figure } from '../support/statistics.ts';
import { surveyOf } from '../support/surveyjs.ts';

const PAGES = times(3);
const WARM = times(15);
const TODAY = '2026-11-27';

/** What making PDFs cost one tool, over several fresh pages. */
interface Made {
  /** First one on a fresh page, and all further ones page by page, in ms. */
  cold: number[];
  warm: number[][];
  kilobytes: number;
  /** Longest time the page did not get to do anything else, per page. */
  stuck: number[];
}

interface Extent {
  on: string;
  brief: boolean;
  language: Language;
  /** Most that the file may weigh, in kB. */
  heaviest: number;
}

/** The board paper is as long as the report for which the bars were set; the full report has three times its pages. */
const extents: readonly Extent[] = [
  { on: 'board paper', brief: true, language: 'en', heaviest: 90 },
  { on: 'board paper in Korean', brief: true, language: 'ko', heaviest: 130 },
  { on: 'full report', brief: false, language: 'en', heaviest: 90 },
  { on: 'full report in Korean', brief: false, language: 'ko', heaviest: 130 },
];

/** The report beside the PDFs that pdfmake, React-pdf and SurveyJS make of the same content with the same fonts. */
export async function measureReport(): Promise<{ lines: Line[]; leftOut: string[] }> {
  const browser = await launch();
  try {
    const lines: Line[] = [];
    for (const extent of extents) {
      const made = new Map<string, Made>();
      for (const [name, page] of await pages(extent)) made.set(name, await makeWith(browser, page));
      const measured = linesOf(extent, made);
      measured.forEach(sayLine);
      lines.push(...measured);
    }
    const alone = await hardCases(browser);
    alone.forEach(sayLine);
    return { lines: [...lines, ...alone], leftOut: [] };
  } finally {
    await browser.close();
  }
}

/**
 * What no peer is asked for: a report on a processor that is slowed six times, and that of a company with all there can be.
 * Chromium slows a page and none of its workers, so that the page makes the slowed ones itself, code and all.
 */
async function hardCases(browser: Browser): Promise<Line[]> {
  const lines: Line[] = [];
  const add = (on: string, { cold }: Made, must: number): void => {
    const bar: Bar = { of: 'ours', better: 'lower', must, aim: null };
    lines.push({ what: 'PDF, first on a fresh page', on, unit: 'ms', ours: middle(cold), others: [], bar });
  };
  for (const { on, brief, language } of extents) {
    const order = requestOf(brief, language);
    const data = { order, fonts: await fontsFor(order) };
    const folder = await buildPage(
      'first-seat-in-page',
      'test/bench/peers/first-seat-in-page.ts',
      data,
      true,
    );
    add(`${on}, all of it slowed six times`, await makeWith(browser, folder, 6), 1000);
  }
  for (const language of ['en', 'ko'] as const) {
    const { facts } = largest.situation;
    const usual = requestOf(false, language);
    const most = {
      ...usual,
      result: buildResult(usual.pack, largest.situation, TODAY),
      assessment: { facts, title: null, respondent: null, example: false },
    };
    const folder = await buildPage('first-seat-alone', 'test/bench/peers/first-seat.ts', most, true);
    add(`the largest company${language === 'ko' ? ' in Korean' : ''}`, await makeWith(browser, folder), 1500);
  }
  return lines;
}

/** A built page per tool: ours first. */
async function pages({ brief, language }: Extent): Promise<[name: string, folder: string][]> {
  const request = requestOf(brief, language);
  const { pack, vocabulary } = request;
  const fonts = await fontsFor(request);
  const plain: PlainData = { blocks: plainReport(documentOf(request)), fonts };
  const questions: SurveyData = { survey: surveyOf(pack, vocabulary.words), answers: places(pack), fonts };
  const tools = [
    ['First Seat', 'first-seat', request],
    ['survey-pdf', 'survey-pdf', questions],
    ['pdfmake', 'pdfmake', plain],
    ['@react-pdf/renderer', 'react-pdf', plain],
  ] as const;
  const built: [string, string][] = [];
  for (const [name, module, data] of tools)
    built.push([
      name,
      await buildPage(module, `test/bench/peers/${module}.ts`, data, module === 'first-seat'),
    ]);
  return built;
}

/** All but what says how far the work is. */
interface Request extends Omit<PdfRequest, 't' | 'vocabulary'> {
  vocabulary: Vocabulary & { words: Words };
}

function requestOf(brief: boolean, language: Language): Request {
  const { pack, words } = readSound('questions');
  const assessment = harbourLedgerFile();
  return {
    result: buildResult(pack, assessment, TODAY),
    assessment,
    pack,
    vocabulary: { messages: messagesOf(language), words: words[language] ?? {} },
    language,
    options: { paper: 'a4', brief, attachment: attachmentOf(carriedText(assessment, pack)) },
  };
}

const documentOf = ({ result, assessment, pack, language, vocabulary, options }: Request): ReportDocument =>
  buildDocument(result, assessment, pack, tongue(language, vocabulary.words), options);

/** What the report needs of our fonts, as text. */
async function fontsFor(request: Request): Promise<PlainFonts> {
  const tier = tierFor([JSON.stringify(documentOf(request))]);
  return { regular: await font(tier, 'regular'), semibold: await font(tier, 'semibold') };
}

async function font(tier: Tier, name: keyof Fonts): Promise<string> {
  const packed = new Uint8Array(readFileSync(`src/report/fonts/${fontFile(tier, name)}`));
  return Buffer.from(await unpackFont(packed)).toString('base64');
}

/** The answers of the same company as places of the chosen options, as the survey has them. */
function places(pack: Pack): Record<string, number> {
  const { answers } = harbourLedgerFile();
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  return Object.fromEntries(
    questions.flatMap(({ id, options }) => {
      const reply = answers[id];
      if (reply?.state !== 'answered') return [];
      const option = 'option' in reply.value ? reply.value.option : options[0]?.id;
      return [[id, 1 + options.findIndex((each) => each.id === option)]];
    }),
  );
}

async function makeWith(browser: Browser, folder: string, slower = 1): Promise<Made> {
  const site = await serveBuilt(folder);
  const made: Made = { cold: [], warm: [], kilobytes: NaN, stuck: [] };
  for (let round = 0; round < PAGES; round += 1) {
    const visitor = await newVisitor(browser, false);
    await visitor.page.goto(site.address);
    await visitor.page.waitForFunction(() => window.makes !== undefined);
    await visitor.debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const taken = await visitor.page.evaluate(async (often) => {
      // How long nothing else got its turn: what a person feels as a page that is stuck.
      let [longest, last] = [0, performance.now()];
      const beat = setInterval(() => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
      }, 4);
      const spent: number[] = [];
      let bytes = 0;
      for (let at = 0; at <= often; at += 1) {
        const begun = performance.now();
        bytes = (await window.makes?.()) ?? 0;
        spent.push(performance.now() - begun);
        await new Promise((rested) => setTimeout(rested, 50));
      }
      clearInterval(beat);
      return { spent, bytes, longest };
    }, WARM);
    await visitor.close();
    made.cold.push(taken.spent[0] ?? NaN);
    made.warm.push(taken.spent.slice(1));
    made.stuck.push(taken.longest);
    made.kilobytes = taken.bytes / 1000;
  }
  site.close();
  return made;
}

function linesOf({ on, heaviest }: Extent, made: ReadonlyMap<string, Made>): Line[] {
  const [[, ours] = ['', null], ...peers] = [...made];
  if (!ours) return [];
  const line = (what: string, unit: Line['unit'], figure: (one: Made) => Figure, bar?: Bar): Line => ({
    what,
    on,
    unit,
    ours: figure(ours),
    others: peers.map(([name, one]) => ({ name, figure: figure(one) })),
    ...(bar ? { bar } : {}),
  });
  const own = (must: number, aim: number | null): Bar => ({ of: 'ours', better: 'lower', must, aim });
  const warm = (one: Made): Figure => pooled(one.warm, 0.5);
  const named = (name: string): { name: string; figure: Figure }[] => {
    const one = made.get(name);
    return one ? [{ name, figure: warm(one) }] : [];
  };
  const beside = (name: string, must: number): Line => ({
    what: `PDF, median, beside ${name}`,
    on,
    unit: 'ms',
    ours: warm(ours),
    others: named(name),
    bar: { of: 'ratio', better: 'lower', must, aim: null },
  });
  return [
    line('PDF, median', 'ms', warm, own(80, 40)),
    beside('survey-pdf', 1 / 1.3),
    beside('pdfmake', 1 / 3),
    line('PDF, first on a fresh page', 'ms', (one) => middle(one.cold), own(500, 250)),
    line('Size of the file', 'kB', ({ kilobytes }) => middle([kilobytes]), own(heaviest, null)),
    line('Longest time the page is stuck', 'ms', (one) => middle(one.stuck), own(50, null)),
  ];
}
