import { loadFirst } from '../pack/index.ts';
import { languageAtStart } from './chosen-language.ts';

// `ask-ahead.ts` has asked for them already, where the page was built: they are on their way while this script still is.

/** The language in which the page begins. */
export const spoken = languageAtStart();
/** What is said in it. */
export const firstWords = loadFirst(spoken);
