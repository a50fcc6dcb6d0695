import type { Assessment } from './assessment.ts';
import { causeOf } from './kept.ts';
import type { Shelf, StorageCause } from './shelf.ts';

export type SaveStatus =
  /** Nothing has changed yet. */
  | { state: 'idle' }
  | { state: 'saving' }
  /** ISO time at which the browser confirmed the write. */
  | { state: 'saved'; at: string }
  | { state: 'failed'; cause: StorageCause };

export interface AutosaveOptions {
  shelf: Shelf;
  /** Called whenever the status changes. */
  report(status: SaveStatus): void;
  now(): Date;
  /** Waits this long after the last change, but never longer than `longestMs` after the first unsaved one. */
  quietMs?: number;
  longestMs?: number;
  retryMs?: number;
}

/** Saves one assessment after every change: one write at a time, in order, the newest state always last. */
export class Autosave {
  readonly #options: Required<AutosaveOptions>;
  #waiting: Assessment | null = null;
  #waitingSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** Revision in the store as far as we know, by id; absent for one that was never saved. */
  readonly #stored = new Map<string, number>();

  constructor(options: AutosaveOptions) {
    this.#options = { quietMs: 300, longestMs: 1000, retryMs: 10_000, ...options };
  }

  /** Tells that this state came from the store. */
  opened({ id, revision }: Assessment): void {
    this.#stored.set(id, revision);
  }

  changed(assessment: Assessment): void {
    const now = this.#options.now().getTime();
    if (this.#waiting && this.#waiting.id !== assessment.id) void this.flush();
    if (!this.#waiting) this.#waitingSince = now;
    this.#waiting = assessment;
    this.#options.report({ state: 'saving' });
    const left = this.#waitingSince + this.#options.longestMs - now;
    this.#schedule(Math.max(0, Math.min(this.#options.quietMs, left)));
  }

  /** Writes at once what is waiting, for example when the page is being hidden. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const assessment = this.#waiting;
    this.#waiting = null;
    if (assessment) this.#writing = this.#writing.then(() => this.#write(assessment));
    return this.#writing;
  }

  /** Forgets what is waiting: the assessment was deleted. */
  drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting = null;
    return this.#writing;
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #write(assessment: Assessment): Promise<void> {
    const { shelf, report, now, retryMs } = this.#options;
    try {
      await shelf.write(assessment, this.#stored.get(assessment.id) ?? null);
      this.#stored.set(assessment.id, assessment.revision);
      if (!this.#waiting) report({ state: 'saved', at: now().toISOString() });
    } catch (fault) {
      const cause = causeOf(fault);
      report({ state: 'failed', cause });
      // Somebody else’s newer work is never written over; everything else is tried again.
      if (cause === 'changed-elsewhere' || this.#waiting) return;
      this.#waiting = assessment;
      this.#schedule(retryMs);
    }
  }
}
