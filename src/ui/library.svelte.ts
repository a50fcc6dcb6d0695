import type { Id } from '../pack/index.ts';
import { StorageTrouble, type Assessment, type Kept, type Shelf, type StorageCause } from '../storage/index.ts';

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
    return this.#try(async (shelf) => shelf.read(id), undefined);
  }

  async refresh(): Promise<Kept[]> {
    this.list = (await this.#mayHoldAnything()) ? await this.#try((shelf) => shelf.list(), []) : [];
    return this.list;
  }

  /** Writes one that is not open: a renamed one over its revision, a copy as new. */
  async put(assessment: Assessment, over: number | null): Promise<void> {
    await this.#try((shelf) => shelf.write(assessment, over), undefined);
    await this.refresh();
  }

  async remove(id: Id, name: string): Promise<void> {
    await this.#try((shelf) => shelf.remove(id), undefined);
    this.removed = { id, name };
    await this.refresh();
  }

  async restore(): Promise<void> {
    const id = this.removed?.id;
    if (id === undefined) return;
    await this.#try((shelf) => shelf.restore(id), undefined);
    this.removed = null;
    await this.refresh();
  }

  async clear(): Promise<void> {
    await this.#try((shelf) => shelf.clear(), undefined);
    this.removed = null;
    await this.refresh();
  }

  async #try<Outcome>(work: (shelf: Shelf) => Promise<Outcome>, otherwise: Outcome): Promise<Outcome> {
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
