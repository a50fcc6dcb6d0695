import { readPackFiles } from '../../src/pack/read.ts';
import { assemblePack } from '../../src/pack/assemble.ts';
import { tongue, type Tongue, type Words } from '../../src/i18n/index.ts';
import type { Pack } from '../../src/pack/index.ts';

/** The pack as it lies in `questions/`, with its English words. */
export function realPack(): { pack: Pack; words: Words; english: Tongue } {
  const files = readPackFiles('questions');
  const { pack, problems } = assemblePack(files);
  if (pack === null)
    throw new Error(problems.map(({ file, at, message }) => `${file} ${at}: ${message}`).join('\n'));
  const words = files.words.get('en') as Words;
  return { pack, words, english: tongue('en', words) };
}
