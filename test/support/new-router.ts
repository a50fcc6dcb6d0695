import { Router } from '../../src/ui/router.svelte.ts';

/** Kept by the window, which files of tests share. */
const shared = globalThis as { routerBefore?: AbortController };

/** A router that alone hears of addresses: one of an app before would take what comes in the address. */
export function newRouter(): Router {
  shared.routerBefore?.abort();
  const { signal } = (shared.routerBefore = new AbortController());
  const { addEventListener } = globalThis;
  const listen = (kind: string, heard: EventListener, how?: AddEventListenerOptions): void => {
    addEventListener.call(globalThis, kind, heard, { ...how, signal });
  };
  globalThis.addEventListener = listen as typeof addEventListener;
  try {
    return new Router();
  } finally {
    globalThis.addEventListener = addEventListener;
  }
}
