/** The name of this tab, kept over a reload; and which tabs are open, as far as the browser tells. */
export interface Tab {
  name: string;
  isOpen: (name: string) => boolean;
}

const key = 'first-seat-tab';
const lockOf = (name: string): string => `first-seat-tab/${name}`;

/**
 * Claims a name by a lock that ends with the tab, however that comes to its end. A duplicated tab begins with the name of
 * its original, finds it taken, and takes another. Without locks only this very tab’s own entries are known to be left behind.
 */
export async function claimTab(newId: () => string): Promise<Tab> {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
  const before = remembered();
  if (!locks) {
    const name = before ?? newId();
    remember(name);
    return { name, isOpen: (other) => other !== name };
  }
  const name = before !== null && (await hold(locks, before)) ? before : newId();
  if (name !== before) await hold(locks, name);
  remember(name);
  const { held = [] } = await locks.query();
  const open = new Set(held.map((lock) => lock.name));
  return { name, isOpen: (other) => other !== name && open.has(lockOf(other)) };
}

/** True once the lock is held, which it stays until the tab is gone; false where another tab has it. */
function hold(locks: LockManager, name: string): Promise<boolean> {
  return new Promise((answer) => {
    void locks
      .request(lockOf(name), { ifAvailable: true }, (lock) => {
        answer(lock !== null);
        return lock === null ? undefined : new Promise(() => undefined);
      })
      .catch(() => {
        answer(false);
      });
  });
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(name: string): void {
  try {
    sessionStorage.setItem(key, name);
  } catch {
    // Then a reload counts as another tab.
  }
}
