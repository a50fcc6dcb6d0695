/** Whether this tab may write the assessment it has open, or another one does. */
export type Hold = 'writer' | 'reader';

/** A page that is loaded anew may begin before its last self is quite gone. */
const RELOAD_MS = 300;

/**
 * One tab writes an assessment, by a lock that ends with the tab, however that comes to its end. Where the browser has no
 * locks everybody writes, and the revision in the store tells who came too late. `take-over.ts` is the other side.
 */
export class Writer {
  readonly locks: LockManager | undefined;
  /** On it a tab names the assessment that it wants to take over. */
  readonly channel: BroadcastChannel | undefined;
  readonly #lost: () => Promise<void>;
  /** Held, or asked for and not yet answered. */
  #held: string | null = null;
  #letGo: () => void = () => undefined;

  /**
   * @param lost called when another tab takes over, before it does: what is waiting is to be saved
   * @param shared false where what is written is this page’s alone
   */
  constructor(lost: () => Promise<void>, shared = true) {
    this.#lost = lost;
    this.locks = shared ? (navigator as Partial<Pick<Navigator, 'locks'>>).locks : undefined;
    this.channel = this.locks && new BroadcastChannel('first-seat-writer');
    if (this.channel)
      this.channel.onmessage = ({ data }) => {
        // Nothing held is null, and so may a message be.
        if (data && data === this.#held) void this.#handOver();
      };
  }

  /** Becomes the writer of an assessment if nobody else is, and lets go of the one before. */
  async claim(id: string): Promise<Hold> {
    if (this.#held === id || !this.locks) return 'writer';
    this.release();
    return this.hold(id, { signal: AbortSignal.timeout(RELOAD_MS) });
  }

  hold(id: string, options: LockOptions): Promise<Hold> {
    let given = false;
    this.#held = id;
    return new Promise((answer) => {
      this.locks
        ?.request(`first-seat-writer/${id}`, options, () => {
          answer('writer');
          given = true;
          // Another was opened in the meantime.
          if (this.#held !== id) return;
          return new Promise<void>((done) => {
            this.#letGo = done;
          });
        })
        .catch(() => {
          answer('reader');
          if (this.#held !== id) return;
          this.#held = null;
          // Taken by a tab that had waited long enough.
          if (given) void this.#lost();
        });
    });
  }

  /** Another one in the same tab, which comes and goes without touching what this one holds. */
  beside(): Writer {
    return new Writer(() => Promise.resolve());
  }

  release(): void {
    this.#held = null;
    this.#letGo();
  }

  async #handOver(): Promise<void> {
    await this.#lost();
    this.release();
  }
}
