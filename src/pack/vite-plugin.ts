import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { checkPack, type CheckedPack } from './validate.ts';
import { readPackFiles } from './read.ts';
import type { AdvicePack, InterviewPack, Pack } from './schema.ts';
import { keysOfPart, wordParts, type WordPart } from './word-parts.ts';

const PREFIX = 'virtual:pack/';

/**
 * Serves `questions/` as modules, checked: any problem fails the build with all of them listed.
 * What the first question needs is apart from the advice, and each language's words are chunks of their own, those of the
 * interview together with the messages it needs, so that the first load carries only what it needs.
 */
export function packPlugin(folder: string): Plugin {
  let checked: CheckedPack | undefined;
  let editing = false;
  const load = (): CheckedPack => (checked ??= checkPack(readPackFiles(folder)));
  return {
    name: 'pack',
    configResolved({ command }) {
      editing = command === 'serve';
    },
    buildStart() {
      checked = undefined;
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const { pack, words, problems } = load();
      const complaint = `questions/ has ${problems.length} problems:\n${problems.map(({ file, at, message }) => `  ${file} ${at} ${message}`).join('\n')}`;
      // While editing content, the page stays up and the terminal says what is wrong; a build stops.
      if (!pack || (problems.length > 0 && !editing)) this.error(complaint);
      if (problems.length > 0) this.warn(complaint);
      const { renames: _, ...advice } = pack;
      const part = id.slice(PREFIX.length + 1);
      if (part === 'interview') return exported('interviewPack', leanPack(pack));
      if (part === 'advice') return exported('advicePack', advice satisfies AdvicePack);
      if (part === 'words') return wordLoaders(Object.keys(words), earlyWords);
      if (part === 'later-words') return wordLoaders(Object.keys(words), laterWords);
      const [which, language] = part.split('/');
      const wordPart = wordParts.find((each) => each === which);
      if (wordPart === undefined) return null;
      const all = words[language ?? ''] ?? {};
      const text = `export default ${parseJson(nested(keysOfPart(pack, wordPart).map((key) => [key, all[key]])))}`;
      return [text, ...withMessages(messagesBeside[wordPart] ?? [], language ?? '')].join('\n');
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('change', (file) => {
        if (!file.startsWith(folder)) return;
        checked = undefined;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** What the first load can fetch, by the names of the loaders; the rest is fetched from pages that come later. */
const earlyWords = { firstWords: 'first-words', furtherWords: 'further-words' } as const;
const laterWords = {
  questionWords: 'question-words',
  adviceWords: 'advice-words',
  termWords: 'term-words',
} as const;

/** Interface messages that are wanted together with words. */
const messagesBeside: Partial<Record<WordPart, readonly string[]>> = {
  'first-words': ['interview'],
  'further-words': ['asked', 'figures'],
};

/** Lines of a module that hand on some volumes of messages. */
function withMessages(volumes: readonly string[], language: string): string[] {
  const fileOf = (volume: string): string =>
    JSON.stringify(fileURLToPath(new URL(`../i18n/${language}/${volume}.ts`, import.meta.url)));
  return [
    ...volumes.map((volume) => `import { ${volume} } from ${fileOf(volume)}`),
    `export const messages = { ${volumes.map((volume) => `...${volume}`).join(', ')} }`,
  ];
}

/** What asking needs: parts that only the rules read are left out of the first load. */
function leanPack({ head, facts, criteria, renames }: Pack): InterviewPack {
  const { examples: _, reviewed: __, ...asked } = head;
  return {
    head: {
      ...asked,
      functions: head.functions.map(({ ref: _, ...one }) => one),
      currencies: head.currencies.map(({ contractEdges: _, ...currency }) => currency),
      $schema: undefined,
    },
    facts: facts.map(({ ref: _, ...fact }) => ({ ...fact, deciding: undefined })),
    criteria: criteria.map(({ ref: _, kind: __, combine: ___, evidence: ____, ...criterion }) => ({
      ...criterion,
      $schema: undefined,
      cap: undefined,
      questions: criterion.questions.map(({ ref: _____, evidence: ______, ...question }) => ({
        ...question,
        unknownIsASign: undefined,
      })),
    })),
    renames: { ...renames, $schema: undefined },
  };
}

interface Nested {
  [part: string]: Nested | string | undefined;
}

/** Words by the parts of their keys, each part said once; `wordLoaders` puts them back together. */
function nested(words: readonly (readonly [key: string, text: string | undefined])[]): Nested {
  const tree: Nested = {};
  for (const [key, text] of words) {
    const parts = key.split('.');
    const last = parts.pop() ?? '';
    let branch = tree;
    for (const part of parts) {
      const next = branch[part];
      branch = typeof next === 'object' ? next : (branch[part] = {});
    }
    branch[last] = text;
  }
  return tree;
}

const exported = (name: string, value: unknown): string => `export const ${name} = ${parseJson(value)}`;

/** A string handed to JSON.parse is read faster than the same object written as code. */
const parseJson = (value: unknown): string =>
  `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** Loaders of these parts by name: one dynamic import per language and part, only the chosen language's words are fetched. */
function wordLoaders(languages: readonly string[], parts: Readonly<Record<string, WordPart>>): string {
  const loaders = (part: WordPart): string =>
    languages
      .map((language) => `${JSON.stringify(language)}: () => import('${PREFIX}${part}/${language}')`)
      .join(', ');
  return `const words = (loaders) => async (language) => {
  const load = loaders[language];
  if (!load) throw new Error('No words in ' + language);
  const { default: tree, messages } = await load();
  return { messages, words: flat(tree) };
};
const flat = (tree, into = {}, before = '') => {
  for (const [part, text] of Object.entries(tree))
    if (typeof text === 'string') into[before + part] = text;
    else flat(text, into, before + part + '.');
  return into;
};
${Object.entries(parts)
  .map(([name, part]) => `export const ${name} = words({ ${loaders(part)} });`)
  .join('\n')}`;
}
