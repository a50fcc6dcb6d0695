import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { Result, Situation } from '../engine/index.ts';
import type { Tongue } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import { makeFile, type FileKind, type FileRequest } from '../report/index.ts';
import type { Assessment } from '../storage/index.ts';

/** Kinds of files with the path each is to be written to; those without a path are not wanted. */
export type Wanted = readonly (readonly [kind: FileKind, path: string | undefined])[];

/** Writes files of a result for other tools, as the app hands them out. */
export async function writeFiles(
  wanted: Wanted,
  input: {
    result: Result;
    /** Null for a case file. */
    assessment: Assessment | null;
    situation: Situation;
    pack: Pack;
    tongue: Tongue;
  },
): Promise<void> {
  const { result, assessment, situation, pack, tongue } = input;
  const request: FileRequest = {
    result,
    assessment: assessment ?? ofCase(situation, result.asOf),
    pack,
    tongue,
  };
  for (const [kind, path] of wanted) {
    if (path === undefined) continue;
    const { content } = await makeFile(kind, request);
    if (content instanceof Blob) throw new Error(`${kind} can’t be written here`);
    writeFileSync(path, content);
  }
}

/** A case file has no id of its own: the same answers are the same assessment. */
function ofCase({ facts, answers }: Situation, day: string): FileRequest['assessment'] {
  const id = createHash('sha256')
    .update(JSON.stringify([facts, answers]))
    .digest('hex')
    .slice(0, 32);
  const time = `${day}T00:00:00.000Z`;
  return {
    id,
    revision: 0,
    createdAt: time,
    changedAt: time,
    facts,
    title: null,
    respondent: null,
    example: false,
  };
}
