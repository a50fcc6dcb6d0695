import type { en } from './en.ts';
import { formats, type Formats } from './formats.ts';
import { fill, type Message, type Params } from './fill.ts';
import { translator, type Translate } from './messages.ts';

export type Language = 'en';
export type T = Translate<typeof en>;

/** Content words of the pack by key, such as `question.lead-definition.ask`. */
export type Words = Readonly<Record<string, string>>;

/** Everything needed to say something in one language. */
export interface Tongue {
  language: Language;
  /** Interface messages. */
  t: T;
  /** A content word of the pack, filled in; the validator guarantees that every key exists. */
  word(key: string, params?: Params): string;
  formats: Formats;
}

/** Joins interface messages and pack words of one language; messages not yet loaded fail by name when asked for. */
export function makeTongue(
  messages: Partial<Record<keyof typeof en, Message>>,
  language: Language,
  words: Words,
): Tongue {
  return {
    language,
    t: translator<typeof en>(messages, language),
    word(key, params = {}) {
      const text = words[key];
      if (text === undefined) throw new Error(`No word ${key} in ${language}`);
      return fill(text, params, language);
    },
    formats: formats(language),
  };
}
