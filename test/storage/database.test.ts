import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Assessment } from '../../src/storage/assessment.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { copyOf, mayHoldAnything, type Kept, type Shelf } from '../../src/storage/index.ts';
import { memoryShelf } from '../../src/storage/memory.ts';
import type { EarlierKey } from '../../src/storage/earlier.ts';
import { databaseName } from '../../src/storage/open-store.ts';
import type { Sealed } from '../../src/storage/sealed.ts';
import { assessmentWith } from '../support/assessment.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const database = async (): Promise<Shelf> => (await openDatabase()).shelf;
const changedOn = (day: number, id: string): Assessment =>
  assessmentWith({ id, changedAt: `2026-12-0${String(day)}T09:00:00.000Z` });
const ids = (all: readonly Kept[]): string[] => all.map(({ id }) => id);
const as = (assessment: Assessment): Kept => ({ id: assessment.id, assessment });

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
    await shelf.remove('one');
    expect(await shelf.list()).toEqual([]);
    expect(await shelf.read('one')).toBeUndefined();
    await shelf.restore('one');
    expect(await shelf.list()).toEqual([as(kept)]);
  });

  test('lets deleting and bringing back something it never had pass without a trace.', async () => {
    await shelf.remove('nothing');
    await shelf.restore('nothing');
    expect(await shelf.list()).toEqual([]);
  });

  test('forgets everything when cleared, the deleted ones included.', async () => {
    await shelf.write(changedOn(1, 'one'), null);
    await shelf.write(changedOn(2, 'two'), null);
    await shelf.remove('one');
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
    await expect(shelf.write(stale, over)).rejects.toMatchObject({ cause_: 'changed-elsewhere' });
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
    const again = await openDatabase();
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
    await expect(shelf.write(assessmentWith(), null)).rejects.toMatchObject({ cause_: cause });
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

  test.each([
    ['cut off', (sealed: Sealed) => ({ sum: sealed.sum })],
    [
      'changed by a single letter',
      ({ sum, assessment }: Sealed) => ({ sum, assessment: { ...assessment, title: 'Harbouq' } }),
    ],
    ['another kind of thing', () => 7],
  ])(
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

  test('The app lets go when a newer one wants to upgrade the store.', async () => {
    await database();
    const newer = await openDB(databaseName, 99);
    expect(newer.version).toBe(99);
  });

  test('A browser that refuses to open a store leaves a working shelf in memory and says blocked.', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('No', 'SecurityError');
    });
    const { shelf, trouble } = await openDatabase();
    expect(trouble).toBe('blocked');
    await shelf.write(assessmentWith(), null);
    expect(ids(await shelf.list())).toEqual(['one']);
  });

  test('A browser that never answers leaves a shelf in memory after three seconds and says no answer.', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
    const opening = openDatabase();
    await vi.advanceTimersByTimeAsync(3000);
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
