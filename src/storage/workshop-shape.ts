import * as v from 'valibot';
import { id, MOST_ENTRIES, name, record, text } from './shapes.ts';

/** More people than fit into any room; also what a file may hold. */
const MOST_PEOPLE = 400;

const few = <const One extends v.GenericSchema>(one: One) => v.pipe(v.array(one), v.maxLength(100));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000));
const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const timeOfDay = v.pipe(text, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const version = v.pipe(text, v.regex(/^\d+\.\d+\.\d+$/));

/** What one person said, as it is kept and as it is handed in; `workshop/workshop.ts` explains the fields. */
export const ContributionShape = v.strictObject({
  person: name,
  name: v.nullable(text),
  role: id,
  revision,
  version,
  answers: record(id),
  without: record(v.picklist(['unknown', 'not-applicable', 'skipped'])),
});

const role = v.strictObject({ id, name: v.nullable(text) });
const dealt = { question: id, reason: text, owner: v.nullable(text) };
const about = { id: name, topic: text, anonymous: v.boolean() };

/** The shape of `workshop` in an assessment file. */
export const WorkshopShape = v.strictObject({
  ...about,
  round: v.optional(count),
  questions: v.variant('of', [
    v.strictObject({ of: v.picklist(['all', 'quick']) }),
    v.strictObject({ of: v.literal('own'), ids: v.pipe(v.array(id), v.maxLength(MOST_ENTRIES)) }),
  ]),
  roles: few(v.strictObject({ ...role.entries, people: count })),
  agenda: v.strictObject({ minutes: count, startsAt: v.nullable(timeOfDay) }),
  notes: text,
  contributions: v.pipe(v.array(ContributionShape), v.maxLength(MOST_PEOPLE)),
  tallies: v.pipe(
    v.array(
      v.strictObject({
        question: id,
        role: v.nullable(id),
        round: v.picklist([1, 2]),
        options: record(count),
        unknown: count,
        notApplicable: count,
        skipped: count,
      }),
    ),
    v.maxLength(MOST_ENTRIES),
  ),
  attended: few(v.strictObject({ role: id, people: count })),
  revealed: v.nullable(v.pipe(v.array(name), v.maxLength(MOST_PEOPLE))),
  batches: v.optional(
    v.pipe(v.array(v.pipe(v.array(name), v.maxLength(MOST_PEOPLE))), v.maxLength(MOST_PEOPLE)),
  ),
  changed: v.optional(v.pipe(v.array(ContributionShape), v.maxLength(MOST_PEOPLE))),
  settlements: v.pipe(
    v.array(
      v.variant('rule', [
        v.strictObject({
          ...dealt,
          rule: v.picklist(['consensus', 'median', 'disagreement', 'agreed', 'facilitator']),
          option: id,
        }),
        v.strictObject({ ...dealt, rule: v.picklist(['open', 'withdrawn']), option: v.null() }),
      ]),
    ),
    v.maxLength(MOST_ENTRIES),
  ),
});

/** The shape of `invited` in an assessment file. */
export const InvitedShape = v.strictObject({
  workshop: v.strictObject(about),
  questions: v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_ENTRIES)),
  roles: few(role),
  person: name,
  name: v.nullable(text),
  role: v.nullable(id),
});
