import { reaches, type Answers, type Facts, type ReplyMeta } from '../engine/index.ts';
import type { InterviewPack } from '../pack/index.ts';
import type { Assessment } from './assessment.ts';
import { begunAgain, shortId } from '../workshop/index.ts';
import { copyOf } from './copy.ts';

/**
 * The same company, assessed again: facts, answers, baselines, targets and what was done stay, and the replies are to be
 * confirmed. Answers to questions that have changed since are left out, to be given anew. The plan begins afresh, so
 * days that the person set for the first one are left out too.
 */
export function followUp(assessment: Assessment, pack: InterviewPack, now: Date, id: string): Assessment {
  const { facts, answers, adjustments, createdAt } = assessment;
  const { version } = pack.head;
  const changed = (things: readonly { id: string; changedIn?: string | undefined }[]): Set<string> =>
    new Set(
      things
        .filter(({ changedIn }) => changedIn !== undefined && !reaches(assessment.pack.version, changedIn))
        .map((thing) => thing.id),
    );
  return {
    ...copyOf(assessment, assessment.title, now, id),
    createdAt: now.toISOString(),
    pack: { id: pack.head.id, version },
    facts: without<Facts[string]>(facts, changed(pack.facts)),
    answers: without<Answers[string]>(answers, changed(pack.criteria.flatMap(({ questions }) => questions))),
    planStart: null,
    adjustments: {
      ...adjustments,
      tasks: Object.fromEntries(
        Object.entries(adjustments.tasks).map(([task, { start: _, ...change }]) => [task, change]),
      ),
      ownTasks: adjustments.ownTasks.map((task) => ({ ...task, start: null })),
    },
    scenarios: [],
    // The same group is asked anew; what it said the first time stays with the first.
    workshop: assessment.workshop && begunAgain(assessment.workshop, shortId(id)),
    follows: { id: assessment.id, createdAt },
    place: null,
  };
}

const without = <R>(replies: Readonly<Record<string, R>>, ids: ReadonlySet<string>): Record<string, R> =>
  Object.fromEntries(Object.entries(replies).filter(([id]) => !ids.has(id)));

/**
 * Whether a reply was given before this assessment began, or nobody knows when, and so is still to be confirmed. As text
 * times can’t be compared: a file may name them by the clock of another place.
 */
export const isCarriedOver = ({ follows, createdAt }: Assessment, reply: ReplyMeta | undefined): boolean =>
  follows !== null &&
  reply !== undefined &&
  !(reply.at !== undefined && Date.parse(reply.at) >= Date.parse(createdAt));
