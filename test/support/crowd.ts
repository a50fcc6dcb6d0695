import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersText } from '../../src/storage/answers-file.ts';
import type { Contribution } from '../../src/workshop/index.ts';
import { askedQuestions, packRoles } from './contributions.ts';
import { realPack } from './real-pack.ts';

/** That many people, of every role by turns, who answer every question, each another way. */
export const crowd = (people: number): Contribution[] =>
  Array.from({ length: people }, (_, at) => oneOfCrowd(at));

const oneOfCrowd = (at: number): Contribution => ({
  person: `p${String(at)}`,
  name: null,
  role: packRoles[at % packRoles.length] ?? '',
  revision: 1,
  version: realPack.head.version,
  answers: Object.fromEntries(
    askedQuestions.map(({ id, options }, place) => [id, options[(at + place) % options.length]?.id ?? '']),
  ),
  without: {},
});

/** Writes a file of answers for each of them into a folder. */
export function writeCrowd(folder: string, people: number): void {
  for (let at = 0; at < people; at += 1)
    writeFileSync(
      join(folder, `${String(at)}.json`),
      answersText({ workshop: 'w1', pack: realPack.head.id, contribution: oneOfCrowd(at) }),
    );
}
