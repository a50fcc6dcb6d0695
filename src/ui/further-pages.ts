import { loadGrammar } from '../i18n/index.ts';
import { loadFurther } from '../pack/index.ts';
import { learn, type Lesson } from './say.ts';

const furtherPages: Lesson = async (language) => {
  const [further, grammar] = await Promise.all([loadFurther(language), loadGrammar(language)]);
  return { ...further, grammar };
};

/** Learns what is asked after the first page. */
export const learnFurtherPages = (): Promise<void> => learn(furtherPages);
