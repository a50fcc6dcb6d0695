/**
 * The one list of languages, each with its own name and the region whose dates and paper go with it. A further one needs
 * a line here, a folder of messages beside `en/`, and its words in `questions/words/`.
 */
export const languages = {
  en: { name: 'English', region: 'GB' },
  ko: { name: '한국어', region: 'KR' },
} as const;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

/** The language a tag such as `ko-KR` names, if the app speaks it. */
const spoken = (tag: string | null): Language | undefined =>
  languageCodes.find((code) => code === tag?.toLowerCase().replace(/-.*/, ''));

/** The first of some wishes, such as `ko` or `en-US`, that can be fulfilled; else English. */
export const chooseLanguage = (wishes: readonly (string | null)[]): Language =>
  wishes.map(spoken).find((found) => found !== undefined) ?? 'en';
