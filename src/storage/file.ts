import type { InterviewPack } from '../pack/index.ts';
import type { Assessment } from './assessment.ts';
import type { Parsed } from './document.ts';

/** The assessment as a file: readable, and the same for the same assessment. */
export const fileText = (assessment: Assessment): string => `${JSON.stringify(assessment, null, 2)}\n`;

/** Reads a chosen file, an assessment or a report that carries one; the checker is loaded only then. */
export async function readFile(file: Blob, pack: InterviewPack): Promise<Parsed> {
  const { readChosenFile } = await import('./chosen-file.ts');
  return readChosenFile(file, pack);
}

/** Checks what came out of the store in full before it is opened. */
export async function readKept(found: unknown, pack: InterviewPack): Promise<Parsed> {
  const { checkAssessment } = await import('./document.ts');
  return checkAssessment(found, pack);
}
