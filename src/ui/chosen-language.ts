import { chooseLanguage, type Language } from '../i18n/index.ts';

/** Where a choice is kept on this device. */
export const LANGUAGE = 'first-seat:language';

/** What a link asks for (`?lang=ko`), what was chosen here before, what the browser prefers: the first that can be spoken. */
export const languageAtStart = (): Language => chooseLanguage([inLink(), kept(), ...navigator.languages]);

/** Tells browser and screen readers which language the page is in; the name of an installed app follows. */
export function markLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.querySelector('link[rel="manifest"]')?.setAttribute('href', `./manifest.${language}.webmanifest`);
}

export const inLink = (): string | null => new URLSearchParams(location.search).get('lang');

function kept(): string | null {
  try {
    return localStorage.getItem(LANGUAGE);
  } catch {
    // Storage is switched off: the browser’s own languages decide.
    return null;
  }
}
