import { loadFurtherMessages, loadGrammar, loadLaterMessages, prepareFormats } from '../i18n/index.ts';
import { loadInterviewAndAdvice, loadQuestions } from '../pack/index.ts';
import { learn, type Lesson } from './say.ts';
import { turn } from './turn.ts';

const laterPages: Lesson = async (language) => {
  const [messages, questions, grammar] = await Promise.all([
    loadLaterMessages(language),
    loadQuestions(language),
    loadGrammar(language),
  ]);
  return { messages, words: questions.words ?? {}, grammar };
};
/** All messages and words of a language, also of one that is not on screen; without its grammar, which no worker can be sent. */
export const loadEverything: Lesson = async (language) => {
  const [ofPack, messages] = await Promise.all([
    loadInterviewAndAdvice(language),
    loadFurtherMessages(language),
  ]);
  return { words: ofPack.words, messages: { ...ofPack.messages, ...messages } };
};

const everything: Lesson = async (language) => {
  // What says all this is full of figures: what they are formatted with is made ready while the words are on their way.
  void turn().then(prepareFormats);
  const [all, grammar] = await Promise.all([loadEverything(language), loadGrammar(language)]);
  return { ...all, grammar };
};

/** Learns what all pages but result and report say, with the questions of every section. */
export const learnLaterPages = (): Promise<void> => learn(laterPages);

/** Learns all there is to say, the result included. */
export const learnEverything = (): Promise<void> => learn(everything);
