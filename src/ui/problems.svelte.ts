import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** What on one page can’t be taken as typed: shown where it stands as soon as one leaves it, and all together on going on. */
export class Problems {
  /** Message by the id of the control to go to. */
  readonly byField = new SvelteMap<string, { name: string; message: string }>();
  /** All are shown, because the person wanted to go on. */
  shown = $state(false);

  /** Called by each field whenever its own problem changes; null when it has none. */
  set(field: string, name: string, message: string | null): void {
    untrack(() => {
      if (message === null) this.byField.delete(field);
      else if (this.byField.get(field)?.message !== message) this.byField.set(field, { name, message });
      if (this.byField.size === 0) this.shown = false;
    });
  }
}

/** What was typed and could not be taken, by field: kept while the page is open, so that nothing typed is lost. */
export const drafts = new Map<string, string>();
