import { tongue } from '../i18n/index.ts';
import { language, learn } from './say.ts';

/** Makes all interface messages known. A file of its own, so that they come with the first page that needs them. */
export function learnAllMessages(): void {
  learn(tongue(language(), {}).t);
}
