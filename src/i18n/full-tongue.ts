import { grammarOf } from './grammars.ts';
import type { Language } from './languages.ts';
import { makeTongue, type Messages, type Tongue, type Words } from './tongue.ts';

const volumes = import.meta.glob<Readonly<Record<string, Messages>>>(['./*/*.ts', '!./*/grammar.ts'], {
  eager: true,
});

/** All messages of a language at once: for programs, which hold every language. The app loads the one it speaks. */
export function messagesOf(language: Language): Messages {
  const mine = Object.entries(volumes).filter(([path]) => path.startsWith(`./${language}/`));
  return Object.assign({}, ...mine.flatMap(([, volume]) => Object.values(volume))) as Messages;
}

/** One language, at once: for programs as well. */
export const tongue = (language: Language, words: Words): Tongue =>
  makeTongue(language, { messages: messagesOf(language), words, grammar: grammarOf(language) });
