import * as v from 'valibot';
import type { InterviewPack } from '../../pack/index.ts';
import type { Workshop } from '../../workshop/index.ts';
import { begunAgain } from '../../workshop/index.ts';
import type { Assessment } from '../assessment.ts';
import { name, text } from '../shapes.ts';
import { WorkshopShape } from '../workshop-shape.ts';
import { contentOf, documentOf } from './content.ts';

// What a new round of a workshop begins with, on any device: how it was set up, and what was settled the first time.

export const RoundShape = v.strictObject({
  /** By these the new round knows the assessment that it follows, where that is still on the device. */
  id: name,
  createdAt: text,
  workshop: v.pick(WorkshopShape, ['id', 'topic', 'anonymous', 'questions', 'roles', 'agenda', 'round']),
  /** Facts and settled answers, as in a link with an assessment: without notes, names and times. */
  said: v.custom<object>((given) => typeof given === 'object' && given !== null && !Array.isArray(given)),
});
export interface Round {
  id: string;
  createdAt: string;
  workshop: Pick<Workshop, 'id' | 'topic' | 'anonymous' | 'questions' | 'roles' | 'agenda' | 'round'>;
  said: object;
}

/** What a later round of this workshop needs; nothing of what one person said. */
export function roundOf(assessment: Assessment, workshop: Workshop): Round {
  const { id, topic, anonymous, questions, roles, agenda, round } = workshop;
  return {
    id: assessment.id,
    createdAt: assessment.createdAt,
    workshop: { id, topic, anonymous, questions, roles, agenda, ...(round === undefined ? {} : { round }) },
    said: JSON.parse(contentOf(assessment)) as object,
  };
}

/** The assessment of the first round, still to be checked as what comes out of the store is; null where it says nothing. */
export function earlierOf({ id, createdAt, workshop, said }: Round, pack: InterviewPack): object | null {
  const document = documentOf(JSON.stringify(said), pack);
  const nothingSaid = { notes: '', contributions: [], tallies: [], attended: [], revealed: null };
  // As it was held then, and not once more.
  const first = {
    ...begunAgain({ ...workshop, ...nothingSaid, settlements: [] }, workshop.id),
    round: workshop.round,
  };
  return document && { ...document, id, createdAt, workshop: first, place: null };
}
