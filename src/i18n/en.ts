import { asked } from './en/asked.ts';
import { asking } from './en/asking.ts';
import { advice } from './en/advice.ts';
import { again } from './en/again.ts';
import { compare } from './en/compare.ts';
import { figures } from './en/figures.ts';
import { files } from './en/files.ts';
import { firmness } from './en/firmness.ts';
import { interview } from './en/interview.ts';
import { kept } from './en/kept.ts';
import { kpis } from './en/kpis.ts';
import { later } from './en/later.ts';
import { plan } from './en/plan.ts';
import { pdf } from './en/pdf.ts';
import { report } from './en/report.ts';
import { reportAdvice } from './en/report-advice.ts';
import { reportAppendix } from './en/report-appendix.ts';
import { reportBoard } from './en/report-board.ts';
import { reportSummary } from './en/report-summary.ts';
import { reportWhy } from './en/report-why.ts';
import { result } from './en/result.ts';
import { share } from './en/share.ts';
import { team } from './en/team.ts';
import { whatIf } from './en/what-if.ts';
import { workshop } from './en/workshop.ts';
import { workshopCollect } from './en/workshop-collect.ts';
import { workshopLeave } from './en/workshop-leave.ts';
import { workshopMeet } from './en/workshop-meet.ts';
import { workshopPart } from './en/workshop-part.ts';

/**
 * Interface words in English; content words live in `questions/words/en.json`.
 * Keys are `place.what`; `{name}` is a placeholder, plural forms go by the parameter `count`.
 */
export const en = {
  ...advice,
  ...interview,
  ...kept,
  ...later,
  ...result,
  ...kpis,
  ...plan,
  ...pdf,
  ...report,
  ...reportSummary,
  ...reportWhy,
  ...reportAdvice,
  ...reportBoard,
  ...reportAppendix,
  ...figures,
  ...files,
  ...asked,
  ...asking,
  ...firmness,
  ...team,
  ...compare,
  ...whatIf,
  ...again,
  ...share,
  ...workshop,
  ...workshopCollect,
  ...workshopMeet,
  ...workshopLeave,
  ...workshopPart,
} as const;
