import { SvelteSet } from 'svelte/reactivity';
import type { Language } from '../../../i18n/index.ts';
import {
  attachmentOf,
  chapterIds,
  type ChapterId,
  type CoverWords,
  type Logo,
  type Paper,
  type ReportOptions,
} from '../../../report/index.ts';
import type { Pack } from '../../../pack/index.ts';
import { carriedText, type Assessment } from '../../../storage/index.ts';
import { language } from '../../say.ts';
import { keepReportChoices, keptReportChoices } from './kept-choices.ts';
import { usualPaper } from './usual-paper.ts';

/** How a report is to look: paper, chapters and logo as on the last one made here, the words of the cover per assessment. */
export class ReportChoices {
  #paper = $state<Paper | null>(null);
  #language = $state<Language | null>(null);
  #brief = $state(false);
  readonly without = new SvelteSet<ChapterId>();
  /** Whether the answers travel inside the file. */
  attach = $state(true);
  client = $state('');
  preparedFor = $state('');
  preparedBy = $state('');
  /** As it is shown and kept, and as it is drawn. */
  logo = $state.raw<{ address: string; dots: Logo } | null>(null);
  /** A logo that was kept, still to be decoded. */
  keptLogo: string | null;
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
    const kept = keptReportChoices();
    const { client, preparedFor } = kept.covers[id] ?? { client: '', preparedFor: '' };
    this.#paper = kept.paper;
    kept.without.forEach((chapter) => this.without.add(chapter));
    this.brief = kept.brief;
    this.attach = kept.attach;
    this.preparedBy = kept.preparedBy;
    this.client = client;
    this.preparedFor = preparedFor;
    this.keptLogo = kept.logo;
  }

  /** The screen’s, unless another was chosen for this report. */
  get language(): Language {
    return this.#language ?? language();
  }
  set language(chosen: Language) {
    this.#language = chosen;
  }

  /** What is usual where the report’s language is read, until somebody chooses. */
  get paper(): Paper {
    return this.#paper ?? usualPaper(this.language, navigator.languages);
  }
  set paper(chosen: Paper) {
    this.#paper = chosen;
  }

  /** Whether it is the board paper. */
  get brief(): boolean {
    return this.#brief;
  }
  set brief(chosen: boolean) {
    this.#brief = chosen;
    if (this.#chosen().length === 0) this.without.clear();
  }

  /** Those that the report can have: the board paper ends before the appendix. */
  get chapters(): readonly ChapterId[] {
    return this.#brief ? chapterIds.filter((chapter) => chapter !== 'appendix') : chapterIds;
  }
  readonly #chosen = (): ChapterId[] => this.chapters.filter((chapter) => !this.without.has(chapter));

  /** At least one chapter stays. */
  toggle(chapter: ChapterId): void {
    if (this.without.has(chapter)) this.without.delete(chapter);
    else if (this.#chosen().length > 1) this.without.add(chapter);
  }

  optionsFor(assessment: Assessment, pack: Pick<Pack, 'criteria'>): ReportOptions {
    const cover: CoverWords = {
      client: this.client,
      preparedFor: this.preparedFor,
      preparedBy: this.preparedBy,
    };
    return {
      paper: this.paper,
      brief: this.#brief,
      without: [...this.without],
      cover,
      logo: this.logo?.dots ?? null,
      attachment: this.attach ? attachmentOf(carriedText(assessment, pack)) : null,
    };
  }

  removeLogo(): void {
    this.logo = null;
    this.keptLogo = null;
  }

  keep(): void {
    const { attach, preparedBy, client, preparedFor } = this;
    const { covers: kept } = keptReportChoices();
    const words = { client, preparedFor };
    const { [this.#id]: _, ...others } = kept;
    const covers = client === '' && preparedFor === '' ? others : { ...kept, [this.#id]: words };
    keepReportChoices({
      paper: this.#paper,
      brief: this.#brief,
      without: chapterIds.filter((chapter) => this.without.has(chapter)),
      attach,
      preparedBy,
      logo: this.logo?.address ?? this.keptLogo,
      covers,
    });
  }
}

let last: { id: string; choices: ReportChoices } | undefined;

/** The choices for one assessment, the same wherever the report is offered. */
export function choicesFor(id: string): ReportChoices {
  if (last?.id !== id) last = { id, choices: new ReportChoices(id) };
  return last.choices;
}
