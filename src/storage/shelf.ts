import type { IsoDate } from '../engine/index.ts';
import type { Assessment } from './assessment.ts';

/** Why saving does not work, as far as the browser tells; each has its own words and way out. */
export type StorageCause =
  /** The device or the browser’s allowance is full. */
  | 'full'
  /** The person wants nothing kept. */
  | 'chosen'
  /** It holds more than could be read again. */
  | 'too-large'
  /** The browser keeps nothing here: a private window, or storage switched off. */
  | 'blocked'
  /** The browser did not answer in time, for example while another tab holds an older version open. */
  | 'no-answer'
  /** Another tab saved this assessment in the meantime; writing would erase its work. */
  | 'changed-elsewhere'
  /** It was deleted in the meantime; writing would bring it back behind the person’s back. */
  | 'deleted-elsewhere'
  /** A newer app has been here, whose store this one does not know. */
  | 'newer-app'
  /** Anything else. */
  | 'unknown';

export class StorageTrouble extends Error {
  override readonly name = 'StorageTrouble';
  readonly storageCause: StorageCause;
  constructor(cause: StorageCause, options?: ErrorOptions) {
    super(`Storage: ${cause}`, options);
    this.storageCause = cause;
  }
}

/**
 * What stands in the store under an id: sound, or damaged and only good for downloading as it is. Where a damaged
 * record was replaced by the newest sound state of the same assessment, `instead` is what was found.
 */
export type Kept =
  { id: string; assessment: Assessment; instead?: unknown } | { id: string; damaged: unknown };

/** Where assessments are kept. All promises reject with `StorageTrouble`. */
export interface Shelf {
  /** Newest change first. Damaged records are mended on the way, as by `read`. */
  list(): Promise<Kept[]>;
  /** A damaged record is put aside, and the newest sound earlier state takes its place. */
  read(id: string): Promise<Kept | undefined>;
  /**
   * Resolves once the assessment is durably written. `over` is the revision it was last read or written at (null for
   * a new one): if the store holds another, nothing is written and the trouble is `changed-elsewhere`.
   */
  write(assessment: Assessment, over: number | null): Promise<void>;
  /** Takes it off the list; `restore` brings it back within thirty days. `on` is the day it is. */
  remove(id: string, on: IsoDate): Promise<void>;
  restore(id: string): Promise<void>;
  /** What can still be brought back, the last deleted first. What was deleted too long ago goes for good. */
  bin(today: IsoDate): Promise<Binned[]>;
  /** Out of the bin for good, with their earlier states; what stands in the list again by now stays. */
  takeOut(ids: readonly string[]): Promise<void>;
  /** These for good, with their earlier states, whether they were deleted before or not. */
  discard(ids: readonly string[]): Promise<void>;
  /** Everything, the removed ones included, for good. */
  clear(): Promise<void>;
}

/** A deleted assessment, and the day it was deleted. */
export interface Binned {
  kept: Kept;
  on: IsoDate;
}

/** A shelf, and why it keeps nothing beyond this page, if so. */
export interface Opened {
  shelf: Shelf;
  trouble: StorageCause | null;
}
