import { advice } from './en/advice.ts';
import { kpis } from './en/kpis.ts';
import { report } from './en/report.ts';
import { makeTongue, type Language, type Tongue, type Words } from './tongue.ts';

/** One language as far as the report needs it: its worker says nothing else, and carries no more. */
export const reportTongue = (language: Language, words: Words): Tongue =>
  makeTongue({ ...kpis, ...advice, ...report }, language, words);
