import type { Attachment } from './file/put-attachment.ts';
import type { Paper } from './theme.ts';

/** The chapters after the cover, in order; each can be left out. */
export const chapterIds = ['summary', 'why', 'team', 'kpis', 'plan', 'risks', 'appendix'] as const;
export type ChapterId = (typeof chapterIds)[number];

/** What the cover says of those for whom and by whom the report is made; empty words are left out. */
export interface CoverWords {
  client?: string;
  preparedFor?: string;
  preparedBy?: string;
}

/** A picture as plain dots, decoded by the browser and never taken from a file as it is. */
export interface Logo {
  /** In dots. */
  width: number;
  height: number;
  /** Red, green, blue of each dot, row by row, on white. */
  dots: Uint8Array;
}

export interface ReportOptions {
  paper: Paper;
  /**
   * The board paper: what a board decides on, a third of the pages. What those look up who carry it out, and what it all
   * rests on in detail, is left to the whole report.
   */
  brief?: boolean;
  /** Chapters to leave out. */
  without?: readonly ChapterId[];
  cover?: CoverWords;
  logo?: Logo | null;
  /** Carried inside the file, for the app to open again. */
  attachment?: Attachment | null;
}

/** @param text an assessment as the app exports it */
export const attachmentOf = (text: string): Attachment => ({ name: 'first-seat-assessment.json', text });
