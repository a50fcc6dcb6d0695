import { appScriptUrl } from '../trusted-urls.ts';
import { useNow } from './messages.ts';

/** How the page hears of what the service worker does. */
export interface Offline {
  /** A new version lies ready; `use` puts it in the place of this one and loads the page anew. */
  ready(use: () => void): void;
  /** Another tab has put a new version in the place of this one. */
  replaced(): void;
}

/**
 * Registers the service worker next to the page. Where the browser has none, or refuses it (a private window, a page
 * from a file), the app works as before, only not without a network: there is nothing to tell.
 */
export async function keepOffline(tell: Offline): Promise<void> {
  const { serviceWorker } = navigator as Partial<Pick<Navigator, 'serviceWorker'>>;
  if (!serviceWorker) return;
  let asked = false;
  // The very first worker takes over a page that had none: nothing is exchanged then.
  const { controller } = serviceWorker;
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (controller) tell.replaced();
  });
  const registration = await serviceWorker
    .register(appScriptUrl('./sw.js'), { updateViaCache: 'none' })
    .catch(() => undefined);
  if (!registration) return;

  const offer = (worker: ServiceWorker): void => {
    tell.ready(() => {
      asked = true;
      worker.postMessage(useNow);
    });
  };
  const { waiting, installing } = registration;
  if (waiting && serviceWorker.controller) offer(waiting);
  watch(installing);
  registration.addEventListener('updatefound', () => {
    watch(registration.installing);
  });

  function watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
    });
  }
}
