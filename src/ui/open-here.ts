const KEY = 'first-seat:open';

/** Which assessment this tab has open, so that a reload resumes it. Nothing else is kept outside the store. */
export const openHere = {
  id(): string | null {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      // Storage is switched off: a reload then falls back to what was last worked on.
      return null;
    }
  },
  remember(id: string): void {
    try {
      sessionStorage.setItem(KEY, id);
    } catch {
      // As above.
    }
  },
  forget(): void {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // As above.
    }
  },
};
