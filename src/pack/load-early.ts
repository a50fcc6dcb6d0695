import type { Vocabulary } from '../i18n/index.ts';
import { firstWords, furtherWords } from 'virtual:pack/words';

/** All that is said before the first thing asked can be answered: the first messages, and words of the first page of facts. */
export const loadFirst = (language: string): Promise<Vocabulary> => firstWords(language);

/** All that is said of further facts, and of the first section of questions. */
export const loadFurther = (language: string): Promise<Vocabulary> => furtherWords(language);
