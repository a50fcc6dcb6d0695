/** A word that belongs to this tab and lasts over a reload; no work, nor anything that tells of it. */
function inTab(key: string) {
  return {
    id(): string | null {
      try {
        return sessionStorage.getItem(key);
      } catch {
        // Storage is switched off: a reload then begins anew.
        return null;
      }
    },
    remember(id: string): void {
      try {
        sessionStorage.setItem(key, id);
      } catch {
        // As above.
      }
    },
    forget(): void {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}

/** Which assessment this tab has open, so that a reload resumes it. */
export const openHere = inTab('first-seat:open');
/** There while this tab is to keep nothing on the device. */
export const notKept = inTab('first-seat:not-kept');
