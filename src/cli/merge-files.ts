import type { T } from '../i18n/index.ts';
import type { Id, Pack } from '../pack/index.ts';
import { describeProblem } from '../storage/index.ts';
import { readAnswers } from '../storage/answers-file.ts';
import {
  admit,
  isDisputed,
  middleOption,
  mostMixedFirst,
  Newest,
  pictureOf,
  scaleOf,
  type Distribution,
  type Fate,
  type Mapped,
  type Scale,
} from '../workshop/index.ts';

/** What is said of a group: options by name, everything with its n. */
interface Said {
  n: number;
  unknown: number;
  notApplicable: number;
  skipped: number;
  options: Record<Id, number>;
  middle: Id | null;
  lowest: Id | null;
  highest: Id | null;
  withinOneStep: number;
  mixed: number;
}

export interface Merged {
  format: 'first-seat-merged';
  version: 1;
  pack: { id: Id; version: string };
  anonymous: boolean;
  files: number;
  /** Files by what became of them; together with `refused` they add up to `files`. */
  fates: Record<Fate, number>;
  /** Every file that does not count, with all its reasons. */
  refused: { file: string; reasons: string[] }[];
  /** Files of which single answers were mapped or left out. */
  mapped: { file: string; answers: Mapped[] }[];
  /** Most mixed first. */
  questions: {
    question: Id;
    disputed: boolean;
    /** Null where too few replied to be shown. */
    all: Said | null;
    groups: ({ roles: (Id | null)[] } & Said)[];
  }[];
}

/**
 * Merges files of answers one after the other: of each person a row of bytes is kept, and of each file nothing.
 * @param read the text of a file; what it throws becomes the reason of that file
 */
export function mergeFiles(
  files: Iterable<string>,
  read: (file: string) => string,
  pack: Pack,
  t: T,
  anonymous: boolean,
): Merged {
  const scales = pack.criteria
    .flatMap(({ questions }) => questions)
    .filter(({ derivedFrom }) => !derivedFrom)
    .map(scaleOf);
  const newest = new Newest(scales);
  const fates: Record<Fate, number> = { new: 0, newer: 0, older: 0, same: 0 };
  const refused: Merged['refused'] = [];
  const mapped: Merged['mapped'] = [];
  let count = 0;
  let workshop: string | null = null;
  for (const file of files) {
    count += 1;
    const found = attempt(() => readAnswers(read(file), pack));
    if ('reason' in found || 'problems' in found) {
      const reasons =
        'reason' in found
          ? [found.reason]
          : found.problems.map((problem) => `${problem.path}: ${describeProblem(problem, t)}`);
      refused.push({ file, reasons });
      continue;
    }
    // The first that names a workshop says which one this is.
    workshop ??= found.handed.workshop;
    const admitted = admit(found.handed, workshop, pack);
    if ('refused' in admitted) {
      refused.push({ file, reasons: [t(`workshop.refused.${admitted.refused}`)] });
      continue;
    }
    fates[newest.take(admitted.contribution)] += 1;
    if (admitted.mapped.length > 0) mapped.push({ file, answers: admitted.mapped });
  }
  const pictures = pictureOf(scales, newest.rows(), [], anonymous);
  const questions = pictures.map((picture) => ({
    question: picture.question,
    mixed: picture.all?.mixed ?? 0,
    disputed: isDisputed(picture, pack.workshop),
    all: picture.all && said(picture.scale, picture.all),
    groups: picture.groups.map(({ roles, distribution }) => ({
      roles: [...roles],
      ...said(picture.scale, distribution),
    })),
  }));
  return {
    format: 'first-seat-merged',
    version: 1,
    pack: { id: pack.head.id, version: pack.head.version },
    anonymous,
    files: count,
    fates,
    refused,
    mapped,
    questions: mostMixedFirst(questions).map(({ mixed: _, ...question }) => question),
  };
}

const said = (scale: Scale, distribution: Distribution): Said => {
  const { n, unknown, notApplicable, skipped, options, range, withinOneStep, mixed } = distribution;
  const named = (place: number | undefined): Id | null => scale.options[place ?? -1] ?? null;
  return {
    n,
    unknown,
    notApplicable,
    skipped,
    options: Object.fromEntries(scale.options.map((option, at) => [option, options[at] ?? 0])),
    middle: middleOption(scale, distribution),
    lowest: named(range?.low),
    highest: named(range?.high),
    withinOneStep,
    mixed,
  };
};

function attempt<Found>(work: () => Found): Found | { reason: string } {
  try {
    return work();
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
