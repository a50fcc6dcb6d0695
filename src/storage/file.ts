import type { InterviewPack } from '../pack/index.ts';
import type { Assessment } from './assessment.ts';
import type { Parsed } from './document.ts';

/** The assessment as a file: readable, and the same for the same assessment. */
export const fileText = (assessment: Assessment): string => `${JSON.stringify(assessment, null, 2)}\n`;

/**
 * The same to be carried inside a report. Where the person was and how often it was saved are left out: the report is
 * then the same wherever it is made, and it opens at its result. Keys stand in the order of the alphabet, since an
 * assessment that was read and one that was typed do not have them in the same order.
 */
export const carriedText = (assessment: Assessment): string =>
  `${JSON.stringify({ ...assessment, revision: 0, place: '#/result' }, keysInOrder)}\n`;

const keysInOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

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
