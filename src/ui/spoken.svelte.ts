import type { Tongue } from '../i18n/index.ts';

/** The language of the screen. What was drawn with its words is drawn anew, in its place, when it changes. */
class Spoken {
  tongue = $state.raw<Tongue>();
}

export const spoken = new Spoken();
