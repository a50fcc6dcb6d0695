import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';

/** A Chromium to test with, and what it needs around it. */
export interface Chromium {
  readonly source: 'CHROME_PATH' | 'system' | 'packaged';
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * CHROME_PATH, else the one packaged on npm (Linux, x64, glibc), so that everyone tests with the same one and without
 * what a browser does only for people; else one in the usual places. CHROME_SOURCE=system looks there first.
 * Throws, saying what to do, where none can run.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
  const env = Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const { CHROME_PATH, CHROME_SOURCE } = env;
  if (CHROME_PATH !== undefined && CHROME_PATH !== '') {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${CHROME_PATH}`);
    return { source: 'CHROME_PATH', executablePath: CHROME_PATH, env };
  }
  const packaged = process.platform === 'linux' && process.arch === 'x64' && hasGlibc();
  const installed = usualPlaces.find((place) => existsSync(place));
  if (installed !== undefined && (CHROME_SOURCE === 'system' || !packaged)) {
    return { source: 'system', executablePath: installed, env };
  }
  if (!packaged) {
    throw new Error(
      'The browser tests found no Chrome or Chromium. Install one, or name it: CHROME_PATH=/path/to/chrome npm test',
    );
  }
  const folder = await unpack();
  return {
    source: 'packaged',
    executablePath: join(folder, 'chromium'),
    env: {
      ...env,
      LD_LIBRARY_PATH: [join(folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: env.FONTCONFIG_FILE ?? join(folder, 'fonts.conf'),
    },
  };
}

/** Alpine and its like have another C library. */
function hasGlibc(): boolean {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}

/**
 * Unpacks the packaged Chromium once and returns its folder. Not by the package's own `executablePath()`: that one uses
 * a folder shared by everything on the machine, and leaves out the libraries and fonts a bare machine lacks.
 */
async function unpack(): Promise<string> {
  const require = createRequire(resolve('package.json'));
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '../../bin');
  const folder = resolve('node_modules/.cache/first-seat/chromium');
  if (existsSync(join(folder, 'chromium'))) return folder;

  // Into a folder of this process first: whoever finishes first gives the folder its name.
  const draft = `${folder}.${String(process.pid)}`;
  mkdirSync(draft, { recursive: true });
  for (const archive of ['al2023', 'fonts', 'swiftshader']) {
    const tar = join(draft, `${archive}.tar`);
    writeFileSync(tar, await promisify(brotliDecompress)(await readFile(join(packed, `${archive}.tar.br`))));
    execFileSync('tar', ['-xf', tar, '-C', draft]);
    rmSync(tar);
  }
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(folder));
  const program = join(draft, 'chromium');
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(program),
  );
  chmodSync(program, 0o755);
  try {
    renameSync(draft, folder);
  } catch (problem) {
    if (!existsSync(join(folder, 'chromium'))) throw problem;
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
