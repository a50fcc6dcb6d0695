import type { Result } from '../engine/index.ts';
import type { Language, Vocabulary } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import type { Layout } from './layout/boxes.ts';
import type { ReportOptions } from './options.ts';
import type { Subject } from './say.ts';

/** What is posted to the worker: an order as text, which crosses in half the time of the data itself, and its logo. */
export interface PostedOrder {
  json: string;
  logo: NonNullable<ReportOptions['logo']> | null;
}

/** What the worker is told; plain data only. */
export interface PdfOrder {
  /** The finished file, or the pages as boxes to be drawn for a preview. */
  want: 'file' | 'pages';
  result: Result;
  subject: Subject;
  /** Null where it is that of the order before: it is by far the most of an order. */
  content: PdfContent | null;
  /** The logo is posted beside it. */
  options: Omit<ReportOptions, 'logo'>;
}

/** What is the same for all reports in one language. */
export interface PdfContent {
  pack: Pack;
  language: Language;
  vocabulary: Vocabulary;
}

/** What the worker tells, in this order: steps, then `done`, `pages` or `failed`. */
export type PdfNews =
  | { kind: 'step'; step: 'fonts' | 'layout' }
  | { kind: 'page'; page: number; pages: number }
  | { kind: 'done'; bytes: Uint8Array<ArrayBuffer>; fileName: string; replaced: string[] }
  | { kind: 'pages'; layout: Layout; replaced: string[] }
  | { kind: 'failed'; message: string };
