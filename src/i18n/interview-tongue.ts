import { interview } from './en/interview.ts';
import { makeTongue, type Language, type Tongue, type Words } from './tongue.ts';

/** One language as far as the questions need it: the rest of the messages comes with the result. */
export const interviewTongue = (language: Language, words: Words): Tongue =>
  makeTongue(interview, language, words);
