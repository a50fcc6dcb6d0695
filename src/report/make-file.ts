import type { Adjustments, Result } from '../engine/index.ts';
import type { Tongue } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import type { ReportDocument } from './blocks.ts';
import { fileName } from './file-name.ts';
import type { Edition } from './files/edition.ts';
import type { DrawingName, Tracker } from './files/kinds.ts';
import { sayer, type Say, type Subject } from './say.ts';

/** Files of a result for other tools; each kind is loaded only when somebody asks for it. */
export type FileKind = 'calendar' | 'spreadsheet' | 'markdown' | Tracker;

export interface FileRequest {
  result: Result;
  /** The assessment that the result was computed from; more fields than these do no harm. */
  assessment: Subject & Edition & { adjustments?: Adjustments; inCalendars?: readonly string[] };
  pack: Pack;
  /** What the file is said in, with all words. */
  tongue: Tongue;
}

export interface MadeFile {
  name: string;
  /** Media type. */
  type: string;
  content: string | Uint8Array<ArrayBuffer> | Blob;
  /** Of a calendar: what it carries, for the next one to take back what is gone by then (`Assessment.inCalendars`). */
  carries?: readonly string[];
}

interface Maker {
  ending: string;
  type: string;
  make: (say: Say, request: FileRequest) => Promise<Pick<MadeFile, 'content' | 'carries'>>;
}

const csv = (tracker: Tracker): Maker => ({
  ending: '.csv',
  type: 'text/csv',
  make: async (say) => ({ content: (await import('./files/trackers.ts')).trackerFile(tracker, say) }),
});

const makers: Readonly<Record<FileKind, Maker>> = {
  calendar: {
    ending: '.ics',
    type: 'text/calendar',
    make: async (say, { assessment }) => {
      const { calendarFile } = await import('./files/calendar.ts');
      const { text, carries } = calendarFile(say, assessment, assessment.inCalendars ?? []);
      return { content: text, carries };
    },
  },
  spreadsheet: {
    ending: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async (say, { assessment }) => ({
      content: await (await import('./files/xlsx.ts')).xlsxFile(say, assessment),
    }),
  },
  markdown: {
    ending: '.md',
    type: 'text/markdown',
    make: async (say, request) => ({
      content: (await import('./files/markdown.ts')).markdownFile(await documentOf(request), say.t),
    }),
  },
  jira: csv('jira'),
  asana: csv('asana'),
  linear: csv('linear'),
  trello: csv('trello'),
};

/** Makes one file from a result. Rejected with what went wrong; the assessment is never touched. */
export async function makeFile(kind: FileKind, request: FileRequest): Promise<MadeFile> {
  const say = sayOf(request);
  const { ending, type, make } = makers[kind];
  return { name: nameFor(kind, ending, say), type, ...(await make(say, request)) };
}

/** Draws one figure of a result with the fonts of this device; null where the result has none. Only in a browser. */
export async function makeDrawing(
  name: DrawingName,
  format: 'svg' | 'png',
  request: FileRequest,
): Promise<MadeFile | null> {
  const [document, { drawing }, { canvasMeasure, pngOf }] = await Promise.all([
    // The board paper has every figure and little else.
    documentOf(request, true),
    import('./files/drawings.ts'),
    import('./files/canvas.ts'),
  ]);
  const svg = drawing(name, document, canvasMeasure());
  if (svg === null) return null;
  const file = nameFor(name, `.${format}`, sayOf(request));
  return format === 'svg'
    ? { name: file, type: 'image/svg+xml', content: svg }
    : { name: file, type: 'image/png', content: await pngOf(svg) };
}

/** Whether the result has what the figure would show. */
export const hasDrawing = (name: DrawingName, { team, plan }: Result): boolean =>
  ({ evidence: true, team: team.seats.length > 0, timeline: plan.tasks.length > 0 })[name];

const sayOf = ({ result, assessment, pack, tongue }: FileRequest): Say =>
  sayer(result, assessment, pack, tongue);

const nameFor = (what: FileKind | DrawingName, ending: string, { company, result, t }: Say): string =>
  fileName([company, t(`files.what.${what}`), result.asOf], ending);

async function documentOf(
  { result, assessment, pack, tongue }: FileRequest,
  brief = false,
): Promise<ReportDocument> {
  const { buildDocument } = await import('./document.ts');
  return buildDocument(result, assessment, pack, tongue, { paper: 'a4', brief });
}
