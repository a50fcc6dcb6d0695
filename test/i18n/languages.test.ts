import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fill, type Message } from '../../src/i18n/fill.ts';
import { chooseLanguage, grammarOf, languageCodes, messagesOf, type Language } from '../../src/i18n/index.ts';
import { strangeLatin } from './allowed-latin.ts';
import { pairs } from './pairs.ts';
import { isSaid } from './said-somewhere.ts';

/** Everything that is said in a language by key: messages of the interface and words of the pack, plural forms each. */
const textsOf = (language: Language): Map<string, string[]> => {
  const words = JSON.parse(readFileSync(`questions/words/${language}.json`, 'utf8')) as Record<
    string,
    string
  >;
  const all: Record<string, Message> = { ...messagesOf(language), ...words };
  return new Map(
    Object.entries(all).map(([key, message]) => [
      key,
      typeof message === 'string' ? [message] : Object.values(message as Record<string, string>),
    ]),
  );
};
const english = textsOf('en');
const korean = textsOf('ko');
const entries = [...korean].flatMap(([key, texts]) => texts.map((text) => [key, text] as const));

const placeholders = (text: string): string[] =>
  Array.from(text.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name);
const gaps = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap(placeholders))].filter((name) => !name.includes('/')).sort();

/** Keys of which a statement does not hold, with what they say. */
const failing = (holds: (text: string, key: string) => boolean): string[] =>
  entries.filter(([key, text]) => !holds(text, key)).map(([key, text]) => `${key}: ${text}`);

describe('Every language says the same things', () => {
  test.each(languageCodes)(
    '%s has all messages and no others, with the same gaps to be filled in.',
    (code) => {
      const texts = textsOf(code);
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
      const other = [...texts].filter(([key, forms]) => {
        const first = english.get(key) ?? [];
        return gaps(forms).join() !== gaps(first).join();
      });
      expect(other).toEqual([]);
    },
  );
});

test('Every message of the interface is said somewhere: none is kept that nobody reads.', () => {
  expect(Object.keys(messagesOf('en')).filter((id) => !isSaid(id))).toEqual([]);
  expect(isSaid('no.such.message')).toBe(false);
});

describe('Korean', () => {
  test('Leaves no sentence in English: what is the same there is made of names, signs and gaps.', () => {
    const same = [...korean].filter(([key, texts]) => texts.join() === english.get(key)?.join());
    const sentences = same.filter(
      ([key, texts]) => !key.startsWith('source.') && strangeLatin(texts.join()).length > 0,
    );
    expect(sentences).toEqual([]);
  });

  test('Has no Latin word but those of the list.', () => {
    // Titles of sources stand as they were published.
    expect(failing((text, key) => key.startsWith('source.') || strangeLatin(text).length === 0)).toEqual([]);
  });

  test('Never leaves the choice of a particle to the reader.', () => {
    expect(
      failing(
        (text) =>
          !/\([은는이가을를와과로라며고]{1,2}\)|[은는이가을를과와]\/[은는이가을를과와]/.test(
            text.replaceAll(/\{[^{}]*\}/g, ''),
          ),
      ),
    ).toEqual([]);
  });

  test('Knows every pair it asks for, and has something before it to choose by.', () => {
    const strange = entries.filter(([, text]) =>
      placeholders(text).some((name) => name.includes('/') && !pairs.includes(name)),
    );
    expect(strange).toEqual([]);
    expect(failing((text) => !/(?:^|\s)\{[^{}]*\/[^{}]*\}/.test(text))).toEqual([]);
  });

  test('Puts a pair after everything inserted whose particle it would have to guess.', () => {
    // A placeholder, perhaps in quotes or brackets, followed at once by a particle that has another form.
    const guessed = /\{\w+\}[”’)\]]?(?:은|는|이|가|을|를|과|와|으로|로)(?=[\s.,]|$)/;
    expect(failing((text) => !guessed.test(text))).toEqual([]);
  });

  test('Needs no particle before the first page is there, since how to choose one comes later.', () => {
    const first = readFileSync('src/i18n/ko/interview.ts', 'utf8');
    expect(placeholders(first).filter((name) => name.includes('/'))).toEqual([]);
  });

  const names = ['한빛', '나무', 'Acme', 'Team', '3', '24'];
  test.each(names)('Every message filled in with “%s” chooses a particle and keeps the name.', (name) => {
    const wrong = entries.flatMap(([key, text]) => {
      const params = Object.fromEntries(gaps([text]).map((gap) => [gap, name]));
      const said = fill(text, params, 'ko', grammarOf('ko'));
      const pieces = text.split(/\{[^{}]+\/[^{}]+\}/);
      const isWhole = !/[{}]/.test(said) && pieces.every((piece) => said.includes(fill(piece, params, 'ko')));
      return isWhole ? [] : [`${key}: ${said}`];
    });
    expect(wrong).toEqual([]);
  });

  test('A subject, an object and a direction are marked as a Korean would.', () => {
    const marked = (name: string): string =>
      fill(
        '{name}{은/는} {name}{이/가} {name}{을/를} {name}{과/와} {name}{으로/로}',
        { name },
        'ko',
        grammarOf('ko'),
      );
    expect(marked('한빛')).toBe('한빛은 한빛이 한빛을 한빛과 한빛으로');
    expect(marked('나무')).toBe('나무는 나무가 나무를 나무와 나무로');
    expect(marked('서울')).toBe('서울은 서울이 서울을 서울과 서울로');
    expect(marked('Notion')).toBe('Notion은 Notion이 Notion을 Notion과 Notion으로');
    expect(marked('3')).toBe('3은 3이 3을 3과 3으로');
  });
});

describe('Which language is spoken', () => {
  test('The link decides, then what was chosen before, then the browser, else English.', () => {
    expect(chooseLanguage(['ko', 'en', 'en-GB'])).toBe('ko');
    expect(chooseLanguage([null, 'ko', 'en-GB'])).toBe('ko');
    expect(chooseLanguage([null, null, 'de-DE', 'ko-KR', 'en'])).toBe('ko');
    expect(chooseLanguage([null, null, 'de-DE'])).toBe('en');
  });

  test('A wish that cannot be fulfilled is passed over.', () => {
    expect(chooseLanguage(['xx', 'constructor', 'KO-kr'])).toBe('ko');
  });
});
