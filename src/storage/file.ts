import type { InterviewPack } from '../pack/index.ts';
import type { Assessment } from './assessment.ts';
import type { Parsed } from './document.ts';

/** The assessment as a file: readable, and the same for the same assessment. */
export const fileText = (assessment: Assessment): string => `${JSON.stringify(assessment, null, 2)}\n`;

/** Reads a chosen file; the checker is loaded only then. */
export async function readFile(file: Blob, pack: InterviewPack): Promise<Parsed> {
  const { mostBytes, parseAssessment } = await import('./document.ts');
  if (file.size > mostBytes) return { problems: [{ path: '', problem: 'too-large' }] };
  return parseAssessment(await file.text(), pack);
}

/** Checks what came out of the store in full before it is opened. */
export async function readKept(found: unknown, pack: InterviewPack): Promise<Parsed> {
  const { checkAssessment } = await import('./document.ts');
  return checkAssessment(found, pack);
}
