/** The door of the report. The renderer itself (`pdf.ts`, with jsPDF) is behind a side door: never in a page's own code. */
export { amount } from './amount.ts';
export { boardParams } from './board-answers.ts';
export { fileName } from './file-name.ts';
export { drawings, trackers, type DrawingName, type Tracker } from './files/kinds.ts';
export { fontFiles, unpackFont, type Fonts } from './fonts.ts';
export { evidenceMark, svgPath, type MarkShape, type MarkState } from './marks.ts';
export {
  hasDrawing,
  makeDrawing,
  makeFile,
  type FileKind,
  type FileRequest,
  type MadeFile,
} from './make-file.ts';
export { makePdf, type MadePdf, type PdfRequest } from './make-pdf.ts';
export { sayer, type Subject } from './say.ts';
export { taskWords, type TaskWords } from './task-words.ts';
export type { Paper } from './theme.ts';
