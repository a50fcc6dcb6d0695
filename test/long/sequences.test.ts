import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Device, Tab } from '../support/tabs.ts';

/** Ten thousand in the long tests. */
const runs = { numRuns: 5 * (fc.readConfigureGlobal().numRuns ?? 100) };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const few = (ticks: number): Promise<void> =>
  ticks === 0 ? Promise.resolve() : new Promise((done) => setImmediate(done)).then(() => few(ticks - 1));

/** What people, browsers and devices do, each with the tab it happens in; where it can’t be, nothing happens. */
const deeds: Readonly<Record<string, (device: Device, at: number, amount: number) => Promise<void> | void>> =
  {
    edit: ({ tabs }, at) => tabs[at]?.edit(),
    hide: ({ tabs }, at) => tabs[at]?.flush(),
    'edit and hide': async ({ tabs }, at) => {
      tabs[at]?.edit();
      await tabs[at]?.flush();
    },
    'keep a copy': ({ tabs }, at) => tabs[at]?.keepCopy(),
    'open the page': async (device, at) => {
      if (device.tabs[at]) return;
      const tab = new Tab(device);
      device.tabs[at] = tab;
      await tab.start();
    },
    'close the page': async (device, at) => {
      await device.tabs[at]?.flush();
      device.tabs[at] = null;
    },
    crash: async (device, at, amount) => {
      device.tabs[at]?.edit();
      void device.tabs[at]?.flush();
      await few(amount);
      // What was deleted goes while room is made for what is being written; for that moment it is nowhere.
      if (device.full) await device.forgetBin();
      device.tabs[at]?.crash();
      device.tabs[at] = null;
    },
    'take over': ({ tabs }, at) => tabs[at]?.takeOver(),
    delete: async ({ tabs, today }, at) => {
      const id = tabs[at]?.open?.id;
      for (const tab of tabs) await tab?.flush();
      if (id !== undefined)
        await tabs[at]?.do(async ({ shelf }) => shelf?.remove(id, today)).catch(() => undefined);
    },
    restore: async ({ tabs, today }, at) => {
      const [last] = (await tabs[at]?.shelf?.bin(today).catch(() => [])) ?? [];
      if (last) await tabs[at]?.shelf?.restore(last.kept.id).catch(() => undefined);
    },
    'no room': (device) => void (device.full = true),
    'room again': (device) => void (device.full = false),
    'clear the browser’s data': (device) => device.clear(),
    'the clock jumps': (device, _at, amount) =>
      void (device.now = new Date(device.now.getTime() + (amount - 6) * 86_400_000)),
    'a newer app': (device) => device.upgrade(),
  };
const usual = ['edit', 'hide', 'edit and hide', 'open the page', 'crash', 'take over', 'keep a copy'];
const rare = ['clear the browser’s data', 'a newer app'];
const sequence = fc.array(
  fc.record({
    deed: fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(...usual) },
      { weight: 5, arbitrary: fc.constantFrom(...Object.keys(deeds).filter((name) => !rare.includes(name))) },
      { weight: 1, arbitrary: fc.constantFrom(...rare) },
    ),
    at: fc.nat(1),
    amount: fc.nat(12),
  }),
  { minLength: 5, maxLength: 30 },
);

/** Whether a tab, once nothing is in the way any more, saves what is said next. */
async function goesOn(tab: Tab): Promise<boolean> {
  if (tab.reads) await tab.takeOver();
  tab.edit();
  await tab.flush();
  tab.keepCopy();
  await tab.flush();
  return !tab.reads && tab.status.state === 'saved';
}

test('Whatever is done and goes wrong in two tabs, nothing that was said to be saved is lost, and saving goes on.', async () => {
  let [sequences, acknowledged] = [0, 0];
  const law = fc.asyncProperty(sequence, fc.boolean(), async (all, locks) => {
    vi.restoreAllMocks();
    vi.clearAllTimers();
    const device = new Device(locks);
    device.use();
    await deeds['open the page']?.(device, 0, 0);
    await deeds['edit and hide']?.(device, 0, 0);
    for (const { deed, at, amount } of all) {
      // Without locks two tabs that begin anew may come to the same revision, which would stand for either.
      if (!locks && deed === 'clear the browser’s data') continue;
      await deeds[deed]?.(device, at, amount);
    }
    device.full = false;
    // What a newer app owns is not written by an older one; everything else goes on.
    for (const tab of device.tabs)
      if (tab?.keeps === true) expect(await goesOn(tab)).toBe(device.newer === null);
    const marks = await device.marks();
    expect([...device.acknowledged].filter((mark) => !marks.has(mark))).toEqual([]);
    acknowledged += device.acknowledged.size;
    sequences += 1;
  });
  await fc.assert(law, runs);
  console.log(
    `${String(sequences)} sequences, ${String(acknowledged)} acknowledged answers at their ends: none lost, none wedged. Seed ${String(fc.readConfigureGlobal().seed)}.`,
  );
}, 3_600_000);
