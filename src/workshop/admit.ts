import { reaches } from '../engine/index.ts';
import type { AskedQuestion, Id, InterviewPack } from '../pack/index.ts';
import type { Contribution } from './workshop.ts';

/** A contribution as it was handed in: to which workshop and which questions it belongs. */
export interface HandedIn {
  contribution: Contribution;
  /** Null in an assessment of somebody who was not invited. */
  workshop: string | null;
  /** Id of the pack that was answered. */
  pack: Id;
}

/** Why something is not counted at all. */
export type Refusal = 'other-workshop' | 'other-questions' | 'newer-questions';

/** What was made of single answers so that they count beside those to today’s questions; always said. */
export interface Mapped {
  question: Id;
  /** Its id changed; it is asked otherwise since; it is asked no more; it has no such option. */
  how: 'renamed' | 'asked-otherwise' | 'asked-no-more' | 'no-such-option';
}

/**
 * What may count: answers to an older pack go to today’s ids, and those to questions whose meaning has changed are left
 * out by name. Another workshop, other questions and a version that this app does not know are refused; nothing is read
 * as something it did not say.
 */
export function admit(
  { contribution, workshop, pack: packId }: HandedIn,
  into: string | null,
  pack: InterviewPack,
): { contribution: Contribution; mapped: Mapped[] } | { refused: Refusal } {
  if (packId !== pack.head.id) return { refused: 'other-questions' };
  if (workshop !== null && into !== null && workshop !== into) return { refused: 'other-workshop' };
  if (!reaches(pack.head.version, contribution.version)) return { refused: 'newer-questions' };
  const questions = askedById(pack);
  const mapped: Mapped[] = [];
  const kept = <Said extends string>(said: Readonly<Record<Id, Said>>, isSound: Sound): Record<Id, Said> => {
    const found: Record<Id, Said> = {};
    for (const given of Object.keys(said)) {
      const what = said[given];
      if (what === undefined) continue;
      const id = pack.renames.questions[given] ?? given;
      const how = faultOf(questions.get(id), contribution.version, what, isSound);
      if (how !== null || id !== given) mapped.push({ question: id, how: how ?? 'renamed' });
      // What stands under today’s id is kept where both are there.
      if (how === null && (id === given || !(id in said))) found[id] = what;
    }
    return found;
  };
  return {
    contribution: {
      ...contribution,
      answers: kept(contribution.answers, ({ options }, option) => options.some(({ id }) => id === option)),
      without: kept(contribution.without, () => true),
    },
    mapped,
  };
}

type Sound = (question: AskedQuestion, said: string) => boolean;

function faultOf(
  question: AskedQuestion | undefined,
  version: string,
  said: string,
  isSound: Sound,
): Exclude<Mapped['how'], 'renamed'> | null {
  if (!question || question.derivedFrom) return 'asked-no-more';
  if (question.changedIn !== undefined && !reaches(version, question.changedIn)) return 'asked-otherwise';
  return isSound(question, said) ? null : 'no-such-option';
}

const known = new WeakMap<InterviewPack['criteria'], ReadonlyMap<Id, AskedQuestion>>();

/** Every question of a pack by its id, looked up once for each pack. */
export function askedById({ criteria }: Pick<InterviewPack, 'criteria'>): ReadonlyMap<Id, AskedQuestion> {
  const found =
    known.get(criteria) ??
    new Map(criteria.flatMap(({ questions }) => questions.map((question) => [question.id, question])));
  known.set(criteria, found);
  return found;
}
