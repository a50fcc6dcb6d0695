import { SvelteSet } from 'svelte/reactivity';
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
import { t } from '../../say.ts';
import { keepReportChoices, keptReportChoices } from './kept-choices.ts';

/** How a report is to look: paper, chapters and logo as on the last one made here, the words of the cover per assessment. */
export class ReportChoices {
  paper = $state<Paper>('a4');
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
    this.paper = kept.paper;
    kept.without.forEach((chapter) => this.without.add(chapter));
    this.attach = kept.attach;
    this.preparedBy = kept.preparedBy;
    this.client = client;
    this.preparedFor = preparedFor;
    this.keptLogo = kept.logo;
  }

  /** At least one chapter stays. */
  toggle(chapter: ChapterId): void {
    if (this.without.has(chapter)) this.without.delete(chapter);
    else if (this.without.size < chapterIds.length - 1) this.without.add(chapter);
  }

  optionsFor(assessment: Assessment, pack: Pick<Pack, 'criteria'>): ReportOptions {
    const cover: CoverWords = {
      client: this.client,
      preparedFor: this.preparedFor,
      preparedBy: this.preparedBy,
    };
    return {
      paper: this.paper,
      without: [...this.without],
      cover,
      logo: this.logo?.dots ?? null,
      attachment: this.attach ? attachmentOf(carriedText(assessment, pack), t) : null,
    };
  }

  removeLogo(): void {
    this.logo = null;
    this.keptLogo = null;
  }

  keep(): void {
    const { paper, attach, preparedBy, client, preparedFor } = this;
    const { covers: kept } = keptReportChoices();
    const words = { client, preparedFor };
    const { [this.#id]: _, ...others } = kept;
    const covers = client === '' && preparedFor === '' ? others : { ...kept, [this.#id]: words };
    keepReportChoices({
      paper,
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
