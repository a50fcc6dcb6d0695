import { tooMuch } from '../pack/json-limits.ts';
import type { FileProblem } from './file-problem.ts';

/**
 * A file of ours, so that a hostile one is refused before it can do harm. With everything in an assessment as many and
 * as long as it can be entered there is room left.
 */
export const mostBytes = 5 * 1024 * 1024;
export const isTooLong = (text: string): boolean =>
  text.length > mostBytes || new TextEncoder().encode(text).length > mostBytes;

/** The text of a file, which is not even read where it is too large. */
export const textIn = async (file: Blob): Promise<{ text: string } | { problems: FileProblem[] }> =>
  file.size > mostBytes ? { problems: [{ path: '', problem: 'too-large' }] } : { text: await file.text() };

/** What a file says as JSON, nothing of it checked yet; or why it is not even taken apart. Never throws. */
export function jsonOf(source: string): { json: unknown } | { problems: FileProblem[] } {
  const problem = isTooLong(source) ? 'too-large' : tooMuch(source);
  if (problem) return { problems: [{ path: '', problem }] };
  try {
    return { json: JSON.parse(source.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return { problems: [{ path: '', problem: 'not-json' }] };
  }
}
