import { dayOf, prepareFormats } from '../i18n/index.ts';
import { keepOffline } from '../offline/index.ts';
import { mayHoldAnything } from '../storage/index.ts';
import type { Session } from './session.svelte.ts';

/** What comes after everything else: what later pages format with, the app for offline use, newer versions, and an end to what was deleted long ago. */
export async function afterwards(session: Session): Promise<void> {
  const say = async (state: 'ready' | 'replaced', use: () => void): Promise<void> => {
    const { showUpdate } = await import('./show-update.ts');
    await showUpdate(state, () => void session.flush().then(use));
  };
  prepareFormats();
  void clearOldBin(session).catch(() => undefined);
  await keepOffline({
    ready: (use) => void say('ready', use),
    replaced: () =>
      void say('replaced', () => {
        location.reload();
      }),
  });
}

async function clearOldBin(session: Session): Promise<void> {
  if (!(await mayHoldAnything())) return;
  await (await session.store()).shelf.bin(dayOf(session.options.now()));
}
