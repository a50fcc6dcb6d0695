import { createContext } from 'svelte';
import type { Router } from './router.svelte.ts';
import type { Session } from './session.svelte.ts';

export interface App {
  session: Session;
  router: Router;
}

/** What every screen may reach without having it handed down. */
export const [useApp, provideApp] = createContext<App>();
