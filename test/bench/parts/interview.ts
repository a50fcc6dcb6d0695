import type { Browser } from 'playwright-core';
import type { Pack } from '../../../src/pack/schema.ts';
import { buildApp, buildPage } from '../support/apps.ts';
import { launch, newVisitor } from '../support/browser.ts';
import { times } from '../support/effort.ts';
import { readSound, sizedPacks, type SizedPack } from '../support/packs.ts';
import type { Bar, Line } from '../support/results.ts';
import { sayLine } from '../support/say.ts';
import { serveBuilt, type Served } from '../support/serve.ts';
import { type Figure, middle, pooled } from '../support/statistics.ts';
import { surveyOf } from '../support/surveyjs.ts';
import { type Driver, firstSeat, surveyJs, walk, type Walked, type Way } from '../support/walk.ts';

const LOADS = times(5);
const WALKS = times(5);
const WAYS: readonly Way[] = ['sections', 'one-by-one'];
/** Of a large pack a part is walked, spread over all sections; of the real one everything. */
const MOST = {
  real: { sections: { questions: 40, pages: 40 }, 'one-by-one': { questions: 1, pages: 25 } },
  '200': { sections: { questions: 8, pages: 5 }, 'one-by-one': { questions: 1, pages: 15 } },
  '1000': { sections: { questions: 8, pages: 5 }, 'one-by-one': { questions: 1, pages: 15 } },
} as const;

interface Loaded {
  first: number;
  blocked: number;
  shift: number;
  kilobytes: number;
  requests: number;
  heap: number;
}
type Walks = Record<Way, Walked[]>;
interface Taken {
  loads: Loaded[];
  walks: Walks;
  heapAfter: number[];
}

/** Asking the questions of a pack of this size: both apps, two ways to ask, one throttled browser. */
export const measureInterview =
  (name: SizedPack['name']) => async (): Promise<{ lines: Line[]; leftOut: string[] }> => {
    const sizes = sizedPacks();
    const size = sizes.find((one) => one.name === name);
    if (!size) throw new Error(`No pack of the size ${name}`);
    const browser = await launch();
    try {
      const { pack, words } = readSound(size.folder);
      const survey = surveyOf(pack, words.en ?? {});
      const ours = await serveBuilt(await buildApp(size.name, size.folder));
      const theirs = await serveBuilt(
        await buildPage(`surveyjs-${size.name}`, 'test/bench/peers/surveyjs.ts', survey),
      );
      const [us, them] = await takeBoth(browser, size, pack, ours, theirs);
      const lines = [
        ...linesOf(size, us, them),
        ...(name === 'real' ? [] : await workBeside(browser, size, us)),
      ];
      lines.forEach(sayLine);
      ours.close();
      theirs.close();
      return { lines, leftOut: [] };
    } finally {
      await browser.close();
    }
  };

/** Loads and walks by turns, so that what else the machine does falls on both. */
async function takeBoth(
  browser: Browser,
  { name }: SizedPack,
  pack: Pack,
  ours: Served,
  theirs: Served,
): Promise<[Taken, Taken]> {
  const both = [
    { driver: firstSeat, site: ours, taken: nothing() },
    { driver: surveyJs, site: theirs, taken: nothing() },
  ] as const;
  for (let round = 0; round < LOADS; round += 1)
    for (const { driver, site, taken } of both) taken.loads.push(await load(browser, driver, site));
  for (let round = 0; round < WALKS; round += 1)
    for (const way of WAYS)
      for (const { driver, site, taken } of both) {
        const { walked, heap } = await takeWalk(browser, driver, site, pack, way, MOST[name][way]);
        taken.walks[way].push(walked);
        if (way === 'sections') taken.heapAfter.push(heap);
      }
  const [us, them] = both.map(({ taken }) => taken);
  if (!us || !them) throw new Error('Nothing was measured');
  for (const way of WAYS) sameTotals(us.walks[way], them.walks[way]);
  return [us, them];
}

async function takeWalk(
  browser: Browser,
  driver: Driver,
  site: Served,
  pack: Pack,
  way: Way,
  most: { questions: number; pages: number },
): Promise<{ walked: Walked; heap: number }> {
  const visitor = await newVisitor(browser);
  await visitor.page.goto(site.address + driver.path[way]);
  await visitor.page.waitForFunction(() => window.noted.first > 0);
  const walked = await walk(visitor.page, driver, way, pack, most);
  const heap = await visitor.heap();
  await visitor.close();
  return { walked, heap };
}

const nothing = (): Taken => ({ loads: [], walks: { sections: [], 'one-by-one': [] }, heapAfter: [] });

/** Both must have taken down the same answers, in every walk. */
function sameTotals(ours: readonly Walked[], theirs: readonly Walked[]): void {
  const totals = new Set(
    [...ours, ...theirs].map(({ total, answers }) => `${total} after ${answers.length} answers`),
  );
  if (totals.size !== 1) throw new Error(`The apps disagree: ${[...totals].join(', ')}`);
}

async function load(browser: Browser, driver: Driver, site: Served): Promise<Loaded> {
  const visitor = await newVisitor(browser);
  await visitor.load(site.address + driver.path.sections);
  await visitor.page.waitForTimeout(300);
  const { first, long, shift } = await visitor.page.evaluate(() => window.noted);
  const { bytes, requests } = visitor.transferred();
  const heap = await visitor.heap();
  await visitor.close();
  const blocked = long.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
  return { first, blocked, shift, kilobytes: bytes / 1000, requests, heap };
}

function linesOf({ name, on }: SizedPack, us: Taken, them: Taken): Line[] {
  const line = (
    what: string,
    unit: Line['unit'],
    figure: (taken: Taken) => Line['ours'],
    bar: Bar | null = null,
  ): Line => {
    const theirs = figure(them);
    return {
      what,
      on,
      unit,
      ours: figure(us),
      others: theirs ? [{ name: 'SurveyJS', figure: theirs }] : [],
      ...(bar ? { bar } : {}),
    };
  };
  const ratio = (must: number, aim: number): Bar => ({ of: 'ratio', better: 'lower', must, aim });
  const own = (must: number, aim: number): Bar => ({ of: 'ours', better: 'lower', must, aim });
  const isReal = name === 'real';
  const loaded = (what: keyof Loaded) => (taken: Taken) => middle(taken.loads.map((one) => one[what]));
  const paint = (way: Way, kind: 'answers' | 'steps', share: number) => (taken: Taken) =>
    pooled(
      taken.walks[way].map((one) => one[kind]),
      share,
    );
  return [
    line('First question interactive', 'ms', loaded('first'), isReal ? ratio(0.6, 0.45) : null),
    line('Blocking time while loading', 'ms', loaded('blocked'), isReal ? own(100, 40) : null),
    line('Transferred (brotli)', 'kB', loaded('kilobytes')),
    line('Requests', 'requests', loaded('requests')),
    line('Heap after load', 'MB', loaded('heap'), isReal ? ratio(0.6, 0.4) : null),
    line('Answer → paint, median', 'ms', paint('sections', 'answers', 0.5)),
    line(
      'Answer → paint, 98th percentile',
      'ms',
      paint('sections', 'answers', 0.98),
      isReal ? ratio(0.4, 0.25) : name === '1000' ? ratio(0.15, 0.08) : null,
    ),
    line('Next section → paint, median', 'ms', paint('sections', 'steps', 0.5)),
    line('Answer → paint, one question a page, median', 'ms', paint('one-by-one', 'answers', 0.5)),
    line('Answer → paint, one question a page, 98th percentile', 'ms', paint('one-by-one', 'answers', 0.98)),
    line('Next question → paint, median', 'ms', paint('one-by-one', 'steps', 0.5)),
    line('Heap after the walk', 'MB', (taken) => middle(taken.heapAfter)),
    line('Layout shift while loading', 'CLS', loaded('shift')),
  ];
}

/** What the app itself does for an answer, beside the same walks through the real pack: expected not to grow with the questions. */
async function workBeside(browser: Browser, { name, on }: SizedPack, { walks }: Taken): Promise<Line[]> {
  const [real] = sizedPacks();
  if (!real) throw new Error('There is no real pack');
  const pack = readSound(real.folder).pack;
  const site = await serveBuilt(await buildApp(real.name, real.folder));
  const lines: Line[] = [];
  for (const way of WAYS) {
    const beside: Walked[] = [];
    for (let round = 0; round < WALKS; round += 1)
      beside.push((await takeWalk(browser, firstSeat, site, pack, way, MOST[name][way])).walked);
    lines.push({
      what: `Script per answer before its paint, ${way === 'sections' ? 'a section' : 'one question'} a page`,
      on,
      unit: 'ms',
      ours: workOf(walks[way]),
      others: [{ name: 'the real pack', figure: workOf(beside) }],
      ...(name === '1000' ? { bar: { of: 'ratio', better: 'lower', must: 1.5, aim: 1 } } : {}),
    });
  }
  site.close();
  return lines;
}

const workOf = (walked: readonly Walked[]): Figure =>
  pooled(
    walked.map(({ work }) => work),
    0.5,
  );
