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
  /** Why the last thing done with the list did not work. */
  fault = $state.raw<StorageCause | null>(null);
  /** Those whose newest state could not be read, with the older one that stands in its place now. */
  mended = $state.raw<readonly Mended[]>([]);
  readonly #shelf: () => Promise<Shelf>;
  readonly #mayHoldAnything: () => Promise<boolean>;

  constructor(shelf: () => Promise<Shelf>, mayHoldAnything: () => Promise<boolean>) {
    this.#shelf = shelf;
    this.#mayHoldAnything = mayHoldAnything;
  }

  async read(id: Id): Promise<Kept | undefined> {
    const found = await this.try(async (shelf) => shelf.read(id), undefined);
    if (found) this.#note([found]);
    return found;
  }

  async refresh(): Promise<Kept[]> {
    this.inUse = await this.#mayHoldAnything();
    this.list = this.inUse ? await this.try((shelf) => shelf.list(), []) : [];
    this.#note(this.list);
    return this.list;
  }

  #note(found: readonly Kept[]): void {
    const mended = found.filter((each): each is Mended => 'instead' in each);
    if (mended.length > 0) this.mended = [...this.mended, ...mended];
  }

  /** Does something with the shelf; a fault is kept to be shown, and `otherwise` takes the place of the outcome. */
  async try<Outcome>(work: (shelf: Shelf) => Promise<Outcome>, otherwise: Outcome): Promise<Outcome> {
    try {
      const outcome = await work(await this.#shelf());
      this.fault = null;
      return outcome;
    } catch (fault) {
      this.fault = fault instanceof StorageTrouble ? fault.cause_ : 'unknown';
      return otherwise;
    }
  }
}
