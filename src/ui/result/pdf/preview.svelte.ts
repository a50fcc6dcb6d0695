import type { Language } from '../../../i18n/index.ts';
import { makePages, type MadePages } from '../../../report/index.ts';
import type { ReportOptions } from '../../../report/index.ts';
import { loadEverything } from '../../lessons.ts';
import { t } from '../../say.ts';
import type { View } from '../view.ts';

type PreviewState = { at: 'busy' } | { at: 'failed' } | { at: 'shown'; pages: MadePages };

/** How long choices must rest before the pages are made anew. */
const REST = 250;

/** The pages of the report as they would be saved now, one of them in sight. */
export class Preview {
  state = $state.raw<PreviewState>({ at: 'busy' });
  /** From 0. */
  page = $state(0);
  #work: AbortController | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  get count(): number {
    return this.state.at === 'shown' ? this.state.pages.layout.pages.length : 0;
  }

  /** Makes the pages once the choices have come to rest; what was being made before is dropped. */
  make(view: View, options: ReportOptions, language: Language): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(
      () => void this.#make(view, options, language),
      this.state.at === 'shown' ? REST : 0,
    );
  }

  turnTo(page: number): void {
    this.page = Math.max(0, Math.min(this.count - 1, page));
  }

  stop(): void {
    clearTimeout(this.#waiting);
    this.#work?.abort();
  }

  async #make({ result, assessment, pack }: View, options: ReportOptions, language: Language): Promise<void> {
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    try {
      const pages = await makePages({
        result,
        assessment,
        pack,
        language,
        vocabulary: loadEverything(language),
        t,
        options,
        signal: work.signal,
      });
      if (work.signal.aborted) return;
      this.state = { at: 'shown', pages };
      this.turnTo(this.page);
    } catch {
      if (!work.signal.aborted) this.state = { at: 'failed' };
    }
  }
}

/** Which key turns to which page. */
export function pageForKey(key: string, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return Math.min(count - 1, page + 1);
    case 'ArrowLeft':
    case 'PageUp':
      return Math.max(0, page - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
