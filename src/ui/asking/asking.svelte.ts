import type { Place } from '../../interview/index.ts';

/** How the person wants to be asked, while the page is open. */
class Asking {
  /** The question that settles most comes next, instead of the usual order. */
  shortest = $state(false);
  /** Where the shortest way leads from here; null while it is not known, and where it ends. */
  onward = $state.raw<Place | null>(null);
  /** The assessment of which was said that its verdict is settled: said aloud once, not on every page. */
  told: string | null = null;

  /** Where going on leads; null for the usual place. Asked for once: what comes next is worked out anew. */
  next(): Place | null {
    const onward = this.shortest ? this.onward : null;
    this.onward = null;
    return onward;
  }
}

export const asking = new Asking();
