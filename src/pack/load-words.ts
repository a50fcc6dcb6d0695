import type { Messages, Vocabulary, Words } from '../i18n/index.ts';
import { adviceWords, questionWords, termWords } from 'virtual:pack/later-words';
import { loadFirst, loadFurther } from './load-early.ts';
import { termsOf, type Term } from './terms.ts';

/** All that is said of the questions after the first section. */
export const loadQuestions = (language: string): Promise<Vocabulary> => questionWords(language);

/** The terms of the field that the pack uses, in no order. */
export const loadTerms = async (language: string): Promise<Term[]> =>
  termsOf((await termWords(language)).words ?? {});

/** All words of the pack, with the messages of the interview. */
export async function loadInterviewAndAdvice(
  language: string,
): Promise<Required<Pick<Vocabulary, 'messages' | 'words'>>> {
  const loaders = [loadFirst, loadFurther, questionWords, adviceWords, termWords];
  const parts = await Promise.all(loaders.map((load) => load(language)));
  return {
    messages: Object.assign({}, ...parts.map(({ messages }) => messages)) as Messages,
    words: Object.assign({}, ...parts.map(({ words }) => words)) as Words,
  };
}

/** All words of the pack. */
export const loadAllWords = async (language: string): Promise<Words> =>
  (await loadInterviewAndAdvice(language)).words;
