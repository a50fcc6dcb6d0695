import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles, unpackFont, type Fonts } from '../../src/report/index.ts';

/** The report's fonts from the project folder, for programs that run beside it. */
export async function readFonts(folder = 'src/report/fonts'): Promise<Fonts> {
  const read = (file: string): Promise<Uint8Array> =>
    unpackFont(new Uint8Array(readFileSync(join(folder, file))));
  return { regular: await read(fontFiles.regular), semibold: await read(fontFiles.semibold) };
}
