import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Assessment } from '../../src/storage/assessment.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { copyOf, mayHoldAnything, type Kept, type Shelf } from '../../src/storage/index.ts';
import { memoryShelf } from '../../src/storage/memory.ts';
import type { EarlierKey } from '../../src/storage/earlier.ts';
import { databaseName } from '../../src/storage/open-store.ts';
import { seal, type Sealed } from '../../src/storage/sealed.ts';
import { assessmentWith } from '../support/assessment.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  gaveUp.mockClear();
  vi.unstubAllGlobals();
});

const today = '2026-11-30';
const daysLater = (days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const gaveUp = vi.fn<(count: number) => void>();
const opened = () => openDatabase(today, gaveUp);
const database = async (): Promise<Shelf> => (await opened()).shelf;
const changedOn = (day: number, id: string): Assessment =>
  assessmentWith({ id, changedAt: `2026-12-0${String(day)}T09:00:00.000Z` });
const stores = ['assessments', 'removed', 'earlier'] as const;
const ids = (all: readonly Kept[]): string[] => all.map(({ id }) => id);
const as = (assessment: Assessment): Kept => ({ id: assessment.id, assessment });

test('What is listed again under the id of something deleted long ago stays when that goes for good.', async () => {
  const shelf = await database();
  await shelf.write(assessmentWith({ id: 'one', title: 'Deleted' }), null);
  await shelf.remove('one', today);
  const raw = await openDB(databaseName);
  await raw.put('assessments', seal(assessmentWith({ id: 'one', title: 'Again' })), 'one');
  raw.close();
  expect(await shelf.bin(daysLater(60))).toEqual([]);
  expect(await shelf.read('one')).toMatchObject({ assessment: { title: 'Again' } });
});

describe.each([
  ['in the browser’s database', database],
  ['in memory', () => Promise.resolve(memoryShelf())],
] as const)('A shelf %s', (_name, open) => {
  let shelf: Shelf;
  beforeEach(async () => {
    shelf = await open();
  });

  test('is empty at first, and knows no assessment.', async () => {
    expect(await shelf.list()).toEqual([]);
    expect(await shelf.read('one')).toBeUndefined();
  });

  test('gives back what was written, as it was written.', async () => {
    const written = assessmentWith({
      title: 'Übersee “Nord”',
      facts: { reps: { state: 'answered', value: 7, note: 'Payroll' } },
      answers: { forecast: { state: 'unknown' } },
    });
    await shelf.write(written, null);
    expect(await shelf.read('one')).toEqual(as(written));
  });

  test('keeps the state at the time of writing, whatever happens to the object later.', async () => {
    const written = assessmentWith({ title: 'Before' });
    await shelf.write(written, null);
    written.title = 'After';
    expect(await shelf.read('one')).toEqual(as(assessmentWith({ title: 'Before' })));
  });

  test('lists the newest change first, not the newest write.', async () => {
    for (const [day, id] of [
      [2, 'middle'],
      [3, 'newest'],
      [1, 'oldest'],
    ] as const)
      await shelf.write(changedOn(day, id), null);
    expect(ids(await shelf.list())).toEqual(['newest', 'middle', 'oldest']);
  });

  test('takes a new name as a new revision of the same assessment.', async () => {
    const before = assessmentWith();
    const renamed = { ...before, title: 'Harbour', revision: 1 };
    await shelf.write(before, null);
    await shelf.write(renamed, 0);
    expect(await shelf.list()).toEqual([as(renamed)]);
  });

  test('holds a duplicate beside its original, and neither follows the other.', async () => {
    const original = assessmentWith({ facts: { reps: { state: 'answered', value: 7 } } });
    const copy = copyOf(original, 'A copy', new Date('2026-12-05T09:00:00.000Z'), 'two');
    await shelf.write(original, null);
    await shelf.write(copy, null);
    await shelf.write({ ...copy, revision: 1, facts: {} }, 0);
    expect(await shelf.read('one')).toEqual(as(original));
    expect(ids(await shelf.list())).toEqual(['two', 'one']);
  });

  test('takes a deleted one off the list and brings it back unchanged.', async () => {
    const kept = assessmentWith({ revision: 4 });
    await shelf.write(kept, null);
    await shelf.remove('one', today);
    expect(await shelf.list()).toEqual([]);
    expect(await shelf.read('one')).toBeUndefined();
    await shelf.restore('one');
    expect(await shelf.list()).toEqual([as(kept)]);
  });

  test('says what can be brought back, the last deleted first, and since when.', async () => {
    for (const id of ['one', 'two']) await shelf.write(assessmentWith({ id }), null);
    await shelf.remove('one', today);
    await shelf.remove('two', daysLater(1));
    expect(await shelf.bin(daysLater(1))).toEqual([
      { kept: as(assessmentWith({ id: 'two' })), on: daysLater(1) },
      { kept: as(assessmentWith()), on: today },
    ]);
    await shelf.restore('two');
    expect((await shelf.bin(daysLater(1))).map(({ kept }) => kept.id)).toEqual(['one']);
  });

  test('never brings a deleted one back by writing it, but a new one may be written beside it.', async () => {
    await shelf.write(assessmentWith(), null);
    await shelf.remove('one', today);
    for (const over of [0, null])
      await expect(shelf.write(assessmentWith({ revision: 1 }), over)).rejects.toMatchObject({
        storageCause: 'deleted-elsewhere',
      });
    await shelf.write(assessmentWith({ id: 'two' }), null);
    expect(ids(await shelf.list())).toEqual(['two']);
    await shelf.restore('one');
    await shelf.write(assessmentWith({ revision: 1, title: 'Goes on' }), 0);
    expect(await shelf.read('one')).toMatchObject({ assessment: { title: 'Goes on' } });
  });

  test('lets some go for good and leaves the others where they are.', async () => {
    for (const id of ['one', 'two', 'three']) await shelf.write(assessmentWith({ id }), null);
    await shelf.remove('one', today);
    await shelf.remove('two', today);
    await shelf.discard(['one', 'nothing']);
    await shelf.restore('one');
    await shelf.restore('two');
    expect(ids(await shelf.list()).sort()).toEqual(['three', 'two']);
    expect(await shelf.bin(today)).toEqual([]);
  });

  test('empties the bin of what is in it, and of nothing that was brought back in the meantime.', async () => {
    for (const id of ['one', 'two']) {
      await shelf.write(assessmentWith({ id }), null);
      await shelf.remove(id, today);
    }
    await shelf.restore('one');
    await shelf.takeOut(['one', 'two', 'nothing']);
    expect(ids(await shelf.list())).toEqual(['one']);
    expect(await shelf.bin(today)).toEqual([]);
  });

  test('lets deleting and bringing back something it never had pass without a trace.', async () => {
    await shelf.remove('nothing', today);
    await shelf.restore('nothing');
    expect(await shelf.list()).toEqual([]);
  });

  test('forgets everything when cleared, the deleted ones included.', async () => {
    await shelf.write(changedOn(1, 'one'), null);
    await shelf.write(changedOn(2, 'two'), null);
    await shelf.remove('one', today);
    await shelf.clear();
    await shelf.restore('one');
    expect(await shelf.list()).toEqual([]);
  });

  test.each([
    ['an older revision', 1],
    ['no revision at all', null],
  ])('refuses work based on %s, and keeps the newer work.', async (_words, over) => {
    const newer = assessmentWith({ revision: 5, title: 'Newer' });
    await shelf.write(newer, null);
    const stale = assessmentWith({ revision: 2, title: 'Stale' });
    await expect(shelf.write(stale, over)).rejects.toMatchObject({ storageCause: 'changed-elsewhere' });
    expect(await shelf.read('one')).toEqual(as(newer));
  });

  test('lets only one of two rivals based on the same revision through.', async () => {
    await shelf.write(assessmentWith(), null);
    const rivals = ['First', 'Second'].map((title) => shelf.write(assessmentWith({ revision: 1, title }), 0));
    const ends = await Promise.allSettled(rivals);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await shelf.read('one')).toMatchObject({ assessment: { title: 'First' } });
  });
});

describe('The browser’s database', () => {
  test('Work is still there after the page was closed and opened again.', async () => {
    await (await database()).write(assessmentWith({ title: 'Harbour' }), null);
    const again = await opened();
    expect(again.trouble).toBeNull();
    expect(await again.shelf.list()).toEqual([as(assessmentWith({ title: 'Harbour' }))]);
  });

  test('A write is acknowledged only after its transaction is complete, with strict durability asked for.', async () => {
    const shelf = await database();
    const order: string[] = [];
    const begin = Reflect.get(IDBDatabase.prototype, 'transaction');
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...how
    ) {
      const transaction = begin.apply(this, how);
      if (transaction.mode === 'readwrite')
        transaction.addEventListener('complete', () => order.push('complete'));
      return transaction;
    });
    await shelf.write(assessmentWith(), null);
    order.push('acknowledged');
    expect(order).toEqual(['complete', 'acknowledged']);
    expect(begun.mock.lastCall?.slice(1)).toEqual(['readwrite', { durability: 'strict' }]);
  });

  test('A write whose transaction is aborted is not acknowledged, and what was there stays.', async () => {
    const shelf = await database();
    await shelf.write(assessmentWith({ title: 'Before' }), null);
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
      ...what
    ) {
      const request = put.apply(this, what);
      request.addEventListener('success', () => {
        this.transaction.abort();
      });
      return request;
    });
    await expect(shelf.write(assessmentWith({ revision: 1, title: 'After' }), 0)).rejects.toMatchObject({
      name: 'StorageTrouble',
    });
    expect(await shelf.read('one')).toMatchObject({ assessment: { title: 'Before' } });
  });

  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'blocked'],
    ['SomethingElseError', 'unknown'],
  ])('A %s while writing is told as %s.', async (name, cause) => {
    const shelf = await database();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('No', name);
    });
    await expect(shelf.write(assessmentWith(), null)).rejects.toMatchObject({ storageCause: cause });
  });

  test.each([
    ['not an object', 'scribble'],
    ['another kind of thing', { format: 'something-else' }],
    ['without its answers', { ...assessmentWith({ id: 'bad' }), answers: null }],
    ['without a whole revision', { ...assessmentWith({ id: 'bad' }), revision: 'three' }],
  ])('A record that is %s is told as damaged, as it is, and hides no other.', async (_words, record) => {
    const shelf = await database();
    await shelf.write(assessmentWith(), null);
    const raw = await openDB(databaseName);
    await raw.put('assessments', record, 'bad');
    expect(await shelf.list()).toEqual([as(assessmentWith()), { id: 'bad', damaged: record }]);
    expect(await shelf.read('bad')).toEqual({ id: 'bad', damaged: record });
  });

  const damages: readonly [words: string, damage: (sealed: Sealed) => unknown][] = [
    ['cut off', (sealed) => ({ sum: sealed.sum })],
    [
      'changed by a single letter',
      ({ sum, assessment }) => ({ sum, assessment: { ...assessment, title: 'Harbouq' } }),
    ],
    ['another kind of thing', () => 7],
    ...Object.keys(assessmentWith()).map((key): (typeof damages)[number] => [
      `without its ${key}`,
      ({ sum, assessment }) => ({
        sum,
        assessment: Object.fromEntries(Object.entries(assessment).filter(([each]) => each !== key)),
      }),
    ]),
  ];
  test.each(damages)(
    'A record that is %s gives way to the newest sound state, and is kept aside.',
    async (_words, damage) => {
      const shelf = await database();
      for (const revision of [0, 1, 2])
        await shelf.write(
          assessmentWith({ revision, title: `Harbour ${String(revision)}` }),
          revision === 0 ? null : revision - 1,
        );
      const raw = await openDB(databaseName);
      const damaged: unknown = damage((await raw.get('assessments', 'one')) as Sealed);
      await raw.put('assessments', damaged, 'one');
      const before = assessmentWith({ revision: 1, title: 'Harbour 1' });
      expect(await shelf.list()).toEqual([{ id: 'one', assessment: before, instead: damaged }]);
      expect(await shelf.read('one')).toEqual(as(before));
      expect(await raw.get('earlier', ['one', 'damaged', 1])).toEqual(damaged);
      await shelf.write({ ...before, revision: 2, title: 'Goes on' }, 1);
      expect(await shelf.read('one')).toMatchObject({ assessment: { title: 'Goes on' } });
    },
  );

  test('A damaged record of which there is a sound second copy gives way to that one, the newest of all.', async () => {
    const copies = new Map<string, Response>();
    const cache = {
      match: (address: string) => Promise.resolve(copies.get(address)?.clone()),
      put: (address: string, copy: Response) => Promise.resolve(void copies.set(address, copy)),
    };
    vi.stubGlobal('caches', { has: () => Promise.resolve(true), open: () => Promise.resolve(cache) });
    const shelf = await database();
    const [first, last] = [assessmentWith(), assessmentWith({ revision: 1, title: 'Last words' })];
    await shelf.write(first, null);
    await shelf.write(last, first.revision);
    const raw = await openDB(databaseName);
    await raw.put('assessments', 'scribble', 'one');
    expect(await shelf.read('one')).toMatchObject(as(last));
  });

  test('A record whose earlier states are damaged too is told as damaged, as it is, and nothing is written over.', async () => {
    const shelf = await database();
    for (const revision of [0, 1, 2])
      await shelf.write(assessmentWith({ revision }), revision === 0 ? null : revision - 1);
    const raw = await openDB(databaseName);
    for (const key of await raw.getAllKeys('earlier')) await raw.put('earlier', 'scribble', key);
    await raw.put('assessments', { sum: 1, assessment: assessmentWith() }, 'one');
    const damaged: unknown = await raw.get('assessments', 'one');
    await shelf.write(assessmentWith({ id: 'two' }), null);
    expect(await shelf.list()).toEqual([as(assessmentWith({ id: 'two' })), { id: 'one', damaged }]);
    expect(await raw.get('assessments', 'one')).toEqual(damaged);
  });

  test('The last five revisions and the last state of each of seven days are kept, and no more.', async () => {
    const shelf = await database();
    for (let revision = 0; revision <= 30; revision += 1) {
      const day = String(1 + Math.floor(revision / 3)).padStart(2, '0');
      const state = assessmentWith({ revision, changedAt: `2026-12-${day}T09:00:00.000Z` });
      await shelf.write(state, revision === 0 ? null : revision - 1);
    }
    const keys = (await (await openDB(databaseName)).getAllKeys('earlier')) as EarlierKey[];
    const marks = (kind: string): unknown[] => keys.flatMap(([, of, mark]) => (of === kind ? [mark] : []));
    expect(marks('revision')).toEqual([25, 26, 27, 28, 29]);
    expect(marks('day')).toEqual(['04', '05', '06', '07', '08', '09', '10'].map((day) => `2026-12-${day}`));
  });

  test('The days of earlier states are those where the person is, and the list goes by the moment of each change.', async () => {
    const { TZ } = process.env;
    process.env.TZ = 'Asia/Seoul';
    try {
      const shelf = await database();
      // Within one day in Seoul, on two by the clock of Greenwich.
      const times = ['2026-11-30T23:30:00.000Z', '2026-12-01T00:30:00.000Z', '2026-12-01T15:30:00.000Z'];
      for (const [revision, changedAt] of times.entries())
        await shelf.write(assessmentWith({ revision, changedAt }), revision === 0 ? null : revision - 1);
      const keys = (await (await openDB(databaseName)).getAllKeys('earlier')) as EarlierKey[];
      expect(keys.flatMap(([, kind, mark]) => (kind === 'day' ? [mark] : []))).toEqual(['2026-12-01']);
      const abroad = assessmentWith({ id: 'abroad', changedAt: '2026-12-02T00:00:00+09:00' });
      await shelf.write(abroad, null);
      expect((await shelf.list()).map(({ id }) => id).at(-1)).toBe('abroad');
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
  });

  test('What an older app saved is kept as it was when today’s app first writes over it.', async () => {
    const {
      adjustments: _,
      scenarios: __,
      ...older
    } = { ...assessmentWith({ title: 'Harbour' }), formatVersion: 1 };
    const raw = await openDB(databaseName, 1, {
      upgrade(old) {
        old.createObjectStore('assessments');
        old.createObjectStore('removed');
      },
    });
    await raw.put('assessments', older, 'one');
    raw.close();
    const shelf = await database();
    expect(await shelf.read('one')).toEqual(as(assessmentWith({ title: 'Harbour' })));
    await shelf.write(assessmentWith({ revision: 1, title: 'Goes on' }), 0);
    const kept: unknown = await (await openDB(databaseName)).get('earlier', ['one', 'format', 1]);
    expect(kept).toEqual(older);
  });

  test('The app lets go when a newer one wants to upgrade the store, and writes nothing there any more.', async () => {
    const shelf = await database();
    await shelf.write(assessmentWith(), null);
    const newer = await openDB(databaseName, 99);
    expect(newer.version).toBe(99);
    const write = shelf.write(assessmentWith({ revision: 1, title: 'Older app' }), 0);
    await expect(write).rejects.toMatchObject({ storageCause: 'newer-app' });
    expect(await newer.get('assessments', 'one')).toMatchObject({ assessment: { title: null } });
    expect((await opened()).trouble).toBe('newer-app');
  });

  test('What was deleted can be brought back for thirty days; then it is gone with its earlier states.', async () => {
    const shelf = await database();
    for (const revision of [0, 1, 2])
      await shelf.write(assessmentWith({ revision }), revision === 0 ? null : revision - 1);
    await shelf.remove('one', today);
    const again = await database();
    expect((await again.bin(daysLater(30))).map(({ on }) => on)).toEqual([today]);
    await again.restore('one');
    expect(await again.list()).toEqual([as(assessmentWith({ revision: 2 }))]);
    await again.remove('one', today);
    expect(await again.bin(daysLater(31))).toEqual([]);
    const raw = await openDB(databaseName);
    expect(await Promise.all(stores.map((store) => raw.count(store)))).toEqual([0, 0, 0]);
  });

  test('One that stands in the list again is not written over by bringing back an older one of the same id.', async () => {
    const shelf = await database();
    const raw = await openDB(databaseName);
    await shelf.write(assessmentWith({ title: 'Deleted' }), null);
    await shelf.remove('one', today);
    await raw.put('assessments', assessmentWith({ title: 'Newer' }), 'one');
    await expect(shelf.restore('one')).rejects.toMatchObject({ storageCause: 'changed-elsewhere' });
    expect(await shelf.read('one')).toMatchObject({ assessment: { title: 'Newer' } });
    expect((await shelf.bin(today)).length).toBe(1);
  });

  test('What the version before had deleted can be brought back for thirty days from the first opening on.', async () => {
    const raw = await openDB(databaseName, 2, {
      upgrade(old) {
        for (const store of stores) old.createObjectStore(store);
      },
    });
    await raw.put('assessments', seal(assessmentWith({ title: 'Kept' })), 'one');
    await raw.put('removed', seal(assessmentWith({ id: 'two', title: 'Deleted' })), 'two');
    await raw.put('earlier', seal(assessmentWith()), ['one', 'revision', 0]);
    raw.close();
    const shelf = await database();
    expect(await shelf.list()).toEqual([as(assessmentWith({ title: 'Kept' }))]);
    const deleted = assessmentWith({ id: 'two', title: 'Deleted' });
    expect(await shelf.bin(daysLater(29))).toEqual([{ kept: as(deleted), on: today }]);
    await shelf.restore('two');
    expect(await shelf.read('two')).toEqual(as(deleted));
    expect(await (await openDB(databaseName)).count('earlier')).toBe(1);
  });

  test.each<[how: string, end: (connection: IDBDatabase) => void]>([
    // Its type asks for the class where it takes a connection.
    [
      'the browser closes',
      (one) => {
        forceCloseDatabase(one as unknown as Parameters<typeof forceCloseDatabase>[0]);
      },
    ],
    [
      'ends without a word',
      (one) => {
        one.close();
      },
    ],
  ])('A connection that %s is opened again with the next write.', async (_, end) => {
    const connections: IDBDatabase[] = [];
    const begin = Reflect.get(IDBDatabase.prototype, 'transaction');
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...how) {
      connections.push(this);
      return begin.apply(this, how);
    });
    const shelf = await database();
    await shelf.write(assessmentWith(), null);
    for (const one of new Set(connections)) end(one);
    await shelf.write(assessmentWith({ revision: 1, title: 'Goes on' }), 0);
    expect(await shelf.read('one')).toMatchObject({ assessment: { title: 'Goes on' } });
    expect(new Set(connections).size).toBe(2);
  });

  test('What was cleared while the page was open is written whole again with the next change.', async () => {
    const shelf = await database();
    await shelf.write(assessmentWith(), null);
    const raw = await openDB(databaseName);
    for (const store of stores) await raw.clear(store);
    await shelf.write(assessmentWith({ revision: 1, title: 'Goes on' }), 0);
    expect(await shelf.list()).toEqual([as(assessmentWith({ revision: 1, title: 'Goes on' }))]);
  });

  test('An upgrade of the store that fails halfway leaves it as it was, and work goes on in memory.', async () => {
    const raw = await openDB(databaseName, 2, {
      upgrade(old) {
        for (const store of stores) old.createObjectStore(store);
      },
    });
    await raw.put('removed', seal(assessmentWith()), 'one');
    raw.close();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      throw new DOMException('No', 'AbortError');
    });
    const { shelf, trouble } = await opened();
    put.mockRestore();
    expect(trouble).toBe('unknown');
    await shelf.write(assessmentWith({ id: 'two' }), null);
    expect(ids(await shelf.list())).toEqual(['two']);
    const again = await openDB(databaseName);
    expect(again.version).toBe(2);
    expect(await again.get('removed', 'one')).toEqual(seal(assessmentWith()));
  });

  describe('When there is no room left', () => {
    /** Every write fails for want of room until the bin is empty, as a full device would. */
    function fillDevice(): void {
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...what) {
        if (this.name === 'assessments' && full) throw new DOMException('No', 'QuotaExceededError');
        return put.apply(this, what);
      });
      const remove = Reflect.get(IDBObjectStore.prototype, 'delete');
      vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
        if (this.name === 'removed') full = false;
        return remove.call(this, key);
      });
    }
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    const everything = async (): Promise<unknown> => {
      const all = await openDB(databaseName);
      const found = await Promise.all(stores.map((store) => all.getAll(store)));
      all.close();
      return found;
    };
    let full = true;
    beforeEach(() => {
      full = true;
    });

    test('What was deleted goes first: the work is saved, and it is told how many went.', async () => {
      const shelf = await database();
      for (const id of ['one', 'two', 'three']) await shelf.write(assessmentWith({ id }), null);
      await shelf.remove('two', today);
      await shelf.remove('three', today);
      fillDevice();
      await shelf.write(assessmentWith({ revision: 1, title: 'Saved' }), 0);
      expect(await shelf.read('one')).toMatchObject({ assessment: { title: 'Saved' } });
      expect(await shelf.bin(today)).toEqual([]);
      expect(gaveUp.mock.calls).toEqual([[2]]);
    });

    test('Where even that does not help, what was deleted can still be brought back, as it was.', async () => {
      const shelf = await database();
      for (const id of ['one', 'two']) await shelf.write(assessmentWith({ id }), null);
      await shelf.write(assessmentWith({ id: 'two', revision: 1 }), 0);
      await shelf.remove('two', today);
      const before = await everything();
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...what) {
        if (this.name !== 'assessments') return put.apply(this, what);
        this.transaction.abort();
        throw new DOMException('No', 'QuotaExceededError');
      });
      await expect(shelf.write(assessmentWith({ revision: 1 }), 0)).rejects.toMatchObject({
        storageCause: 'full',
      });
      expect(await everything()).toEqual(before);
      expect(gaveUp).not.toHaveBeenCalled();
    });

    test('With nothing deleted the write is refused as full, and what was there stays.', async () => {
      const shelf = await database();
      await shelf.write(assessmentWith(), null);
      fillDevice();
      await expect(shelf.write(assessmentWith({ revision: 1 }), 0)).rejects.toMatchObject({
        storageCause: 'full',
      });
      expect(await shelf.read('one')).toEqual(as(assessmentWith()));
      expect(gaveUp).not.toHaveBeenCalled();
    });
  });

  test('A browser that refuses to open a store leaves a working shelf in memory and says blocked.', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('No', 'SecurityError');
    });
    const { shelf, trouble } = await opened();
    expect(trouble).toBe('blocked');
    await shelf.write(assessmentWith(), null);
    expect(ids(await shelf.list())).toEqual(['one']);
  });

  test('A browser that never answers leaves a shelf in memory after fifteen seconds and says no answer; one that takes long is waited for.', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
    const opening = opened();
    let answered = false;
    void opening.then(() => (answered = true));
    await vi.advanceTimersByTimeAsync(14_000);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect((await opening).trouble).toBe('no-answer');
  });

  test('A first visitor has nothing kept; somebody who has opened the store may have.', async () => {
    expect(await mayHoldAnything()).toBe(false);
    await database();
    expect(await mayHoldAnything()).toBe(true);
  });

  test('A browser that does not say whether anything is kept counts as yes.', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await mayHoldAnything()).toBe(true);
  });
});
