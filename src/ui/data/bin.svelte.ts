import { dayOf } from '../../i18n/index.ts';
import type { Binned } from '../../storage/index.ts';
import { nameOf } from '../../storage/index.ts';
import { discard, restore } from '../saved-acts.ts';
import { t } from '../say.ts';
import type { Session } from '../session.svelte.ts';

/** What was deleted and can still be brought back, and what is said of what was done with it. */
export class Bin {
  /** The last deleted first. */
  list = $state.raw<readonly Binned[]>([]);
  said = $state('');
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The day it is for the person. */
  get today(): string {
    return dayOf(this.#session.options.now());
  }

  async refresh(): Promise<void> {
    const { library } = this.#session;
    this.list = library.inUse ? await library.look((shelf) => shelf.bin(this.today), []) : [];
  }

  nameOf({ kept }: Binned): string {
    if (!('assessment' in kept)) return t('bin.damaged');
    return nameOf(kept.assessment, this.#session.pack) ?? t('app.unnamed');
  }

  restore(one: Binned): Promise<void> {
    return this.#act(restore(this.#session, one.kept.id), t('bin.restored', { name: this.nameOf(one) }));
  }

  /** For good. */
  discard(one: Binned): Promise<void> {
    return this.#act(discard(this.#session, [one.kept.id]), t('bin.discarded', { name: this.nameOf(one) }));
  }

  empty(): Promise<void> {
    const ids = this.list.map(({ kept }) => kept.id);
    return this.#act(discard(this.#session, ids), t('bin.emptied'));
  }

  async #act(act: Promise<boolean>, said: string): Promise<void> {
    const done = await act;
    await this.refresh();
    if (done) this.said = said;
  }
}
