/*
 * The way out should a service worker ever be shipped that is broken: put in the place of `sw.js`, it removes itself and
 * every file it kept, at once. Saved assessments are not touched: they lie in IndexedDB.
 */
/** As much of a service worker’s own scope as is used here; the types of the DOM and of workers exclude each other. */
declare const self: {
  skipWaiting(): Promise<void>;
  registration: { scope: string; unregister(): Promise<boolean> };
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
};

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  const leave = async (): Promise<void> => {
    const { scope } = self.registration;
    const own = (await caches.keys()).filter((name) => name.endsWith(scope));
    await Promise.all(own.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
