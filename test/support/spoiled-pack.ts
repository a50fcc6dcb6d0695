import { type PackFiles, readPackFiles } from '../../src/pack/read.ts';
import { checkPack, type Problem } from '../../src/pack/validate.ts';

const real = readPackFiles('questions');

/** One piece of damage: a file of `questions/`, the way to a place in it (keys, places in lists, or ids), and what becomes of it. */
export type Damage = readonly [
  file: string,
  path: readonly (string | number)[],
  change: (value: unknown) => unknown,
];

/** What the validator says of the real pack after some damage. */
export function problemsAfter(...damage: readonly Damage[]): Problem[] {
  let files: PackFiles = real;
  for (const [file, path, change] of damage) {
    const language = /^words\/(.+)\.json$/.exec(file)?.[1];
    const spoil = (all: ReadonlyMap<string, unknown>, name: string): ReadonlyMap<string, unknown> => {
      if (!all.has(name)) throw new Error(`${file} is not part of the pack`);
      const spoiled = path.length === 0 ? change(all.get(name)) : changed(all.get(name), path, change);
      return new Map(
        [...all, [name, spoiled] as const].filter(([key]) => key !== name || spoiled !== undefined),
      );
    };
    files =
      language === undefined
        ? { ...files, data: spoil(files.data, file) }
        : { ...files, words: spoil(files.words, language) };
  }
  return checkPack(files).problems;
}

/** A copy in which one place is another; undefined takes it away, a new key adds it. */
function changed(
  json: unknown,
  [step, ...rest]: readonly (string | number)[],
  change: (value: unknown) => unknown,
): unknown {
  if (step === undefined) return change(json);
  if (Array.isArray(json)) {
    const list: readonly unknown[] = json;
    const at = typeof step === 'number' ? step : list.findIndex((one) => idOf(one) === step);
    if (at < 0) throw new Error(`Nothing is called ${step}`);
    return list
      .map((one, place) => (place === at ? changed(one, rest, change) : one))
      .filter((one) => one !== undefined);
  }
  if (json === null || typeof json !== 'object') throw new Error(`There is nothing at ${step}`);
  const entries = new Map<string, unknown>(Object.entries(json));
  const value = changed(entries.get(String(step)), rest, change);
  if (value === undefined) entries.delete(String(step));
  else entries.set(String(step), value);
  return Object.fromEntries(entries);
}

const idOf = (thing: unknown): unknown =>
  thing !== null && typeof thing === 'object' && 'id' in thing ? thing.id : undefined;

/** Changes for lists. */
export const twice = (list: unknown): unknown =>
  Array.isArray(list) ? [...(list as unknown[]), (list as unknown[])[0]] : list;
export const withOne =
  (one: unknown) =>
  (list: unknown): unknown =>
    Array.isArray(list) ? [...(list as unknown[]), one] : list;
