/*
 * Keeps the whole app on the device after the first visit, so that every page, chart and PDF works without a network.
 * It holds files of the app and nothing a person typed. A new version waits until somebody asks for it: a page that is
 * being worked on is never exchanged underneath.
 */
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { useNow } from './messages.ts';

/** Put in by the build: every file the app may ask for. */
declare const __APP_FILES__: PrecacheEntry[];
/** As much of a service worker’s own scope as is used here; the types of the DOM and of workers exclude each other. */
declare const self: {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
};

cleanupOutdatedCaches();
precacheAndRoute(__APP_FILES__, {
  // Hosts answer the folder with index.html; addresses within the app stand behind `#`.
  directoryIndex: 'index.html',
  ignoreURLParametersMatching: [/./],
});

self.addEventListener('message', ({ data }) => {
  if (data === useNow) void self.skipWaiting();
});
