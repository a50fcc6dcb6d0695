import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Criterion } from '../../../src/pack/schema.ts';

const REAL = 'questions';

/**
 * A folder of questions like the real one with as many questions as wanted: the real criteria, and copies of them with
 * ids, refs and words of their own. Rules, team, KPIs and plan stay as they are.
 */
export function generatePack(wanted: number, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(REAL, folder, { recursive: true });
  const real = readdirSync(join(REAL, 'criteria')).flatMap((set) =>
    readdirSync(join(REAL, 'criteria', set)).map(
      (file) => readJson(join(REAL, 'criteria', set, file)) as Criterion,
    ),
  );
  const words = readdirSync(join(REAL, 'words')).map((file) => {
    const all = readJson(join(REAL, 'words', file)) as Record<string, string>;
    return { file, all, original: Object.entries(all) };
  });
  let count = real.reduce((sum, { questions }) => sum + questions.length, 0);
  for (let copy = 2; count < wanted; copy += 1) {
    for (const criterion of real) {
      const missing = wanted - count;
      if (missing <= 0) break;
      const made = copyOf(criterion, copy, missing);
      count += made.questions.length;
      writeJson(join(folder, 'criteria', made.set, `${made.id}.json`), made);
      for (const [from, to] of renamed(criterion, made))
        for (const { all, original } of words)
          for (const [key, text] of original)
            // A plain mean has no words of its own.
            if (key.startsWith(from) && !key.endsWith('.counts'))
              all[to + key.slice(from.length)] = `${text} (${copy})`;
    }
  }
  for (const { file, all } of words) writeJson(join(folder, 'words', file), all);
  return folder;
}

/** A criterion with other ids, and no more questions than `most`; asked of everybody, by a plain mean. */
function copyOf(criterion: Criterion, copy: number, most: number): Criterion {
  const questions = criterion.questions.slice(0, most).map((question) => ({
    ...question,
    id: `${question.id}-${copy}`,
    ref: `${question.ref}.${copy}`,
  }));
  const { cap: _, ...rest } = criterion;
  return {
    ...rest,
    id: `${criterion.id}-${copy}`,
    ref: `${criterion.ref}.${copy}`,
    combine: { mean: questions.map(({ id }) => id) },
    questions,
  };
}

/** Beginnings of the word keys that a copy needs, each from its original. */
function renamed(from: Criterion, to: Criterion): [from: string, to: string][] {
  return [
    [`criterion.${from.id}.`, `criterion.${to.id}.`],
    [`workshop.prompt.${from.id}.`, `workshop.prompt.${to.id}.`],
    ...to.questions.map(({ id }, at): [string, string] => [
      `question.${from.questions[at]?.id ?? ''}.`,
      `question.${id}.`,
    ]),
  ];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const writeJson = (file: string, value: unknown): void => {
  writeFileSync(file, JSON.stringify(value, null, 1));
};
