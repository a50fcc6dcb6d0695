import type { Answers, Facts } from '../engine/index.ts';
import type { Id } from '../pack/index.ts';
import type { Course } from './applicable.ts';
import { changeOf } from './replies.ts';

/** How far a page or section is: what is open is what nobody has replied to yet. */
export interface Progress {
  /** Page or section id. */
  of: Id;
  asked: number;
  answered: number;
  /** Replied to with “don’t know”. */
  unknown: number;
  skipped: number;
  /** Not replied to at all. */
  open: number;
}

export const sectionProgress = (course: Course, answers: Answers): Progress[] =>
  course.sections.map(({ section, questions }) => count(section, questions, answers));

export const pageProgress = (course: Course, facts: Facts): Progress[] =>
  course.pages.map((page) => count(page.page, page.facts, facts));

const KIND = {
  answered: 'answered',
  'not-applicable': 'answered',
  unknown: 'unknown',
  skipped: 'skipped',
} as const;

function count(of: Id, things: readonly { id: Id }[], replies: Facts | Answers): Progress {
  const progress = { of, asked: things.length, answered: 0, unknown: 0, skipped: 0, open: 0 };
  for (const { id } of things) progress[kindOf(replies[id])] += 1;
  return progress;
}

const kindOf = (reply: (Facts | Answers)[Id] | undefined): (typeof KIND)[keyof typeof KIND] | 'open' =>
  reply ? KIND[reply.state] : 'open';

/**
 * Counts as `sectionProgress` does, and remembers the last count: after one more reply only the section of that
 * question is counted on, so that the work does not grow with the pack. A section without a change stays the same object.
 */
export function progressCounter(): (course: Course, answers: Answers) => readonly Progress[] {
  let last: { course: Course; answers: Answers; progress: readonly Progress[] } | undefined;
  let sections: ReadonlyMap<Id, Id> = new Map();
  return (course, answers) => {
    if (last?.course === course && last.answers === answers) return last.progress;
    const change = changeOf(answers);
    if (last?.course === course && change?.before === last.answers) {
      const section = sections.get(change.id);
      const [from, to] = [kindOf(last.answers[change.id]), kindOf(answers[change.id])];
      const progress =
        from === to
          ? last.progress
          : last.progress.map((one) =>
              one.of === section ? { ...one, [from]: one[from] - 1, [to]: one[to] + 1 } : one,
            );
      last = { course, answers, progress };
    } else {
      if (last?.course !== course)
        sections = new Map(
          course.sections.flatMap(({ section, questions }) => questions.map(({ id }) => [id, section])),
        );
      last = { course, answers, progress: sectionProgress(course, answers) };
    }
    return last.progress;
  };
}

/** Sum of several. */
export const together = (parts: readonly Progress[]): Omit<Progress, 'of'> => ({
  asked: sum(parts, 'asked'),
  answered: sum(parts, 'answered'),
  unknown: sum(parts, 'unknown'),
  skipped: sum(parts, 'skipped'),
  open: sum(parts, 'open'),
});

const sum = (parts: readonly Progress[], key: Exclude<keyof Progress, 'of'>): number =>
  parts.reduce((total, part) => total + part[key], 0);
