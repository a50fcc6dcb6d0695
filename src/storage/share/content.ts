import * as v from 'valibot';
import type { Reply } from '../../engine/index.ts';
import type { Id, InterviewPack } from '../../pack/index.ts';
import type { Assessment } from '../assessment.ts';
import { unsafe } from '../../pack/json-limits.ts';
import { newAssessment } from '../new-assessment.ts';
import { parsed } from './parsed.ts';
import { silent, silentWays } from './silent.ts';

// What travels in a link: everything that was answered, without notes, names of those who answered, and times.

/** An answered value in a list; for each way of giving none its number. */
const Short = v.union([v.strictTuple([v.unknown()]), v.picklist([0, 1, 2])]);
type Short = v.InferOutput<typeof Short>;

const replies = v.pipe(
  v.custom<Record<Id, Short>>((given) => !Array.isArray(given)),
  v.record(v.string(), Short),
);
const ContentShape = v.strictObject({
  pack: v.strictObject({ id: v.string(), version: v.string() }),
  format: v.number(),
  language: v.string(),
  title: v.nullable(v.string()),
  planStart: v.nullable(v.string()),
  changedAt: v.string(),
  facts: replies,
  answers: replies,
});

/** The same assessment gives the same text: replies stand in the order of the alphabet. */
export const contentOf = ({
  pack,
  formatVersion,
  language,
  title,
  planStart,
  changedAt,
  ...said
}: Assessment): string =>
  JSON.stringify({
    pack,
    format: formatVersion,
    language,
    title,
    planStart,
    changedAt,
    facts: short(said.facts, (value) => value),
    answers: short(said.answers, (value) => ('option' in value ? value.option : value)),
  } satisfies v.InferInput<typeof ContentShape>);

function short<V>(given: Readonly<Record<Id, Reply<V>>>, valueOf: (value: V) => unknown): Record<Id, Short> {
  const shortened: Record<Id, Short> = {};
  for (const [id, reply] of Object.entries(given).sort(([one], [other]) => (one < other ? -1 : 1)))
    shortened[id] = reply.state === 'answered' ? [valueOf(reply.value)] : silent[reply.state];
  return shortened;
}

/**
 * An assessment that says the same, still to be checked as a file is; null if this is no content of a link at all. It
 * opens at its result, as one out of a report does.
 */
export function documentOf(text: string, pack: InterviewPack): object | null {
  const found = parsed(text);
  if (unsafe(found).first !== null) return null;
  const checked = v.safeParse(ContentShape, found);
  if (!checked.success) return null;
  const { format, changedAt, facts, answers, ...rest } = checked.output;
  return {
    ...newAssessment(pack, rest.language, new Date(0), 'shared'),
    ...rest,
    formatVersion: format,
    createdAt: changedAt,
    changedAt,
    facts: long(facts, (value) => value),
    answers: long(answers, (value) => (typeof value === 'string' ? { option: value } : value)),
    place: '#/result',
  };
}

function long(given: v.InferOutput<typeof replies>, valueOf: (value: unknown) => unknown): object {
  const entries = Object.entries(given).map(([id, said]) => [
    id,
    typeof said === 'number' ? { state: silentWays[said] } : { state: 'answered', value: valueOf(said[0]) },
  ]);
  return Object.fromEntries(entries) as object;
}
