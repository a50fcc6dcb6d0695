import type { Words } from '../i18n/index.ts';
import { languageCodes } from '../i18n/languages.ts';
import type { Problem } from './assemble.ts';
import type { Pack } from './schema.ts';
import { wordKeys } from './word-keys.ts';

/** Every language of the app says everything, says nothing else, and leaves the same gaps to be filled in. */
export function checkWords(pack: Pack, words: Readonly<Record<string, Words>>): Problem[] {
  const { interview, advice } = wordKeys(pack);
  const wanted = new Set([...interview, ...advice]);
  const [origin = ''] = languageCodes;
  const strange = Object.keys(words).filter((code) => !languageCodes.some((known) => known === code));
  return [
    ...languageCodes.flatMap((code) => {
      const own = words[code];
      const say = problemsOf(code);
      if (!own) return [say('', 'is missing')];
      return [
        ...[...wanted].filter((key) => !(key in own)).map((key) => say(key, 'has no word')),
        ...Object.keys(own)
          .filter((key) => !wanted.has(key))
          .map((key) => say(key, 'is used by nothing')),
        ...Object.entries(own).flatMap(([key, text]) => {
          const first = words[origin]?.[key] ?? text;
          const same = gaps(text) === gaps(first);
          return same ? [] : [say(key, `fills in ${gaps(text)} where ${origin} fills in ${gaps(first)}`)];
        }),
      ];
    }),
    ...strange.map((code) => problemsOf(code)('', 'is in no language of the app (src/i18n/languages.ts)')),
  ];
}

const problemsOf =
  (code: string) =>
  (at: string, message: string): Problem => ({ file: `words/${code}.json`, at, message });

const placeholders = (text: string): string[] =>
  Array.from(text.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name);

/** Two forms of one particle, of which the app chooses one: `은/는`. */
const isPair = (name: string): boolean => name.includes('/');

/** What a text leaves to be filled in, in a fixed order. */
function gaps(text: string): string {
  const names = placeholders(text).filter((name) => !isPair(name));
  return names.length === 0
    ? 'nothing'
    : [...new Set(names)]
        .sort()
        .map((name) => `{${name}}`)
        .join(', ');
}
