import { mount } from 'svelte';
import { keepOffline } from '../offline/index.ts';
import { learnLaterMessages } from './later-messages.ts';
import UpdateNotice from './parts/UpdateNotice.svelte';
import type { Session } from './session.svelte.ts';

/** Keeps the app for offline use, and says when a newer one lies ready. Comes after everything else. */
export async function offerUpdates(session: Session): Promise<void> {
  const say = (state: 'ready' | 'replaced', use: () => void): void => {
    learnLaterMessages();
    const act = (): void => void session.flush().then(use);
    mount(UpdateNotice, { target: document.body, props: { state, act } });
  };
  await keepOffline({
    ready: (use) => {
      say('ready', use);
    },
    replaced: () => {
      say('replaced', () => {
        location.reload();
      });
    },
  });
}
