import type { Grammar } from './fill.ts';
import type { Language } from './languages.ts';

const grammars = import.meta.glob<Grammar>('./*/grammar.ts', { import: 'grammar' });

/** What a language does beyond its messages, or nothing where it needs no more. The first page does without. */
export const loadGrammar = (language: Language): Promise<Grammar> | undefined =>
  grammars[`./${language}/grammar.ts`]?.();
