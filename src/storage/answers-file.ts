import * as v from 'valibot';
import type { InterviewPack } from '../pack/index.ts';
import { unsafe } from '../pack/json-limits.ts';
import { handIn, noRole, type HandedIn } from '../workshop/index.ts';
import type { Assessment } from './assessment.ts';
import { checkAssessment } from './document.ts';
import { jsonOf, textIn } from './file-json.ts';
import { problemsOfShape, type FileProblem } from './file-problem.ts';
import { id, name, text } from './shapes.ts';
import { ContributionShape } from './workshop-shape.ts';

/** The newest shape of a file of answers that this app writes and reads. */
const answersVersion = 1;

/** One person’s answers for a workshop, as a file. */
export const AnswersShape = v.strictObject({
  $schema: v.optional(text),
  format: v.literal('first-seat-answers'),
  formatVersion: v.literal(answersVersion),
  /** Id of the workshop they are for, or null. */
  workshop: v.nullable(name),
  pack: id,
  contribution: ContributionShape,
});

export type ReadAnswers = { handed: HandedIn } | { problems: FileProblem[] };

/** What is handed in, as a file; the same for the same answers. */
export const answersText = ({ workshop, pack, contribution }: HandedIn): string =>
  `${JSON.stringify({ format: 'first-seat-answers', formatVersion: answersVersion, workshop, pack, contribution } satisfies v.InferInput<typeof AnswersShape>, null, 2)}\n`;

/** Reads a file of answers, or an assessment of one person for what it says. Never throws; all problems are named. */
export function readAnswers(source: string, pack: InterviewPack): ReadAnswers {
  const read = jsonOf(source);
  return 'problems' in read ? read : checkAnswers(read.json, pack);
}

/** The same for a file that was chosen. */
export async function readAnswersFile(file: Blob, pack: InterviewPack): Promise<ReadAnswers> {
  // A report is no JSON that was cut off.
  if ((await file.slice(0, 5).text()) === '%PDF-') return { problems: [{ path: '', problem: 'no-answers' }] };
  const read = await textIn(file);
  return 'problems' in read ? read : readAnswers(read.text, pack);
}

/** The same for what is already an object. */
export function checkAnswers(found: unknown, pack: InterviewPack): ReadAnswers {
  const { format, formatVersion } = (typeof found === 'object' && found !== null ? found : {}) as Record<
    string,
    unknown
  >;
  if (format === 'first-seat-assessment') {
    const parsed = checkAssessment(found, pack);
    return 'problems' in parsed ? parsed : { handed: handedInBy(parsed.assessment, pack) };
  }
  if (format !== 'first-seat-answers') return { problems: [{ path: '', problem: 'no-answers' }] };
  if (typeof formatVersion === 'number' && formatVersion > answersVersion)
    return { problems: [{ path: 'formatVersion', problem: 'newer' }] };
  const { first } = unsafe(found);
  if (first) return { problems: [first] };
  const result = v.safeParse(AnswersShape, found, { abortPipeEarly: true });
  if (!result.success) return { problems: problemsOfShape(result.issues) };
  const { workshop, pack: packId, contribution } = result.output;
  return { handed: { workshop, pack: packId, contribution } };
}

/** What an assessment says, as its person hands it in. */
export function handedInBy(assessment: Assessment, pack: InterviewPack): HandedIn {
  const { invited, respondent, id: own, revision, pack: asked, answers } = assessment;
  const anonymous = invited?.workshop.anonymous ?? false;
  const voice = {
    person: invited?.person ?? own.replaceAll(/[^A-Za-z0-9-]/g, '-').slice(0, 64),
    name: anonymous ? null : (invited?.name ?? respondent),
    role: invited?.role ?? noRole,
    revision,
    version: asked.version,
  };
  return {
    workshop: invited?.workshop.id ?? null,
    pack: asked.id,
    contribution: handIn(voice, answers, pack),
  };
}
