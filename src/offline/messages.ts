/** What the page tells the service worker that waits: the person wants the new version now. */
export const useNow = 'first-seat-use-now';
