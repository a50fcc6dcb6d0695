import { flushSync } from 'svelte';
import type { FileRequest, MadeFile } from '../../../report/index.ts';
import { download } from '../../download.ts';
import { speech } from '../../say.ts';
import type { Session } from '../../session.svelte.ts';
import type { View } from '../view.ts';

export type FileState =
  { at: 'idle' } | { at: 'busy' } | { at: 'saved'; name: string } | { at: 'copied' } | { at: 'failed' };

/** The making of files of one kind: one at a time, the newest wish wins. */
export class FileWork {
  state = $state.raw<FileState>({ at: 'idle' });
  #wish = 0;

  /** Makes a file and hands it to the browser. */
  async save(make: () => Promise<MadeFile | null>): Promise<void> {
    await this.#work(async () => {
      const file = await make();
      if (file === null) throw new Error('There is nothing to save');
      return () => {
        download(file.name, file.content, file.type);
        return { at: 'saved', name: file.name };
      };
    });
  }

  /** Makes a text and puts it on the clipboard. */
  async copy(make: () => Promise<MadeFile>): Promise<void> {
    await this.#work(async () => {
      const { content } = await make();
      if (typeof content !== 'string') throw new Error('Only text can be copied');
      await navigator.clipboard.writeText(content);
      return () => ({ at: 'copied' });
    });
  }

  /** Says that a file was saved that needed no making. */
  saved(name: string): void {
    this.#wish += 1;
    this.state = { at: 'saved', name };
  }

  async #work(make: () => Promise<() => FileState>): Promise<void> {
    this.#wish += 1;
    const wish = this.#wish;
    this.state = { at: 'busy' };
    try {
      const finish = await make();
      if (wish === this.#wish) this.state = finish();
    } catch {
      if (wish === this.#wish) this.state = { at: 'failed' };
    }
  }
}

/** Keeps with the assessment what calendars have of it from here on. */
export function remembered(
  session: Pick<Session, 'assessment' | 'change'>,
  { carries = [] }: MadeFile,
): void {
  const before = session.assessment?.inCalendars ?? [];
  const added = carries.filter((key) => !before.includes(key));
  if (added.length > 0) session.change({ inCalendars: [...before, ...added] });
}

/**
 * Keeps the day on which the plan begins before it goes into a file, so that the app and everything that is taken along
 * say the same from then on. The page has followed when this returns.
 */
export function keepStart(
  session: Pick<Session, 'assessment' | 'change'>,
  { result: { plan } }: Pick<View, 'result'>,
): void {
  if (session.assessment?.planStart !== null || plan.tasks.length === 0) return;
  session.change({ planStart: plan.start });
  flushSync();
}

/** What every file is made from, as the page shows it at this moment. */
export const requestOf = ({ result, assessment, pack }: View): FileRequest => ({
  result,
  assessment,
  pack,
  tongue: speech(),
});
