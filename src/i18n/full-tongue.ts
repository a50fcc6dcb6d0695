import { files } from './en/files.ts';
import { interview } from './en/interview.ts';
import { kpis } from './en/kpis.ts';
import { later } from './en/later.ts';
import { pdf } from './en/pdf.ts';
import { report } from './en/report.ts';
import { result } from './en/result.ts';
import { makeTongue, type Language, type Tongue, type Words } from './tongue.ts';

/**
 * One language with all its interface messages, those of result and report included. They are joined here and not
 * where a module begins, so that a build can leave them out of the first load.
 */
export const tongue = (language: Language, words: Words): Tongue =>
  makeTongue(
    {
      ...interview,
      ...later,
      ...result,
      ...kpis,
      ...pdf,
      ...report,
      ...files,
    },
    language,
    words,
  );
