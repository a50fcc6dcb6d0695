import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runToEnd } from './outside.ts';

/** A language nobody speaks: `Intl` knows no such one and falls back. */
export const thirdLanguage = 'xx';

/**
 * English that takes half as much room again: two letters of five are said twice, so that words grow and not only
 * sentences. What stands in braces is filled in later and stays.
 */
export function stretched(text: string): string {
  let letters = 0;
  return text
    .split(/(\{[^{}]*\})/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(/\p{L}/gu, (letter) => ([1, 3].includes(letters++ % 5) ? letter + letter : letter)),
    )
    .join('');
}

/**
 * The project with one language more, in a folder of its own, built. Nothing is added but what a language is made of: a
 * folder of messages, a file of words, a manifest, and one line in the list.
 * @returns the folder of the built app
 * @throws when the build fails, with what it said
 */
export async function buildWithThirdLanguage(folder: string): Promise<string> {
  for (const part of [
    'src',
    'questions',
    'public',
    'index.html',
    'vite.config.ts',
    'tsconfig.json',
    'package.json',
  ])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const messages = join(folder, 'src/i18n');
  mkdirSync(join(messages, thirdLanguage));
  for (const file of readdirSync(join(messages, 'en')))
    writeFileSync(
      join(messages, thirdLanguage, file),
      stretchedModule(readFileSync(join(messages, 'en', file), 'utf8')),
    );
  const words = JSON.parse(readFileSync('questions/words/en.json', 'utf8')) as Record<string, string>;
  writeFileSync(
    join(folder, `questions/words/${thirdLanguage}.json`),
    JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, text]) => [key, stretched(text)]))),
  );
  cpSync('public/manifest.en.webmanifest', join(folder, `public/manifest.${thirdLanguage}.webmanifest`));
  const list = join(messages, 'languages.ts');
  const before = readFileSync(list, 'utf8');
  const line = `  ${thirdLanguage}: { name: 'Xxxxxxxx', region: 'GB' },\n} as const;`;
  writeFileSync(list, before.replace('} as const;', line));
  const { code, complaints } = await runToEnd(
    process.execPath,
    [resolve('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: folder, env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (code !== 0) throw new Error(`The build with a third language failed:\n${complaints}`);
  return join(folder, 'dist');
}

/** Removes what was built; the packages it borrowed stay. */
export function removeBuild(folder: string): void {
  rmSync(join(folder, 'node_modules'));
  rmSync(folder, { recursive: true });
}

/** A file of messages with every text in it stretched; keys, which stand before a colon, stay. */
const stretchedModule = (source: string): string =>
  source
    .split('\n')
    .map((line) =>
      /^\s*(?:\/\/|\/\*|\*|import|export)/.test(line)
        ? line
        : line.replace(
            /(['"])((?:\\.|(?!\1).)*)\1(\s*:)?/g,
            (whole: string, quote: string, text: string, colon?: string) =>
              // A letter after a backslash is part of an escape.
              colon === undefined && !text.includes('\\') ? quote + stretched(text) + quote : whole,
          ),
    )
    .join('\n');
