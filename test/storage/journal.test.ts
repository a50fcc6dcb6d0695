import { beforeEach, describe, expect, test } from 'vitest';
import { Autosave } from '../../src/storage/autosave.ts';
import type { Shelf } from '../../src/storage/index.ts';
import { Journal } from '../../src/storage/journal.ts';
import { recover } from '../../src/storage/recover.ts';
import { memoryShelf } from '../../src/storage/memory.ts';
import { assessmentWith } from '../support/assessment.ts';
import { storageInMemory } from '../support/storage-in-memory.ts';

const now = new Date('2026-11-30T09:00:00.000Z');
let storage: Storage;
let shelf: Shelf;
beforeEach(() => {
  storage = storageInMemory();
  shelf = memoryShelf();
});

const left = assessmentWith({ revision: 3, title: 'Last words' });
const journal = (tab = 'closed'): Journal => new Journal(storage, tab);
const recoverAll = (isOpen: (tab: string) => boolean = () => false): Promise<void> =>
  recover(shelf, storage, isOpen, now, () => 'copy');
const titles = async (): Promise<unknown[]> =>
  (await shelf.list()).map((each) => ('assessment' in each ? each.assessment.title : 'damaged'));

describe('What a closed page was about to save', () => {
  test('is saved when the store is next opened, once, and leaves no trace beside it.', async () => {
    await shelf.write(assessmentWith({ revision: 2 }), null);
    journal().note(left, 2);
    await recoverAll();
    expect(await shelf.read('one')).toEqual({ id: 'one', assessment: left });
    expect(storage.length).toBe(0);
    await recoverAll();
    expect(await titles()).toEqual(['Last words']);
  });

  test('is saved too if it had never been saved before.', async () => {
    journal().note(left, null);
    await recoverAll();
    expect(await titles()).toEqual(['Last words']);
  });

  test('changes nothing if the write was confirmed after all.', async () => {
    await shelf.write(left, null);
    journal().note(left, 2);
    await recoverAll();
    expect(await titles()).toEqual(['Last words']);
  });

  test('becomes a copy where somebody saved the same assessment since: neither work is lost.', async () => {
    await shelf.write(assessmentWith({ revision: 4, title: 'Newer words' }), null);
    journal().note(left, 2);
    await recoverAll();
    expect((await titles()).toSorted()).toEqual(['Last words', 'Newer words']);
    expect(await shelf.read('one')).toMatchObject({ assessment: { title: 'Newer words' } });
  });

  test('becomes a copy as well where somebody saved as many changes of their own.', async () => {
    await shelf.write(
      assessmentWith({ revision: 3, title: 'Other words', changedAt: '2026-11-24T10:00:00.000Z' }),
      null,
    );
    journal().note(left, 2);
    await recoverAll();
    expect((await titles()).toSorted()).toEqual(['Last words', 'Other words']);
  });

  test('is no copy of what the same page was writing before it, of which no confirmation had come.', async () => {
    const neverConfirmed: Shelf['write'] = async (assessment, over) => {
      await shelf.write(assessment, over);
      return new Promise<void>(() => undefined);
    };
    await shelf.write(assessmentWith({ revision: 3 }), null);
    const autosave = new Autosave({
      shelf: { ...shelf, write: neverConfirmed },
      journal: journal(),
      report: () => undefined,
      now: () => now,
    });
    autosave.opened(assessmentWith({ revision: 3 }));
    autosave.changed(assessmentWith({ revision: 4, title: 'Words before' }));
    void autosave.flush();
    await new Promise((resolve) => setTimeout(resolve));
    autosave.changed(assessmentWith({ revision: 5, title: 'Last words' }));
    void autosave.flush();
    await recoverAll();
    expect(await titles()).toEqual(['Last words']);
  });

  test('becomes a copy where the store refused what the same page wrote before it: that was never there, whoever’s has its number and its moment.', async () => {
    await shelf.write(assessmentWith({ revision: 3 }), null);
    const autosave = new Autosave({ shelf, journal: journal(), report: () => undefined, now: () => now });
    autosave.opened(assessmentWith({ revision: 3 }));
    await shelf.write(assessmentWith({ revision: 4, title: 'Other words' }), 3);
    autosave.changed(assessmentWith({ revision: 4, title: 'Refused words' }));
    await autosave.flush();
    autosave.changed(assessmentWith({ revision: 5, title: 'Last words' }));
    const flushed = autosave.flush();
    await recoverAll();
    expect((await titles()).toSorted()).toEqual(['Last words', 'Other words']);
    await flushed;
  });

  test('is left to a tab that is still open.', async () => {
    journal('open').note(left, null);
    await recoverAll((tab) => tab === 'open');
    expect(await titles()).toEqual([]);
    expect(storage.length).toBe(1);
  });

  test('is passed over if it is damaged; other entries of the browser’s store are not touched.', async () => {
    storage.setItem('first-seat-unsaved/closed/one', '{"over":2,"rec');
    storage.setItem('first-seat-unsaved/closed/two', '{"over":null,"record":{"sum":1,"assessment":{}}}');
    storage.setItem('another-app', 'its own');
    await recoverAll();
    expect(await titles()).toEqual([]);
    expect(storage.getItem('another-app')).toBe('its own');
    expect(storage.length).toBe(1);
  });

  test('stays in the journal if it cannot be saved now.', async () => {
    journal().note(left, null);
    shelf.write = () => Promise.reject(new Error('full'));
    await recoverAll();
    expect(storage.length).toBe(1);
  });

  test('keeps nothing else from being saved, if it cannot be saved itself.', async () => {
    const write = shelf.write.bind(shelf);
    journal().note(left, null);
    journal().note(assessmentWith({ id: 'two', title: 'Another' }), null);
    shelf.write = (assessment, over) =>
      assessment.id === 'one' ? Promise.reject(new Error('full')) : write(assessment, over);
    await recoverAll();
    expect(await titles()).toEqual(['Another']);
    expect(storage.length).toBe(1);
  });

  test('is passed over if it is nested so deep that nothing can be summed up, and the rest is saved.', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    storage.setItem(
      'first-seat-unsaved/closed/deep',
      `{"over":null,"record":{"sum":1,"assessment":${deep}}}`,
    );
    journal().note(left, null);
    await recoverAll();
    expect(await titles()).toEqual(['Last words']);
    expect(storage.length).toBe(0);
  });

  test('does not bring back what was deleted since.', async () => {
    await shelf.write(assessmentWith({ revision: 2 }), null);
    journal().note(left, 2);
    await shelf.remove('one', '2026-11-30');
    await recoverAll();
    expect(await titles()).toEqual([]);
    expect(storage.length).toBe(0);
  });

  test('does without a journal where the browser refuses one.', async () => {
    storage.setItem = () => {
      throw new DOMException('No', 'QuotaExceededError');
    };
    journal().note(left, null);
    expect(storage.length).toBe(0);
    await recover(
      shelf,
      null,
      () => false,
      now,
      () => 'copy',
    );
  });
});

describe('Saving with a journal', () => {
  const autosave = (write?: Shelf['write']): Autosave =>
    new Autosave({
      shelf: { ...shelf, write: write ?? shelf.write.bind(shelf) },
      journal: journal('here'),
      report: () => undefined,
      now: () => now,
    });

  test('A page that is hidden has its last change noted before the transaction begins, and nothing once that is confirmed.', async () => {
    const saving = autosave();
    saving.changed(left);
    const flushed = saving.flush();
    expect(storage.length).toBe(1);
    await flushed;
    expect(storage.length).toBe(0);
  });

  test('A write that fails leaves its entry; deleting the assessment takes it away.', async () => {
    const saving = autosave(() => Promise.reject(new Error('full')));
    saving.changed(left);
    await saving.flush();
    expect(storage.length).toBe(1);
    await saving.drop();
    expect(storage.length).toBe(0);
  });
});
