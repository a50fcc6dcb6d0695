// What comes with the first thing to keep, in one file.
import { dayOf } from '../i18n/index.ts';
import { Autosave } from './autosave.ts';
import { further, openDatabase } from './database.ts';
import { isNoted, Journal } from './journal.ts';
import type { KeepOptions, Store } from './open-store.ts';
import { claimTab } from './tab.ts';
import { Writer } from './writer.ts';

/** Opens the store, saves first what a closed tab left behind, and keeps from then on what is being worked on. */
export async function keep({ newId, lost, gaveUp, kept, ...options }: KeepOptions): Promise<Store> {
  const today = dayOf(options.now());
  const [opened, tab] = kept
    ? await Promise.all([openDatabase(today, gaveUp), claimTab(newId)])
    : [{ shelf: (await further()).memoryShelf(), trouble: 'chosen' as const }, null];
  const storage = opened.trouble === null ? localStore() : null;
  if (storage && tab && isNoted(storage))
    await further()
      .then(({ recover }) => recover(opened.shelf, storage, tab.isOpen, options.now(), newId))
      .catch(() => undefined);
  const journal = new Journal(storage, tab?.name ?? '');
  // Where nothing is kept there is nothing to ask for.
  let asked = opened.trouble !== null;
  const report: KeepOptions['report'] = (status) => {
    options.report(status);
    if (status.state !== 'saved' || asked) return;
    asked = true;
    void askToPersist();
  };
  const autosave = new Autosave({ shelf: opened.shelf, journal, ...options, report });
  const writer = new Writer(lost, kept);
  const takeUp: Store['takeUp'] = async (...asked) =>
    (await further()).takeUp({ autosave, writer }, ...asked);
  return { ...opened, autosave, writer, takeUp };
}

/** Asks, once there is something to keep, that the browser does not clear it when space runs low. */
async function askToPersist(): Promise<void> {
  const { storage } = navigator as Partial<Pick<Navigator, 'storage'>>;
  try {
    await storage?.persist();
  } catch {
    // Some browsers refuse the question itself; `isPersistent` says how it stands.
  }
}

function localStore(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
