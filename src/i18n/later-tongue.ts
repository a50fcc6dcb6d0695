import { asking } from './en/asking.ts';
import { interview } from './en/interview.ts';
import { kept } from './en/kept.ts';
import { later } from './en/later.ts';
import { share } from './en/share.ts';
import { makeTongue, type Language, type Tongue, type Words } from './tongue.ts';

/** One language as far as all pages but result and report need it. */
export const laterTongue = (language: Language, words: Words): Tongue =>
  makeTongue({ ...interview, ...kept, ...later, ...asking, ...share }, language, words);
