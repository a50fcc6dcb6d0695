import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../src/i18n/full-tongue.ts';
import { loadAllWords } from '../../src/pack/index.ts';

const words = new Intl.Segmenter('en', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordsIn = (text: string): number =>
  [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;

/** Every text of a catalogue; a message in several forms counts with each. */
const textsIn = (catalogue: object): [key: string, text: string][] =>
  Object.entries(catalogue).flatMap(([key, text]: [string, unknown]): [string, string][] => {
    if (typeof text === 'string') return [[key, text]];
    return typeof text === 'object' && text !== null
      ? textsIn(text).map(([form, one]) => [`${key} (${form})`, one])
      : [];
  });

/** What ends like a sentence, with the number of its words, longest first. */
async function sentencesInEnglish(): Promise<{ key: string; sentence: string; length: number }[]> {
  const texts = [...textsIn(await loadAllWords('en')), ...textsIn(messagesOf('en'))];
  return texts
    .flatMap(([key, text]) =>
      [...sentences.segment(text)].map(({ segment }) => ({
        key,
        sentence: segment.trim(),
        length: wordsIn(segment),
      })),
    )
    .filter(({ sentence, length }) => /[.!?]”?$/.test(sentence) && length > 2)
    .sort((a, b) => b.length - a.length);
}

describe('Sentences in English are short', () => {
  test('Half of them have at most twelve words, and none more than 25.', async () => {
    const found = await sentencesInEnglish();
    expect(found.length).toBeGreaterThan(2000);
    expect(found[Math.floor(found.length / 2)]?.length).toBeLessThanOrEqual(12);
    expect(
      found
        .filter(({ length }) => length > 25)
        .map(({ key, length, sentence }) => `${key}, ${length} words: ${sentence}`),
    ).toEqual([]);
  });
});
