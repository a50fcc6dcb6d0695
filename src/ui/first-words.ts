import { loadFirst } from '../pack/index.ts';
import { languageAtStart } from './chosen-language.ts';

// A script of its own that runs as soon as it is there: the words are on their way while the app’s script still is.

/** The language in which the page begins. */
export const spoken = languageAtStart();
/** What is said in it. */
export const firstWords = loadFirst(spoken);
