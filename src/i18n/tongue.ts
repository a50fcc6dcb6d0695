import type { en } from './en.ts';
import { formats, type Formats } from './formats.ts';
import { fill, type Grammar, type Message, type Params } from './fill.ts';
import type { Language } from './languages.ts';
import { translator, type Translate } from './messages.ts';

export type T = Translate<typeof en>;

/** Interface messages by id, such as `step.continue`. */
export type Messages = Readonly<Partial<Record<keyof typeof en, Message>>>;

/** Content words of the pack by key, such as `question.lead-definition.ask`. */
export type Words = Readonly<Record<string, string>>;

/** What is known of a language; it comes in parts. */
export interface Vocabulary {
  messages?: Messages;
  words?: Words;
  /** Where the language has one: needed by whatever is filled in after the first page. */
  grammar?: Grammar | undefined;
}

/** Everything needed to say something in one language. */
export interface Tongue {
  language: Language;
  /** Interface messages. */
  t: T;
  /** A content word of the pack, filled in; the validator guarantees that every key exists. */
  word(key: string, params?: Params): string;
  formats: Formats;
  /** Adds what has come since. */
  learn(more: Vocabulary): void;
}

/** One language as far as it is known yet: what is not fails by name when asked for. */
export function makeTongue(language: Language, known: Vocabulary): Tongue {
  const messages = { ...known.messages };
  const words: Record<string, string> = { ...known.words };
  let { grammar } = known;
  const grammarNow = (): Grammar | undefined => grammar;
  return {
    language,
    t: translator<typeof en>(messages, language, grammarNow),
    word(key, params = {}) {
      const text = words[key];
      if (text === undefined) throw new Error(`No word ${key} in ${language}`);
      return fill(text, params, language, grammar);
    },
    formats: formats(language, grammarNow),
    learn(more) {
      Object.assign(messages, more.messages);
      Object.assign(words, more.words);
      grammar ??= more.grammar;
    },
  };
}
