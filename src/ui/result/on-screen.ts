import { formats, t, word } from '../say.ts';
import type { said } from '../../report/index.ts';

/** What is said on screen, in the language of this moment. */
const voice: said.Voice = {
  t,
  word,
  get formats() {
    return formats();
  },
};

/** Words that the page shares with the files, said in the language on screen. */
export const onScreen =
  <Of extends unknown[], Words>(words: (voice: said.Voice, ...of: Of) => Words) =>
  (...of: Of): Words =>
    words(voice, ...of);
