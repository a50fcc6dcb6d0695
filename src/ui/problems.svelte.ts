import { untrack } from 'svelte';

export interface Problem {
  /** Id of the control to go to. */
  field: string;
  name: string;
  message: string;
}

/** What on one page can’t be taken as typed: shown where it stands as soon as one leaves it, and all together on going on. */
export class Problems {
  all = $state.raw<readonly Problem[]>([]);
  /** All are shown, because the person wanted to go on. */
  shown = $state(false);

  /** Called by each field whenever its own problem changes; null when it has none. */
  set(field: string, name: string, message: string | null): void {
    untrack(() => {
      const at = this.all.findIndex((problem) => problem.field === field);
      if (message === null && at === -1) return;
      const others = this.all.filter((problem) => problem.field !== field);
      const place = at === -1 ? others.length : at;
      this.all = message === null ? others : others.toSpliced(place, 0, { field, name, message });
      if (this.all.length === 0) this.shown = false;
    });
  }
}

/** What was typed and could not be taken, by field: kept while the page is open, so that nothing typed is lost. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- only read when a field is drawn anew
export const drafts = new Map<string, string>();
