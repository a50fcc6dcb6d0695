import type { Result } from '../engine/index.ts';
import type { Language, Words } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import type { Layout } from './layout/boxes.ts';
import type { ReportOptions } from './options.ts';
import type { Subject } from './say.ts';

/** What the worker is told; plain data only. */
export interface PdfOrder {
  /** The finished file, or the pages as boxes to be drawn for a preview. */
  want: 'file' | 'pages';
  result: Result;
  subject: Subject;
  pack: Pack;
  words: Words;
  language: Language;
  options: ReportOptions;
}

/** What the worker tells, in this order: steps, then `done`, `pages` or `failed`. */
export type PdfNews =
  | { kind: 'step'; step: 'fonts' | 'layout' }
  | { kind: 'page'; page: number; pages: number }
  | { kind: 'done'; bytes: Uint8Array<ArrayBuffer>; replaced: string[] }
  | { kind: 'pages'; layout: Layout; replaced: string[] }
  | { kind: 'failed'; message: string };
