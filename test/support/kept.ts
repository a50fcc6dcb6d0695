import type { Page } from 'playwright-core';
import type { Assessment } from '../../src/storage/index.ts';

/** The assessments that this browser keeps for the app; none where it has no store yet. */
export const keptIn = (on: Page): Promise<Assessment[]> =>
  on.evaluate(async () => {
    if (!(await indexedDB.databases()).some((database) => database.name === 'first-seat')) return [];
    return new Promise<Assessment[]>((done, failed) => {
      const opening = indexedDB.open('first-seat');
      opening.onerror = () => {
        failed(new Error('The store can’t be opened'));
      };
      opening.onsuccess = () => {
        const all = opening.result.transaction('assessments').objectStore('assessments').getAll();
        all.onsuccess = () => {
          opening.result.close();
          done((all.result as { assessment: Assessment }[]).map(({ assessment }) => assessment));
        };
      };
    });
  });
