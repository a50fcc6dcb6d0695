import type { Id } from '../pack/index.ts';
import { StorageTrouble, type Kept, type Shelf, type StorageCause } from '../storage/index.ts';

type Mended = Extract<Kept, { assessment: unknown }>;

/** The saved assessments of this device, as the start page lists them. */
export class Library {
  /** Null until the store has answered. */
  list = $state.raw<Kept[] | null>(null);
  /** Whether this device may hold anything at all, be it deleted; unknown counts as yes. */
  inUse = $state(false);
  /** How many deleted ones had to go for good, so that there was room to save. */
  gaveUp = $state(0);
  /** The one just deleted, for undoing. */
  removed = $state.raw<{ id: Id; name: string } | null>(null);
  /** Those whose newest state could not be read, with the older one that stands in its place now. */
  mended = $state.raw<readonly Mended[]>([]);
  /** Why the last thing done did not work. */
  #undone = $state.raw<StorageCause | null>(null);
  /** Why what is kept could not be looked at the last time. */
  #unseen = $state.raw<StorageCause | null>(null);
  readonly #shelf: () => Promise<Shelf>;
  readonly #mayHoldAnything: () => Promise<boolean>;

  constructor(shelf: () => Promise<Shelf>, mayHoldAnything: () => Promise<boolean>) {
    this.#shelf = shelf;
    this.#mayHoldAnything = mayHoldAnything;
  }

  /** What is wrong with the store, as far as it is known. A look that worked does not mend what could not be done. */
  get fault(): StorageCause | null {
    return this.#undone ?? this.#unseen;
  }

  /** Undefined if it is not there, null if that can’t be told. */
  async read(id: Id): Promise<Kept | undefined | null> {
    const found = await this.look(async (shelf) => shelf.read(id), null);
    if (found) this.#note([found]);
    return found;
  }

  async refresh(): Promise<Kept[]> {
    this.inUse = await this.#mayHoldAnything();
    this.list = this.inUse ? await this.look((shelf) => shelf.list(), []) : [];
    this.#note(this.list);
    return this.list;
  }

  #note(found: readonly Kept[]): void {
    const mended = found.filter((each): each is Mended => 'instead' in each);
    if (mended.length > 0) this.mended = [...this.mended, ...mended];
  }

  /** Does something with what is kept. False if that did not work: the fault is shown until the next thing is done. */
  async act(work: (shelf: Shelf) => Promise<unknown>): Promise<boolean> {
    this.#undone = null;
    try {
      await work(await this.#shelf());
      return true;
    } catch (fault) {
      this.#undone = causeOf(fault);
      return false;
    }
  }

  /** Looks at what is kept; a fault is shown until a look works, and `otherwise` takes the place of the outcome. */
  async look<Outcome>(work: (shelf: Shelf) => Promise<Outcome>, otherwise: Outcome): Promise<Outcome> {
    try {
      const outcome = await work(await this.#shelf());
      this.#unseen = null;
      return outcome;
    } catch (fault) {
      this.#unseen = causeOf(fault);
      return otherwise;
    }
  }
}

const causeOf = (fault: unknown): StorageCause =>
  fault instanceof StorageTrouble ? fault.storageCause : 'unknown';
