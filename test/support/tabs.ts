import { AsyncLocalStorage } from 'node:async_hooks';
import { forceCloseDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Assessment } from '../../src/storage/assessment.ts';
import { Autosave, type SaveStatus } from '../../src/storage/autosave.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { schemaVersion } from '../../src/storage/earlier.ts';
import { copyOf, type Kept, type Shelf } from '../../src/storage/index.ts';
import { Journal } from '../../src/storage/journal.ts';
import { databaseName } from '../../src/storage/open-store.ts';
import { recover } from '../../src/storage/recover.ts';
import { assessmentWith } from './assessment.ts';
import { storageInMemory } from './storage-in-memory.ts';

/** One browser with a store, and up to two tabs with the app in it, on a device where everything may go wrong. */
export class Device {
  readonly factory = new IDBFactory();
  readonly storage = storageInMemory();
  readonly tabs: (Tab | null)[] = [null, null];
  /** Whether the browser has locks, so that of two tabs with one assessment only one writes. */
  readonly locks: boolean;
  /** Nothing that is worked on can be written. */
  full = false;
  /** Another tab has a newer app, which owns the store from then on. */
  newer: IDBDatabase | null = null;
  now = new Date('2026-11-30T09:00:00.000Z');
  /** What was said to be saved, as marks that stand in the assessments. */
  readonly acknowledged = new Set<string>();
  #count = 0;

  constructor(locks: boolean) {
    this.locks = locks;
  }

  id(): string {
    this.#count += 1;
    return `n${String(this.#count)}`;
  }

  get today(): string {
    return this.now.toISOString().slice(0, 10);
  }

  /** All marks in the list, and among what was deleted. */
  async marks(deleted = true): Promise<Set<string>> {
    const all = await this.#shelfToLookAt(async (shelf) => [
      ...(await shelf.list()),
      ...(deleted ? (await shelf.bin(this.today)).map(({ kept }) => kept) : []),
    ]);
    return new Set(all.flatMap((each) => ('assessment' in each ? Object.keys(each.assessment.answers) : [])));
  }

  /** What was deleted is promised no more. */
  async forgetBin(): Promise<void> {
    const kept = await this.marks(false);
    for (const mark of this.acknowledged) if (!kept.has(mark)) this.acknowledged.delete(mark);
  }

  async #shelfToLookAt(look: (shelf: Shelf) => Promise<Kept[]>): Promise<Kept[]> {
    if (this.newer === null) {
      const { shelf, trouble } = await openDatabase(this.today, () => undefined);
      if (trouble !== null) throw new Error(`The store does not open: ${trouble}`);
      return look(shelf);
    }
    const transaction = this.newer.transaction(['assessments', 'removed']);
    const all = async (store: string): Promise<unknown[]> =>
      new Promise((done) => {
        const request = transaction.objectStore(store).getAll();
        request.onsuccess = () => {
          done(request.result as unknown[]);
        };
      });
    const found = [
      ...(await all('assessments')),
      ...(await all('removed')).map((one) => (one as { record: unknown }).record),
    ];
    return found.map((one) => ({ id: '', assessment: (one as { assessment: Assessment }).assessment }));
  }

  /** The browser’s data are cleared, whatever is open. What was saved is gone by the person’s own will. */
  async clear(): Promise<void> {
    for (const tab of this.tabs)
      for (const database of tab?.databases ?? []) forceCloseDatabase(database as never);
    this.newer?.close();
    this.newer = null;
    await finished(this.factory.deleteDatabase(databaseName));
    this.storage.clear();
    this.acknowledged.clear();
  }

  async upgrade(): Promise<void> {
    if (this.newer !== null) return;
    const request = this.factory.open(databaseName, schemaVersion + 1);
    request.onupgradeneeded = () => {
      for (const store of ['assessments', 'removed', 'earlier'])
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
    };
    this.newer = await finished(request);
  }

  /** From here on this is the device that the app runs on. */
  use(): void {
    vi.stubGlobal('indexedDB', {
      open: (...given: Parameters<IDBFactory['open']>) => {
        const request = this.factory.open(...given);
        const tab = atWork.getStore();
        request.addEventListener('success', () => tab?.watch(request.result));
        return request;
      },
    });
    // Writes of what is worked on fail while the device is full.
    const isFull = (): boolean => this.full;
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (isFull() && this.name === 'assessments') throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, given);
    });
  }
}

const finished = <T>(request: IDBRequest<T> | IDBOpenDBRequest): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => {
      done(request.result as T);
    };
    request.onerror = () => {
      failed(request.error ?? new Error('No reason given'));
    };
  });

/** The tab that is at work: its connections are its own, and end with it. */
const atWork = new AsyncLocalStorage<Tab>();

/** The app in one tab, from opening the page until its end, as far as it keeps anything. */
export class Tab {
  readonly databases = new Set<IDBDatabase>();
  readonly #live = new Set<IDBTransaction>();
  readonly #device: Device;
  readonly name: string;
  shelf: Shelf | undefined;
  autosave: Autosave | undefined;
  keeps = false;
  open: Assessment | null = null;
  /** Another tab writes what is open here. */
  reads = false;
  /** It is saved nowhere any more. */
  gone = false;
  status: SaveStatus = { state: 'idle' };

  constructor(device: Device) {
    this.#device = device;
    this.name = device.id();
  }

  start(): Promise<void> {
    return this.do(() => this.#start());
  }

  async #start(): Promise<void> {
    const device = this.#device;
    const { shelf, trouble } = await openDatabase(device.today, () => undefined);
    this.keeps = trouble === null;
    this.shelf = shelf;
    const isOpen = (name: string): boolean => device.tabs.some((tab) => tab?.name === name);
    if (this.keeps) await recover(shelf, device.storage, isOpen, device.now, () => device.id());
    this.autosave = new Autosave({
      shelf,
      journal: new Journal(this.keeps ? device.storage : null, this.name),
      now: () => device.now,
      report: (status) => {
        this.status = status;
        if (status.state === 'saved' && this.keeps && this.open)
          for (const mark of Object.keys(this.open.answers)) device.acknowledged.add(mark);
      },
    });
    const [latest] = await shelf.list();
    if (latest && 'assessment' in latest) this.take(latest.assessment, this.#isWritten(latest.id));
  }

  #isWritten(id: string): boolean {
    const { locks, tabs } = this.#device;
    return locks && tabs.some((tab) => tab !== null && tab !== this && tab.open?.id === id && !tab.reads);
  }

  take(assessment: Assessment, reads: boolean): void {
    this.open = assessment;
    this.reads = reads;
    this.autosave?.opened(assessment);
  }

  /** One more mark in what is open, or in a new assessment. */
  edit(): void {
    const { open, reads } = this;
    if (reads) return;
    const before = open ?? assessmentWith({ id: this.#device.id() });
    this.change({
      ...before,
      revision: open ? open.revision + 1 : 0,
      answers: { ...before.answers, [`mark-${this.#device.id()}`]: { state: 'unknown' } },
    });
  }

  change(next: Assessment): void {
    this.open = { ...next, changedAt: this.#device.now.toISOString() };
    this.autosave?.changed(this.open);
  }

  flush(): Promise<void> {
    return this.do(async () => this.autosave?.flush());
  }

  /** What the notice offers where somebody else was quicker. */
  keepCopy(): void {
    const elsewhere = this.status.state === 'failed' && this.status.cause.endsWith('-elsewhere');
    if (!this.open || !(elsewhere || this.gone)) return;
    [this.reads, this.gone] = [false, false];
    this.change(copyOf(this.open, null, this.#device.now, this.#device.id()));
  }

  /** Writes from here on what another tab had, with its last word. */
  async takeOver(): Promise<void> {
    const other = this.#device.tabs.find((tab) => tab !== null && tab !== this);
    const id = other?.open?.id ?? this.open?.id;
    await other?.flush();
    if (!this.keeps || id === undefined) return;
    await this.flush();
    const found = await this.do(async ({ shelf }) => shelf?.read(id)).catch(() => null);
    this.gone = found === undefined;
    if (!found || !('assessment' in found)) return;
    if (other?.open?.id === id && this.#device.locks) other.reads = true;
    this.take(found.assessment, false);
  }

  /** Everything ends here: what is being written is not written. */
  crash(): void {
    for (const transaction of this.#live)
      try {
        if (transaction.mode === 'readonly') continue;
        transaction.abort();
      } catch {
        // Complete a moment ago.
      }
    for (const database of this.databases) database.close();
    const never = (): Promise<never> => new Promise(() => undefined);
    for (const name of Object.keys(this.shelf ?? {})) Object.assign(this.shelf ?? {}, { [name]: never });
    this.keeps = false;
  }

  /** Does something as this tab. */
  do<Outcome>(work: (tab: Tab) => Promise<Outcome>): Promise<Outcome> {
    return atWork.run(this, () => work(this));
  }

  watch(database: IDBDatabase): void {
    this.databases.add(database);
    const begin = database.transaction.bind(database);
    database.transaction = (...given: Parameters<typeof begin>) => {
      const transaction = begin(...given);
      this.#live.add(transaction);
      transaction.addEventListener('complete', () => this.#live.delete(transaction));
      return transaction;
    };
  }
}
