import { asking } from './en/asking.ts';
import { advice } from './en/advice.ts';
import { again } from './en/again.ts';
import { compare } from './en/compare.ts';
import { files } from './en/files.ts';
import { firmness } from './en/firmness.ts';
import { interview } from './en/interview.ts';
import { kept } from './en/kept.ts';
import { kpis } from './en/kpis.ts';
import { later } from './en/later.ts';
import { plan } from './en/plan.ts';
import { pdf } from './en/pdf.ts';
import { report } from './en/report.ts';
import { result } from './en/result.ts';
import { share } from './en/share.ts';
import { team } from './en/team.ts';
import { whatIf } from './en/what-if.ts';
import { workshop } from './en/workshop.ts';
import { makeTongue, type Language, type Tongue, type Words } from './tongue.ts';

/**
 * One language with all its interface messages, those of result and report included. They are joined here and not
 * where a module begins, so that a build can leave them out of the first load.
 */
export const tongue = (language: Language, words: Words): Tongue =>
  makeTongue(
    {
      ...advice,
      ...interview,
      ...kept,
      ...later,
      ...result,
      ...kpis,
      ...plan,
      ...pdf,
      ...report,
      ...files,
      ...asking,
      ...firmness,
      ...team,
      ...compare,
      ...whatIf,
      ...again,
      ...share,
      ...workshop,
    },
    language,
    words,
  );
