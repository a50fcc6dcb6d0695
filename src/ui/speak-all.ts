import { tongue } from '../i18n/index.ts';
import { loadAllWords } from '../pack/index.ts';
import { language, speak } from './say.ts';

/** Speaks all words from here on, those of the result included. */
export async function speakAll(): Promise<void> {
  speak(tongue(language(), await loadAllWords(language())));
}
