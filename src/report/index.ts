/** The door of the report. The renderer itself (`pdf.ts`, with jsPDF) is behind a side door: never in a page's own code. */
export { amount } from './amount.ts';
export { boardAnswers } from './board-answers.ts';
export { fileName } from './file-name.ts';
export { drawings, trackers, type DrawingName, type Tracker } from './files/kinds.ts';
export {
  hasDrawing,
  makeDrawing,
  makeFile,
  type FileKind,
  type FileRequest,
  type MadeFile,
} from './make-file.ts';
export { figure, text, type Sheet } from './files/workbook.ts';
export { makeBook } from './make-book.ts';
export { fontTables } from './file/font-tables.ts';
export { fontFile, tierFor, tiers, unpackFont, type Fonts, type Tier } from './fonts.ts';
export { allHangul, commonSyllables, isHangul } from './hangul.ts';
export { evidenceMark, svgPath, type MarkShape, type MarkState } from './marks.ts';
export { makePages, makePdf, type MadePages, type MadePdf, type PdfRequest } from './make-pdf.ts';
export { svgTree, type SvgNode } from './draw-svg.ts';
export {
  attachmentOf,
  chapterIds,
  type ChapterId,
  type CoverWords,
  type Logo,
  type ReportOptions,
} from './options.ts';
export { sayer, type Subject } from './say.ts';
export * as said from './words/index.ts';
export { taskWords, type TaskWords } from './task-words.ts';
export type { Paper } from './theme.ts';
