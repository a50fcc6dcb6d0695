import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { deflateSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { checkAssessment } from '../../src/storage/document.ts';
import { carriedText, fileText, readFile, StorageTrouble, type Shelf } from '../../src/storage/index.ts';
import { memoryShelf } from '../../src/storage/memory.ts';
import { assessmentWith } from '../support/assessment.ts';
import { fullest } from '../support/fullest.ts';
import { pdfWith } from '../support/hostile-files.ts';
import { realPack as pack } from '../support/real-pack.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** Far quicker than a comparison that could show what differs. */
const same = (found: unknown, wanted: unknown): void => {
  expect(isDeepStrictEqual(found, wanted)).toBe(true);
};

describe('An assessment with everything as many and as long as it can be entered', () => {
  test('is read back out of a file as it was written.', async () => {
    same(await readFile(new Blob([fileText(fullest)]), pack), { assessment: fullest });
  });

  test('is read back out of a report.', async () => {
    const data = deflateSync(carriedText(fullest, pack));
    const report = pdfWith(data, `/Filter /FlateDecode /Length ${String(data.length)}`);
    same(await readFile(new Blob([report]), pack), {
      assessment: { ...fullest, revision: 0, place: '#/result' },
    });
  });

  test('is saved, and sound when it is opened again.', async () => {
    const { shelf } = await openDatabase('2026-11-30', () => undefined);
    await shelf.write(fullest, null);
    same(await shelf.read(fullest.id), { id: fullest.id, assessment: fullest });
    same(checkAssessment(fullest, pack), { assessment: fullest });
  });
});

describe.each([
  ['in the browser’s database', async () => (await openDatabase('2026-11-30', () => undefined)).shelf],
  ['in memory', () => Promise.resolve(memoryShelf())],
] as const)('A shelf %s', (_name, open: () => Promise<Shelf>) => {
  const reply = (note: string) => ({ state: 'skipped' as const, note });
  const notes = (count: number, letters: number) =>
    assessmentWith({
      answers: Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`gone-${String(at)}`, reply('x'.repeat(letters))]),
      ),
    });

  test.each([
    ['over 5 MB', notes(600, 10_000)],
    ['over 60,000 entries', notes(20_001, 1)],
  ])('writes nothing that no file could hold, and says why: %s.', async (_what, huge) => {
    const shelf = await open();
    await shelf.write(assessmentWith(), null);
    await expect(shelf.write({ ...huge, revision: 1 }, 0)).rejects.toEqual(new StorageTrouble('too-large'));
    expect(await shelf.read('one')).toEqual({ id: 'one', assessment: assessmentWith() });
  });

  test('writes what a file just holds, and it opens again.', async () => {
    const shelf = await open();
    const most = notes(500, 10_000);
    await shelf.write(most, null);
    same(await readFile(new Blob([fileText(most)]), pack), { assessment: most });
  });
});
