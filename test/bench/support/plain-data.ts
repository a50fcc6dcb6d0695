import type { PlainBlock } from './plain-report.ts';
import type { SurveyJson } from './surveyjs.ts';

/** TrueType files as base64: the two of our report, for everybody. */
export interface PlainFonts {
  regular: string;
  semibold: string;
}
export interface PlainData {
  blocks: PlainBlock[];
  fonts: PlainFonts;
}
export interface SurveyData {
  survey: SurveyJson;
  answers: Readonly<Record<string, number>>;
  fonts: PlainFonts;
}
