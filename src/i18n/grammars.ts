import type { Grammar } from './fill.ts';
import type { Language } from './languages.ts';

const grammars = import.meta.glob<Grammar>('./*/grammar.ts', { import: 'grammar', eager: true });

/** What a language does beyond its messages, at once; for what is loaded late anyway. */
export const grammarOf = (language: Language): Grammar | undefined => grammars[`./${language}/grammar.ts`];
