import type { Workshop } from '../../../src/workshop/index.ts';
import { crowd } from '../../support/crowd.ts';
import { goTo, openFile } from '../../support/files.ts';
import { harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { packRoles } from '../../support/contributions.ts';
import { buildApp } from '../support/apps.ts';
import { launch } from '../support/browser.ts';
import { isQuick, times } from '../support/effort.ts';
import type { Line } from '../support/results.ts';
import { sayLine } from '../support/say.ts';
import { serveBuilt } from '../support/serve.ts';
import { middle } from '../support/statistics.ts';

const PEOPLE = isQuick ? 20 : 200;
const ROUNDS = times(5);

/** What a facilitator does on a shown workshop: what is pressed or chosen, and what stands there then. */
interface Act {
  what: string;
  press?: string;
  choose?: { in: string; value: string };
  until: string;
}
const step = (name: string): Pick<Act, 'press' | 'until'> => ({
  press: `nav a[href="#/workshop/${name}"]`,
  until: `[data-testid="workshop-${name}"]`,
});
const ACTS: readonly Act[] = [
  { what: 'Look', ...step('look') },
  {
    what: 'In another order',
    choose: { in: '#look-order', value: 'asked' },
    until: 'details[data-question]:first-of-type',
  },
  {
    what: 'One question unfolded',
    press: 'details[data-question] > summary',
    until: 'details[data-question][open] table',
  },
  {
    what: 'Question by role',
    press: '[data-testid="heat-map"] > summary',
    until: '[data-testid="heat-map"][open] table',
  },
  { what: 'Agree', ...step('agree') },
  {
    what: 'An answer settled',
    press: '[data-testid="settle-question"]',
    until: '[data-testid="settled"]',
  },
  { what: 'Take away', ...step('leave') },
];

/** How soon every view of a workshop answers to a press, with the answers of very many people. */
export async function measureViews(): Promise<{ lines: Line[]; leftOut: string[] }> {
  const browser = await launch();
  const site = await serveBuilt(await buildApp('real', 'questions'));
  try {
    const taken: Record<string, number[]> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(site.address);
      await openFile(page, harbourLedgerFile({ workshop: shown() }));
      await goTo(page, '#/workshop/collect');
      await page.getByTestId('workshop-collect').waitFor();
      for (const act of ACTS) {
        await page.waitForLoadState('networkidle');
        const ms = await page.evaluate(pressAndPaint, act);
        (taken[act.what] ??= []).push(ms);
      }
      await context.close();
    }
    const lines = Object.entries(taken).map(([what, all]): Line => ({
      what,
      on: `${String(PEOPLE)} people × 33 questions`,
      unit: 'ms',
      ours: middle(all),
      others: [],
      bar: { of: 'ours', better: 'lower', must: 100, aim: null },
    }));
    lines.forEach(sayLine);
    return { lines, leftOut: [] };
  } finally {
    await browser.close();
    site.close();
  }
}

/** Everybody has handed in, and the answers are shown. */
function shown(): Workshop {
  const contributions = crowd(PEOPLE).map((one) => ({ ...one, name: `Person ${one.person}` }));
  return {
    id: 'w1',
    topic: 'Which ops team first?',
    questions: { of: 'all' },
    roles: packRoles.map((id) => ({ id, name: null, people: PEOPLE / packRoles.length })),
    anonymous: false,
    agenda: { minutes: 60, startsAt: null },
    notes: '',
    contributions,
    tallies: [],
    attended: [],
    revealed: contributions.map(({ person }) => person),
    settlements: [],
  };
}

/** Milliseconds from a press to the picture with what it brings. Runs in the page. */
async function pressAndPaint({ press, choose, until }: Omit<Act, 'what'>): Promise<number> {
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  await frame();
  const begun = performance.now();
  if (choose) {
    const select = document.querySelector<HTMLSelectElement>(choose.in);
    if (!select) throw new Error(`No ${choose.in}`);
    select.value = choose.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  } else document.querySelector<HTMLElement>(press ?? '')?.click();
  do await frame();
  while (document.querySelector(until) === null && performance.now() - begun < 10_000);
  // A message comes after the picture.
  await new Promise<void>((painted) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      painted();
    };
    port2.postMessage(null);
  });
  return performance.now() - begun;
}
