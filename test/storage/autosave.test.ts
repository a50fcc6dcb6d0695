import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Assessment } from '../../src/storage/assessment.ts';
import { Autosave, type SaveStatus } from '../../src/storage/autosave.ts';
// The shelf loads it with its first write; here time stands still.
import '../../src/storage/document.ts';
import { StorageTrouble, type Shelf, type StorageCause } from '../../src/storage/index.ts';
import { memoryShelf } from '../../src/storage/memory.ts';
import { assessmentWith } from '../support/assessment.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-30T09:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const revision = (number: number, id = 'one'): Assessment => assessmentWith({ id, revision: number });

/** An autosave over a shelf in memory, with what it wrote and what it reported. */
function start(write?: Shelf['write']) {
  const shelf = memoryShelf();
  const writes: string[] = [];
  const statuses: SaveStatus[] = [];
  const autosave = new Autosave({
    shelf: {
      ...shelf,
      async write(assessment, over) {
        writes.push(`${assessment.id} ${String(assessment.revision)}`);
        await write?.(assessment, over);
        await shelf.write(assessment, over);
      },
    },
    report: (status) => statuses.push(status),
    now: () => new Date(),
  });
  const stored = async (id = 'one'): Promise<number | null> => {
    const found = await shelf.read(id);
    return found && 'assessment' in found ? found.assessment.revision : null;
  };
  return { autosave, shelf, writes, statuses, stored, last: () => statuses.at(-1) };
}

/** A door that writes wait at until it is opened. */
function door() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    opened,
    open: () => {
      open();
    },
  };
}

describe('Autosave waits for a pause, but not for long', () => {
  test('A change is written 300 ms after it was made, and not before.', async () => {
    const { autosave, writes } = start();
    autosave.changed(revision(1));
    await vi.advanceTimersByTimeAsync(299);
    expect(writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(writes).toEqual(['one 1']);
  });

  test('Changes in quick succession become one write of the last one.', async () => {
    const { autosave, writes } = start();
    for (const number of [1, 2, 3]) {
      autosave.changed(revision(number));
      await vi.advanceTimersByTimeAsync(200);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(writes).toEqual(['one 3']);
  });

  test('Somebody who never pauses is saved every second.', async () => {
    const { autosave, writes } = start();
    for (let number = 1; number <= 20; number += 1) {
      autosave.changed(revision(number));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(writes).toEqual(['one 10', 'one 20']);
  });

  test('A flush writes at once what is waiting, and only once.', async () => {
    const { autosave, writes, stored } = start();
    autosave.changed(revision(1));
    await autosave.flush();
    expect(await stored()).toBe(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(writes).toEqual(['one 1']);
  });

  test('A flush with nothing waiting writes nothing and reports nothing.', async () => {
    const { autosave, writes, statuses } = start();
    await autosave.flush();
    expect({ writes, statuses }).toEqual({ writes: [], statuses: [] });
  });

  test('Changing to another assessment first writes the one that was left.', async () => {
    const { autosave, writes } = start();
    autosave.changed(revision(1, 'one'));
    autosave.changed(revision(1, 'two'));
    await autosave.flush();
    expect(writes).toEqual(['one 1', 'two 1']);
  });

  test('What is dropped before it was written never reaches the store.', async () => {
    const { autosave, writes } = start();
    autosave.changed(revision(1));
    await autosave.drop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(writes).toEqual([]);
  });
});

describe('“Saved” is said only of what the store has confirmed', () => {
  test('The status is saving until the write is confirmed, then saved with the time of the confirmation.', async () => {
    const { opened, open } = door();
    const { autosave, statuses, last } = start(() => opened);
    autosave.changed(revision(1));
    await vi.advanceTimersByTimeAsync(5000);
    expect(statuses).toEqual([{ state: 'saving' }]);
    open();
    await autosave.flush();
    expect(last()).toEqual({ state: 'saved', at: '2026-11-30T09:00:05.000Z' });
  });

  test('A write that ends while a newer change waits does not say saved.', async () => {
    const { opened, open } = door();
    const { autosave, statuses, last, stored } = start(() => opened);
    autosave.changed(revision(1));
    await vi.advanceTimersByTimeAsync(300);
    autosave.changed(revision(2));
    open();
    await vi.advanceTimersByTimeAsync(299);
    expect(statuses.map(({ state }) => state)).toEqual(['saving', 'saving']);
    await vi.advanceTimersByTimeAsync(1);
    expect(last()).toMatchObject({ state: 'saved' });
    expect(await stored()).toBe(2);
  });

  test('A write that ends while a newer one waits for its turn does not say saved.', async () => {
    const [first, second] = [door(), door()];
    const doors = [first, second];
    const { autosave, statuses, last } = start(() => doors.shift()?.opened ?? Promise.resolve());
    autosave.changed(revision(1));
    void autosave.flush();
    autosave.changed(revision(1, 'a copy of it'));
    const all = autosave.flush();
    first.open();
    await vi.advanceTimersByTimeAsync(0);
    expect(statuses).not.toContainEqual(expect.objectContaining({ state: 'saved' }));
    second.open();
    await all;
    expect(last()?.state).toBe('saved');
  });

  test('Writes never overlap: the next begins when the one before has ended.', async () => {
    const { opened, open } = door();
    const { autosave, writes } = start(() => opened);
    autosave.changed(revision(1));
    await vi.advanceTimersByTimeAsync(300);
    autosave.changed(revision(2));
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes).toEqual(['one 1']);
    open();
    await autosave.flush();
    expect(writes).toEqual(['one 1', 'one 2']);
  });
});

describe('A store that fails loses nothing', () => {
  /** Fails until `mended` is set. */
  function failing(cause: StorageCause) {
    const store = { mended: false };
    const begun = start(() => (store.mended ? Promise.resolve() : Promise.reject(new StorageTrouble(cause))));
    return { ...begun, store };
  }

  test.each(['full', 'blocked', 'no-answer', 'unknown'] as const)(
    'The cause %s is reported, and the work is written once the store works again.',
    async (cause) => {
      const { autosave, store, last, stored } = failing(cause);
      autosave.changed(revision(1));
      await vi.advanceTimersByTimeAsync(300);
      expect(last()).toEqual({ state: 'failed', cause });
      store.mended = true;
      await vi.advanceTimersByTimeAsync(10_000);
      expect(last()).toMatchObject({ state: 'saved' });
      expect(await stored()).toBe(1);
    },
  );

  test('What the browser itself throws when the device is full is called full.', async () => {
    const { autosave, last } = start(() => Promise.reject(new DOMException('No room', 'QuotaExceededError')));
    autosave.changed(revision(1));
    await autosave.flush();
    expect(last()).toEqual({ state: 'failed', cause: 'full' });
  });

  test('After a failure the newest change is what gets written.', async () => {
    const { autosave, store, stored } = failing('full');
    autosave.changed(revision(1));
    await autosave.flush();
    autosave.changed(revision(2));
    store.mended = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await stored()).toBe(2);
  });

  test('Work newer in the store is never written over and not tried again.', async () => {
    const { autosave, shelf, writes, last, stored } = start();
    await shelf.write(revision(1), null);
    autosave.opened(revision(1));
    await shelf.write(revision(7), 1);
    autosave.changed(revision(2));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(last()).toEqual({ state: 'failed', cause: 'changed-elsewhere' });
    expect(writes).toEqual(['one 2']);
    expect(await stored()).toBe(7);
  });

  test('An assessment whose save failed is still written after the person has gone on to another.', async () => {
    const { autosave, store, stored } = failing('full');
    autosave.changed(revision(1, 'one'));
    await autosave.flush();
    autosave.changed(revision(1, 'two'));
    await vi.advanceTimersByTimeAsync(300);
    store.mended = true;
    await vi.advanceTimersByTimeAsync(20_000);
    expect([await stored('one'), await stored('two')]).toEqual([1, 1]);
  });

  test('A deleted assessment does not come back because its last write failed.', async () => {
    const { opened, open } = door();
    const { autosave, writes } = start(async () => {
      await opened;
      throw new StorageTrouble('full');
    });
    autosave.changed(revision(1));
    await vi.advanceTimersByTimeAsync(300);
    const dropped = autosave.drop();
    open();
    await dropped;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(writes).toEqual(['one 1']);
  });
});

describe('A clock that is wrong', () => {
  test('A clock that jumps back or ahead by years changes neither what is saved nor its order.', async () => {
    const { autosave, writes, stored } = start();
    const years = [2026, 2016, 2036, 2025];
    for (const [at, year] of years.entries()) {
      vi.setSystemTime(new Date(`${String(year)}-11-30T09:00:00.000Z`));
      autosave.changed(revision(at + 1));
      await vi.advanceTimersByTimeAsync(1000);
      expect(await stored()).toBe(at + 1);
    }
    expect(writes).toEqual(['one 1', 'one 2', 'one 3', 'one 4']);
  });
});
