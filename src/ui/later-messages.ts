import { laterTongue } from '../i18n/index.ts';
import { language, learn } from './say.ts';

let learned = false;

/** Makes the messages of the later pages known, once. A file of its own, so that they come with the first page that needs them. */
export function learnLaterMessages(): void {
  if (!learned) learn(laterTongue(language(), {}).t);
  learned = true;
}
