import { notKept } from '../../open-here.ts';
import { chapterIds, type ChapterId, type Paper } from '../../../report/index.ts';

/** What of a report’s choices is kept on this device, so that the next one looks the same. */
export interface KeptChoices {
  /** Null until one was chosen. */
  paper: Paper | null;
  /** Whether it is the board paper. */
  brief: boolean;
  without: ChapterId[];
  attach: boolean;
  preparedBy: string;
  /** A picture as a `data:` address, made here from dots. */
  logo: string | null;
  /** Words of the cover by assessment. */
  covers: Readonly<Record<string, { client: string; preparedFor: string }>>;
}

/** Where they are kept on this device. */
const REPORT_CHOICES = 'first-seat:report';
/** Most covers that are remembered; the oldest go first. */
const MOST_COVERS = 50;
/** Longest words of a cover. */
export const LONGEST_WORDS = 120;

/** What was kept; whatever is missing or damaged is as on the first report. */
export function keptReportChoices(): KeptChoices {
  const found = readKept();
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST_WORDS) : '');
  const { paper, brief, without, attach, preparedBy, logo, covers } = found;
  return {
    paper: paper === 'letter' || paper === 'a4' ? paper : null,
    brief: brief === true,
    without: chapterIds
      .filter((chapter) => Array.isArray(without) && without.includes(chapter))
      .slice(1 - chapterIds.length),
    attach: attach !== false,
    preparedBy: text(preparedBy),
    logo: typeof logo === 'string' && logo.startsWith('data:image/png;base64,') ? logo : null,
    covers: Object.fromEntries(
      Object.entries(isObject(covers) ? covers : {}).map(([id, cover]) => {
        const { client, preparedFor } = isObject(cover) ? cover : {};
        return [id, { client: text(client), preparedFor: text(preparedFor) }];
      }),
    ),
  };
}

/** Keeps what differs from what is kept: nothing is written before somebody chooses something, or where nothing is to be kept. */
export function keepReportChoices(choices: KeptChoices): void {
  if (notKept.id() !== null || JSON.stringify(choices) === JSON.stringify(keptReportChoices())) return;
  const covers = Object.entries(choices.covers).slice(-MOST_COVERS);
  try {
    localStorage.setItem(REPORT_CHOICES, JSON.stringify({ ...choices, covers: Object.fromEntries(covers) }));
  } catch {
    // No room or no storage: the next report begins anew, this one is not touched.
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readKept(): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(REPORT_CHOICES) ?? 'null');
    return isObject(found) ? found : {};
  } catch {
    return {};
  }
}
