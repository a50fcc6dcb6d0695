import * as v from 'valibot';
import type { Situation } from '../engine/index.ts';
import type { Pack } from '../pack/index.ts';
import type { T } from '../i18n/index.ts';
import { checkAssessment, faultsOf } from '../storage/document.ts';
import { describeProblem, situationOf, type Assessment } from '../storage/index.ts';
import { CaseFile, situationOfCase } from './case-file.ts';

/** What a file says, or everything that is wrong with it, one line each with its path in the file. */
export type Input = { situation: Situation; assessment: Assessment | null } | { problems: string[] };

/** Reads an assessment file or a case file; which of the two it is shows in its `format`. */
export function readInput(pack: Pack, t: T, text: string): Input {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [`is not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  return isCase(json) ? readCase(pack, t, json) : readAssessment(pack, t, json);
}

/** A case file has facts by reference code and no `format`. */
const isCase = (json: unknown): boolean =>
  json !== null && typeof json === 'object' && !('format' in json) && 'facts' in json;

function readCase(pack: Pack, t: T, json: unknown): Input {
  const parsed = v.safeParse(CaseFile, json);
  if (!parsed.success) {
    const shape = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
    return { problems: [...shape, ...strangeAnswers(pack, json)] };
  }
  const { situation, problems } = situationOfCase(pack, parsed.output);
  // Those by reference code were read by their shape.
  const byId = Object.keys(parsed.output.more?.facts ?? {}).flatMap((id) => {
    const fact = situation.facts[id];
    return fact ? [[id, fact] as const] : [];
  });
  const strange = byId.length === 0 ? [] : faultsOf({ facts: Object.fromEntries(byId), answers: {} }, pack);
  const faults = strange.map((fault) => ({
    path: `more.${fault.path.replace(/\.value$/, '')}`,
    message: describeProblem(fault, t),
  }));
  const found = [...problems, ...faults];
  if (found.length > 0) return { problems: found.map(({ path, message }) => `${path}: ${message}`) };
  return { situation, assessment: null };
}

/** Answers to questions that the pack does not have, in a file whose shape is wrong elsewhere: all problems at once. */
function strangeAnswers(pack: Pack, json: unknown): string[] {
  const answers = json !== null && typeof json === 'object' && 'answers' in json ? json.answers : null;
  if (answers === null || typeof answers !== 'object') return [];
  const known = new Set(pack.criteria.flatMap(({ questions }) => questions.map(({ ref }) => ref)));
  const strange = Object.keys(answers).filter((ref) => !known.has(ref));
  return strange.map((ref) => `answers.${ref}: is no question of this pack`);
}

function readAssessment(pack: Pack, t: T, json: unknown): Input {
  const checked = checkAssessment(json, pack);
  if ('problems' in checked)
    return { problems: checked.problems.map((problem) => `${problem.path}: ${describeProblem(problem, t)}`) };
  const { assessment } = checked;
  const { facts, answers, planStart, adjustments, participation } = situationOf(assessment, pack);
  const situation = {
    facts,
    answers,
    planStart,
    ...(adjustments ? { adjustments } : {}),
    ...(participation ? { participation } : {}),
  };
  return { situation, assessment };
}
