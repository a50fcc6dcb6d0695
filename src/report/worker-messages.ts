import type { Result } from '../engine/index.ts';
import type { Language, Words } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import type { Subject } from './say.ts';
import type { Paper } from './theme.ts';

/** What the worker is told; plain data only. */
export interface PdfOrder {
  result: Result;
  subject: Subject;
  pack: Pack;
  words: Words;
  language: Language;
  paper: Paper;
}

/** What the worker tells, in this order: steps, then `done` or `failed`. */
export type PdfNews =
  | { kind: 'step'; step: 'fonts' | 'layout' }
  | { kind: 'page'; page: number; pages: number }
  | { kind: 'done'; bytes: Uint8Array<ArrayBuffer>; replaced: string[] }
  | { kind: 'failed'; message: string };
