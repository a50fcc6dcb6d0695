import * as v from 'valibot';
import type { InterviewPack } from '../pack/index.ts';
import type { Assessment } from './assessment.ts';
import { AdjustmentsShape } from './adjustments-shape.ts';
import { unsafe } from '../pack/json-limits.ts';
import { checkReplies, faultsOf } from './check-replies.ts';
import { fileText } from './file.ts';
import { formatVersion } from './format-version.ts';
import { isTooLong, jsonOf } from './file-json.ts';
import { problemsOfShape, type FileProblem } from './file-problem.ts';
import { renamedWorkshop, todays, withNewIds } from './new-ids.ts';
import { day, figure, id, MOST_ENTRIES, name, record, text } from './shapes.ts';
import { StorageTrouble } from './shelf.ts';
import { InvitedShape, WorkshopShape } from './workshop-shape.ts';
import { upgrade } from './upgrade.ts';

export { faultsOf };

/** Up to this many values every problem is named; in a larger file only the first, since naming takes longest. */
const MOST_TO_NAME = 5000;

const stamp = v.pipe(text, v.isoTimestamp());

const meta = {
  note: v.optional(text),
  by: v.optional(text),
  at: v.optional(stamp),
};
const reply = <const Value extends v.GenericSchema>(value: Value) =>
  v.variant('state', [
    v.strictObject({ state: v.literal('answered'), value, ...meta }),
    v.strictObject({ state: v.picklist(['unknown', 'not-applicable', 'skipped']), ...meta }),
  ]);

const factValue = v.union([
  figure,
  v.boolean(),
  text,
  v.array(id),
  v.strictObject({ band: id }),
  record(v.union([figure, id])),
]);
const questionValue = v.union([
  v.strictObject({ option: id }),
  v.strictObject({ figure }),
  v.strictObject({ level: v.picklist([0, 0.5, 1]) }),
]);

/** The shape of an assessment file; `assessment.ts` explains the fields. */
export const AssessmentShape = v.strictObject({
  $schema: v.optional(text),
  format: v.literal('first-seat-assessment'),
  formatVersion: v.literal(formatVersion),
  id: v.pipe(text, v.nonEmpty()),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  createdAt: stamp,
  changedAt: stamp,
  pack: v.strictObject({ id, version: text }),
  language: text,
  title: v.nullable(text),
  example: v.boolean(),
  facts: record(reply(factValue)),
  answers: record(reply(questionValue)),
  planStart: v.nullable(day),
  adjustments: AdjustmentsShape,
  scenarios: v.pipe(
    v.array(
      v.strictObject({
        id: name,
        name: text,
        facts: record(v.nullable(reply(factValue))),
        answers: record(v.nullable(reply(questionValue))),
      }),
    ),
    v.maxLength(50),
  ),
  follows: v.nullable(v.strictObject({ id: v.pipe(text, v.nonEmpty()), createdAt: stamp })),
  inCalendars: v.pipe(v.array(v.pipe(text, v.nonEmpty())), v.maxLength(MOST_ENTRIES)),
  workshop: v.nullable(WorkshopShape),
  invited: v.nullable(InvitedShape),
  respondent: v.nullable(text),
  place: v.nullable(text),
});

export type Parsed = { assessment: Assessment } | { problems: FileProblem[] };

/**
 * Reads an assessment file. Returns all problems with their places in the file, not the first (but for a huge file); values are checked
 * against the pack, replies to questions it no longer has are kept as they are.
 */
export function parseAssessment(source: string, pack: InterviewPack): Parsed {
  const read = jsonOf(source);
  return 'problems' in read ? read : checkAssessment(read.json, pack);
}

/** The same for what is already an object, for example out of the browser’s store. */
export function checkAssessment(found: unknown, pack: InterviewPack): Parsed {
  const foreigner = foreign(found);
  if (foreigner) return { problems: [foreigner] };
  const { first, values } = unsafe(found);
  if (first) return { problems: [first] };
  const result = v.safeParse(AssessmentShape, upgrade(found), {
    abortPipeEarly: true,
    abortEarly: values > MOST_TO_NAME,
  });
  if (!result.success) return { problems: problemsOfShape(result.issues) };
  const { $schema: _, ...document } = result.output;
  // The optional notes are absent or text, never undefined: they come from JSON.
  const assessment = renamed(document as Assessment, pack);
  const problems = checkReplies(assessment, pack);
  return problems.length > 0 ? { problems } : { assessment };
}

/** Replies and measurements under the ids that the pack uses today; where both are there, what stands under today’s id is kept. */
function renamed(assessment: Assessment, { renames }: InterviewPack): Assessment {
  const { facts, answers, adjustments, scenarios, workshop, invited } = assessment;
  return {
    ...assessment,
    facts: withNewIds(facts, renames.facts),
    answers: withNewIds(answers, renames.questions),
    adjustments: { ...adjustments, kpis: withNewIds(adjustments.kpis, renames.kpis) },
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      facts: withNewIds(scenario.facts, renames.facts),
      answers: withNewIds(scenario.answers, renames.questions),
    })),
    workshop: workshop && renamedWorkshop(workshop, renames.questions),
    invited: invited && { ...invited, questions: todays(invited.questions, renames.questions) },
  };
}

/** Said first, since everything else follows from it: another kind of file, or one from a newer app. */
function foreign(found: unknown): FileProblem | null {
  const { format, formatVersion: version } = (
    typeof found === 'object' && found !== null ? found : {}
  ) as Record<string, unknown>;
  if (format !== 'first-seat-assessment') return { path: 'format', problem: 'not-an-assessment' };
  return typeof version === 'number' && version > formatVersion
    ? { path: 'formatVersion', problem: 'newer' }
    : null;
}

/**
 * Refuses to keep what could not be read again: files and store have one limit, and nothing is ever beyond it.
 * @throws StorageTrouble
 */
export function mustFit(assessment: Assessment): void {
  if (isTooLong(fileText(assessment)) || unsafe(assessment).first !== null)
    throw new StorageTrouble('too-large');
}
