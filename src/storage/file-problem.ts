import type * as v from 'valibot';
import type { T } from '../i18n/index.ts';

/** Everything that can be wrong with an assessment file: a closed list, each with its words. */
export type FileProblem =
  | { path: string; problem: 'too-large' | 'not-json' | 'too-deep' | 'not-an-assessment' | 'newer' }
  | { path: string; problem: 'no-answers' }
  | { path: string; problem: 'pdf-too-large' | 'pdf-without-answers' | 'pdf-locked' | 'pdf-damaged' }
  | { path: string; problem: 'missing' | 'unknown-key' | 'wrong-kind' | 'wrong-form' | 'too-long' }
  | { path: string; problem: 'no-such-option' | 'out-of-range' | 'not-hundred' };

/** One sentence for the person who must act; the path is said by the caller. */
export const describeProblem = ({ problem }: FileProblem, t: T): string => t(`file.problem.${problem}`);

export function problemsOfShape(issues: readonly v.BaseIssue<unknown>[]): FileProblem[] {
  return issues.map((issue) => ({
    path: (issue.path ?? []).map(({ key }) => String(key)).join('.'),
    problem: problemOf(issue),
  }));
}

function problemOf(
  issue: v.BaseIssue<unknown>,
): 'missing' | 'unknown-key' | 'wrong-kind' | 'wrong-form' | 'too-long' {
  const last = issue.path?.at(-1);
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown-key';
  if (issue.received === 'undefined') return 'missing';
  if (last && 'origin' in last && last.origin === 'key') return 'unknown-key';
  if (issue.type === 'max_length') return 'too-long';
  return issue.kind === 'validation' ? 'wrong-form' : 'wrong-kind';
}
