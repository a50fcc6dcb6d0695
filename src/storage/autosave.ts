import type { Assessment } from './assessment.ts';
import { causeOf } from './kept.ts';
import type { Journal, OwnState } from './journal.ts';
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
  /** Holds what is being written until that is confirmed. */
  journal?: Pick<Journal, 'note' | 'settle'>;
  /** Called whenever the status changes. */
  report(status: SaveStatus): void;
  now(): Date;
  /** Waits this long after the last change, but never longer than `longestMs` after the first unsaved one. */
  quietMs?: number;
  longestMs?: number;
  retryMs?: number;
}

/** Saves after every change: one write at a time, in order, the newest state of each assessment always last. */
export class Autosave {
  readonly #options: Required<Omit<AutosaveOptions, 'journal'>> & Pick<AutosaveOptions, 'journal'>;
  /** By id: the one being worked on, and others whose write failed. */
  readonly #waiting = new Map<string, Assessment>();
  #waitingSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** How many writes have been asked for. */
  #turns = 0;
  /** Writes begun before the last drop are not tried again. */
  #drops = 0;
  /** Revision in the store as far as we know, by id; absent for one that was never saved. */
  readonly #stored = new Map<string, number>();
  /** What was noted in the journal and is not confirmed yet, oldest first, by id. */
  readonly #noted = new Map<string, readonly OwnState[]>();

  constructor(options: AutosaveOptions) {
    this.#options = { quietMs: 300, longestMs: 1000, retryMs: 10_000, ...options };
  }

  /** What is still to be saved of an assessment, such as what could not be. */
  waiting(id: string): Assessment | null {
    return this.#waiting.get(id) ?? null;
  }

  /** Tells that this state came from the store. */
  opened({ id, revision }: Assessment): void {
    this.#stored.set(id, revision);
  }

  changed(assessment: Assessment): void {
    const now = this.#options.now().getTime();
    if (this.#waiting.size > 0 && !this.#waiting.has(assessment.id)) void this.flush();
    if (this.#waiting.size === 0) this.#waitingSince = now;
    this.#waiting.set(assessment.id, assessment);
    this.#options.report({ state: 'saving' });
    const left = this.#waitingSince + this.#options.longestMs - now;
    this.#schedule(Math.max(0, Math.min(this.#options.quietMs, left)));
  }

  /** Writes at once what is waiting, for example when the page is being hidden. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const drops = this.#drops;
    for (const assessment of this.#waiting.values()) {
      this.#note(assessment);
      const turn = (this.#turns += 1);
      this.#writing = this.#writing.then(() => this.#write(assessment, drops, turn));
    }
    this.#waiting.clear();
    return this.#writing;
  }

  /** Forgets what is waiting, and gives it back: the assessment was deleted, or is kept somewhere else from here on. */
  async drop(): Promise<Assessment[]> {
    clearTimeout(this.#timer);
    const waiting = [...this.#waiting.values()];
    for (const id of new Set([...this.#waiting.keys(), ...this.#noted.keys()]))
      this.#options.journal?.settle(id);
    this.#noted.clear();
    this.#waiting.clear();
    this.#drops += 1;
    await this.#writing;
    return waiting;
  }

  #note(assessment: Assessment): void {
    const { id, revision, changedAt } = assessment;
    const own = this.#noted.get(id) ?? [];
    this.#options.journal?.note(assessment, this.#stored.get(id) ?? null, own);
    this.#noted.set(id, [...own, { revision, changedAt }]);
  }

  /** Newer work may have been noted in the meantime: then the journal keeps it. */
  #settle({ id, revision }: Assessment): void {
    const open = (this.#noted.get(id) ?? []).filter((state) => state.revision > revision);
    this.#noted.set(id, open);
    if (open.length === 0) this.#options.journal?.settle(id);
  }

  /** A state that the store refused is none that may be found there later, though another tab’s may look the same. */
  #neverThere({ id, revision }: Assessment): void {
    const others = (this.#noted.get(id) ?? []).filter((state) => state.revision !== revision);
    this.#noted.set(id, others);
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #write(assessment: Assessment, drops: number, turn: number): Promise<void> {
    const { shelf, report, now, retryMs } = this.#options;
    try {
      await shelf.write(assessment, this.#stored.get(assessment.id) ?? null);
      this.#stored.set(assessment.id, assessment.revision);
      this.#settle(assessment);
      // The last one asked for.
      if (this.#waiting.size === 0 && turn === this.#turns)
        report({ state: 'saved', at: now().toISOString() });
    } catch (fault) {
      const cause = causeOf(fault);
      report({ state: 'failed', cause });
      const isRefused = cause.endsWith('-elsewhere');
      if (isRefused) this.#neverThere(assessment);
      // Somebody else’s newer work is never written over; everything else is tried again.
      if (isRefused || drops !== this.#drops || this.#waiting.has(assessment.id)) return;
      if (this.#waiting.size === 0) this.#schedule(retryMs);
      this.#waiting.set(assessment.id, assessment);
    }
  }
}
