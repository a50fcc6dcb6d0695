import { files } from './en/files.ts';
import { interview } from './en/interview.ts';
import { kpis } from './en/kpis.ts';
import { later } from './en/later.ts';
import { pdf } from './en/pdf.ts';
import { report } from './en/report.ts';
import { result } from './en/result.ts';

/**
 * Interface words in English; content words live in `questions/words/en.json`.
 * Keys are `place.what`; `{name}` is a placeholder, plural forms go by the parameter `count`.
 */
export const en = {
  ...interview,
  ...later,
  ...result,
  ...kpis,
  ...pdf,
  ...report,
  ...files,
} as const;
