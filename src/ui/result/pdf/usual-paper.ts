import { languages, type Language } from '../../../i18n/index.ts';
import type { Paper } from '../../../report/index.ts';

/** Regions that print on Letter; the others print on A4. */
const LETTER = new Set(['US', 'CA', 'MX', 'PR', 'GT', 'CR', 'PA', 'DO', 'CO', 'VE', 'CL', 'PH']);

/**
 * The paper that is usual for readers of a language.
 * @param preferred languages of the browser, such as `en-US`: whose region speaks for the person’s own
 */
export function usualPaper(language: Language, preferred: readonly string[]): Paper {
  const mine = preferred.map(localeOf).find((locale) => locale?.language === language);
  return LETTER.has(mine?.region ?? languages[language].region) ? 'letter' : 'a4';
}

/** Browsers started without a desktop call a language `en-US@posix`, which no standard knows. */
function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
