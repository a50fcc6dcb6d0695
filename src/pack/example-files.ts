import { retold } from './example-words.ts';

/** Worked examples: finished assessments of made-up companies, each loaded only when somebody opens it. */
const files = import.meta.glob<unknown>('../../questions/examples/*.json', { import: 'default' });

/** The content of the file of that name, in the words of a language; null if there is none. */
export async function readExample(id: string, language: string): Promise<unknown> {
  const load = files[`../../questions/examples/${id}.json`];
  return load ? retold(await load(), 'en', language) : null;
}
