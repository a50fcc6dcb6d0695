import type { Id, Pack } from './schema.ts';
import { wordKeys } from './word-keys.ts';

/** In which file of its own each word comes, in the order in which they are wanted. */
export const wordParts = [
  'first-words',
  'further-words',
  'question-words',
  'advice-words',
  'term-words',
] as const;
export type WordPart = (typeof wordParts)[number];

/**
 * Keys of one part: the first page of facts; the pages after it, up to and with the first section of questions; the
 * questions of all other sections; the advice; the terms of the field. Nobody waits for a word before the page that says it.
 */
export function keysOfPart(pack: Pack, part: WordPart): string[] {
  const { interview, advice } = wordKeys(pack);
  const isTerm = (key: string): boolean => key.startsWith('glossary.');
  if (part === 'term-words') return advice.filter(isTerm);
  if (part === 'advice-words') return advice.filter((key) => !isTerm(key));
  const [firstPage] = pack.head.companyPages;
  const [firstSection] = pack.head.sections;
  const firstFacts = idsOf(pack.facts.filter(({ page }) => page === firstPage));
  const firstQuestions = idsOf(
    pack.criteria.flatMap(({ questions }) => questions.filter(({ section }) => section === firstSection)),
  );
  const partOf = (key: string): WordPart => {
    const [kind = '', id = '', what] = key.split('.');
    if (kind === 'question') return firstQuestions.has(id) ? 'further-words' : 'question-words';
    if (kind === 'fact') return firstFacts.has(id) ? 'first-words' : 'further-words';
    if (kind === 'page') return what === 'lead' && id !== firstPage ? 'further-words' : 'first-words';
    return ['role', 'section', 'function'].includes(kind) ? 'further-words' : 'first-words';
  };
  return interview.filter((key) => partOf(key) === part);
}

const idsOf = (things: readonly { id: Id }[]): Set<Id> => new Set(things.map(({ id }) => id));
