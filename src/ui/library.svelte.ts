import type { Id } from '../pack/index.ts';
import { StorageTrouble, type Kept, type Shelf, type StorageCause } from '../storage/index.ts';

/** The saved assessments of this device, as the start page lists them. */
export class Library {
  /** Null until the store has answered. */
  list = $state.raw<Kept[] | null>(null);
  /** The one just deleted, for undoing. */
  removed = $state.raw<{ id: Id; name: string } | null>(null);
  /** Why the last thing done with the list did not work. */
  fault = $state.raw<StorageCause | null>(null);
  readonly #shelf: () => Promise<Shelf>;
  readonly #mayHoldAnything: () => Promise<boolean>;

  constructor(shelf: () => Promise<Shelf>, mayHoldAnything: () => Promise<boolean>) {
    this.#shelf = shelf;
    this.#mayHoldAnything = mayHoldAnything;
  }

  async read(id: Id): Promise<Kept | undefined> {
    return this.try(async (shelf) => shelf.read(id), undefined);
  }

  async refresh(): Promise<Kept[]> {
    this.list = (await this.#mayHoldAnything()) ? await this.try((shelf) => shelf.list(), []) : [];
    return this.list;
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
