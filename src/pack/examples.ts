/** Worked examples: finished assessments of made-up companies, each loaded only when somebody opens it. */
const files = import.meta.glob<unknown>('../../questions/examples/*.json', { import: 'default' });

const idOf = (path: string): string => path.replace(/^.*\/(.+)\.json$/, '$1');

/** Ids of the examples, in alphabetical order. */
export const exampleIds: readonly string[] = Object.keys(files).map(idOf).sort();

/** The assessment of an example as it stands in its file, unchecked; null if there is none of that name. */
export async function loadExample(id: string): Promise<unknown> {
  const load = Object.entries(files).find(([path]) => idOf(path) === id)?.[1];
  return load ? load() : null;
}
