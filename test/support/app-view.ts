import { render, screen } from '@testing-library/svelte';
import { tongue } from '../../src/i18n/index.ts';
import { formatRoute, type Place } from '../../src/interview/index.ts';
import { interview as pack, loadAllWords } from '../../src/pack/index.ts';
import { Autosave } from '../../src/storage/autosave.ts';
import {
  newAssessment,
  StorageTrouble,
  type Assessment,
  type StorageCause,
} from '../../src/storage/index.ts';
import { memoryShelf } from '../../src/storage/memory.ts';
import { takeUp } from '../../src/storage/take-up.ts';
import { Writer } from '../../src/storage/writer.ts';
import App from '../../src/ui/App.svelte';
import { Session, speak } from '../../src/ui/index.ts';
import { newRouter } from './new-router.ts';

// The simulated browser lays nothing out: there is no place to scroll to.
globalThis.scrollTo = (): void => undefined;

const english = tongue('en', await loadAllWords('en'));
export const t = english.t;
export const word = (key: string): string => english.word(key);

const NOW = new Date('2026-11-24T09:00:00Z');

/** The whole app over a store in memory, as a visitor has it in front of them. */
export interface AppView {
  session: Session;
  /** What the store holds at the moment. */
  saved: () => Promise<Assessment[]>;
  /** From here on every save fails for this reason; null mends it. */
  failWith: (cause: StorageCause | null) => void;
}

/**
 * Opens the app at an address, with an assessment that says what is given.
 * @param example what the worked example holds; none without it
 */
export async function showApp(
  place: Place,
  said: Partial<Pick<Assessment, 'facts' | 'answers'>> = {},
  example: Assessment | null = null,
): Promise<AppView> {
  const shelf = memoryShelf();
  const pageOnly = memoryShelf();
  let failing: StorageCause | null = null;
  let ids = 0;
  speak(english);
  sessionStorage.clear();
  history.replaceState(null, '', formatRoute({ at: 'start' }));
  const session = new Session({
    pack,
    language: () => 'en',
    openStore: ({ newId: _, lost, kept, ...options }) => {
      const write: typeof shelf.write = (assessment, over) =>
        failing === null ? shelf.write(assessment, over) : Promise.reject(new StorageTrouble(failing));
      const watched = kept ? { ...shelf, write } : pageOnly;
      const autosave = new Autosave({ shelf: watched, quietMs: 0, retryMs: 50, ...options });
      const writer = new Writer(lost, kept);
      return Promise.resolve({
        shelf: watched,
        trouble: kept ? null : 'chosen',
        autosave,
        writer,
        takeUp: (...asked) => takeUp({ autosave, writer }, ...asked),
      });
    },
    mayHoldAnything: () => Promise.resolve(true),
    example: () => Promise.resolve(example),
    now: () => NOW,
    newId: () => `copy-${String((ids += 1))}`,
  });
  const router = newRouter();
  if (place.at !== 'start') session.open({ ...newAssessment(pack, 'en', NOW, 'a1'), ...said }, place);
  if (place.at !== 'start') router.replace(place);
  render(App, { session, router });
  await screen.findByRole('heading', { level: 1 });
  return {
    session,
    saved: async () =>
      (await shelf.list()).flatMap((kept) => ('assessment' in kept ? [kept.assessment] : [])),
    failWith: (cause) => {
      failing = cause;
    },
  };
}
