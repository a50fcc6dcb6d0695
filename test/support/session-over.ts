import { tongue, type Language } from '../../src/i18n/index.ts';
import { interview as pack, loadAllWords } from '../../src/pack/index.ts';
import { Autosave } from '../../src/storage/autosave.ts';
import type { Assessment, Shelf } from '../../src/storage/index.ts';
import { takeUp } from '../../src/storage/take-up.ts';
import { Writer, type Hold } from '../../src/storage/writer.ts';
import { Session, speak } from '../../src/ui/index.ts';

export const NOW = new Date('2026-11-24T09:00:00Z');

/** Another tab of the same browser, as far as one tab notices it. */
export interface Around {
  /** What claiming an assessment comes to. */
  hold: Hold;
  /** Reasons why the store can’t be opened, one for each try. */
  faults: Error[];
  /** How often it was tried. */
  tries: number;
}

const english = tongue('en', await loadAllWords('en'));

/** A session over a shelf that other sessions may share, as tabs do. */
export function sessionOver(
  shelf: Shelf,
  around: Partial<Around> = {},
): { session: Session; around: Around } {
  const state: Around = { hold: 'writer', faults: [], tries: 0, ...around };
  let ids = 0;
  speak(english);
  const writer = Object.assign(new Writer(() => Promise.resolve(), false), {
    claim: () => Promise.resolve(state.hold),
  });
  const session = new Session({
    pack,
    language: (): Language => 'en',
    mayHoldAnything: () => Promise.resolve(true),
    example: () => Promise.resolve(null),
    now: () => NOW,
    newId: () => `new-${String((ids += 1))}`,
    openStore: ({ report, now }) => {
      state.tries += 1;
      const fault = state.faults.shift();
      if (fault) return Promise.reject(fault);
      const autosave = new Autosave({ shelf, report, now, quietMs: 0, retryMs: 20 });
      return Promise.resolve({
        shelf,
        trouble: null,
        autosave,
        writer,
        takeUp: (...asked) => takeUp({ autosave, writer }, ...asked),
      });
    },
  });
  return { session, around: state };
}

/** What the store holds under an id. */
export async function storedIn(shelf: Shelf, id: string): Promise<Assessment> {
  const kept = await shelf.read(id);
  if (!kept || !('assessment' in kept)) throw new Error(`Nothing sound is kept as ${id}`);
  return kept.assessment;
}
