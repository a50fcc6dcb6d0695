import { keepOffline } from '../offline/index.ts';
import type { Session } from './session.svelte.ts';

/** Keeps the app for offline use, and says when a newer one lies ready. Comes after everything else. */
export async function offerUpdates(session: Session): Promise<void> {
  const say = async (state: 'ready' | 'replaced', use: () => void): Promise<void> => {
    const { showUpdate } = await import('./show-update.ts');
    showUpdate(state, () => void session.flush().then(use));
  };
  await keepOffline({
    ready: (use) => void say('ready', use),
    replaced: () =>
      void say('replaced', () => {
        location.reload();
      }),
  });
}
