import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { CaseFile, situationOfCase } from '../../src/cli/case-file.ts';
import type { Situation } from '../../src/engine/index.ts';
import { realPack } from './real-pack.ts';
import { valueAt } from './value-at.ts';

const folder = 'test/personas';

/** One stated reason and what of the `Result` bears it out. */
const Because = v.strictObject({
  claim: v.string(),
  path: v.string(),
  equals: v.optional(v.union([v.string(), v.number(), v.boolean(), v.null()])),
  includes: v.optional(v.string()),
  excludes: v.optional(v.string()),
  atLeast: v.optional(v.number()),
  below: v.optional(v.number()),
});
export type Because = v.InferOutput<typeof Because>;

const PersonaFile = v.strictObject({
  ...CaseFile.entries,
  company: v.string(),
  story: v.string(),
  expect: v.strictObject({
    verdict: v.string(),
    firstSeat: v.nullable(v.string()),
    flags: v.array(v.string()),
    firmness: v.string(),
  }),
  because: v.pipe(v.array(Because), v.minLength(1)),
});

export interface Persona extends v.InferOutput<typeof PersonaFile> {
  /** Name of its file, a telling phrase. */
  name: string;
  situation: Situation;
}

/** Every company of `test/personas`, in the order of the file names. */
export const personas: readonly Persona[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => readPersona(file));

function readPersona(file: string): Persona {
  const persona = v.parse(PersonaFile, JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
  const { situation, problems } = situationOfCase(realPack, persona);
  if (problems.length > 0) throw new Error(`${file}: ${JSON.stringify(problems)}`);
  return {
    ...persona,
    name: file.replace(/\.json$/, ''),
    situation,
  };
}

/** What a reason claims against what the result says; null when it holds. */
export function failingReason(
  { claim, path, equals, includes, excludes, atLeast, below }: Because,
  result: unknown,
): string | null {
  const found = valueAt(result, path);
  const list: readonly unknown[] = Array.isArray(found) ? found : [];
  const checks: [said: unknown, holds: boolean][] = [
    [equals, found === equals],
    [includes, list.includes(includes)],
    [excludes, Array.isArray(found) && !list.includes(excludes)],
    [atLeast, typeof found === 'number' && found >= (atLeast ?? 0)],
    [below, typeof found === 'number' && found < (below ?? 0)],
  ];
  const made = checks.filter(([said]) => said !== undefined);
  if (made.length === 0) return `${claim} (${path}) checks nothing`;
  return made.every(([, holds]) => holds) ? null : `${claim} (${path} is ${JSON.stringify(found)})`;
}
