import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFile, unpackFont, type Fonts, type Tier } from '../../src/report/index.ts';

/** The report's fonts from the project folder, for programs that run beside it. */
export async function readFonts(tier: Tier = 'latin', folder = 'src/report/fonts'): Promise<Fonts> {
  const read = (weight: keyof Fonts): Promise<Uint8Array> =>
    unpackFont(new Uint8Array(readFileSync(join(folder, fontFile(tier, weight)))));
  return { regular: await read('regular'), semibold: await read('semibold') };
}
