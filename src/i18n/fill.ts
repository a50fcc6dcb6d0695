/** A sentence with `{placeholders}`, or its plural forms chosen by the parameter `count`. */
export type Message = string | { readonly one?: string; readonly other: string };

export type Params = Readonly<Record<string, string | number>>;

/** What a language does with words that neither its messages nor `Intl` can do; English needs none of it. */
export interface Grammar {
  /** The form of a pair such as `은/는` that fits what stands before it. */
  fit: (before: string, pair: string) => string;
  /** Currencies that are written as a word after their figure, by code. */
  currencyWords: Readonly<Record<string, string>>;
  /** Figures below this are written out also where others are shortened. */
  shortenedFrom: number;
}

/**
 * Puts parameters into a message. Plural forms follow `Intl.PluralRules` of the language; numbers are written the
 * language’s way; a pair such as `{은/는}` takes the form that fits what was put before it. A placeholder without a
 * parameter stays visible: better odd than silently lost. What is put in is never read as a message itself.
 */
export function fill(message: Message, params: Params, language: string, grammar?: Grammar): string {
  const text = typeof message === 'string' ? message : pluralForm(message, params, language);
  // Every other part is the name within braces.
  return text.split(/\{([^{}]+)\}/).reduce((said, part, at) => {
    if (at % 2 === 0) return said + part;
    const value = params[part];
    if (value !== undefined) return said + (typeof value === 'number' ? inFigures(value, language) : value);
    return said + (grammar && part.includes('/') ? grammar.fit(said, part) : `{${part}}`);
  }, '');
}

function pluralForm(message: Exclude<Message, string>, params: Params, language: string): string {
  const count = params.count;
  const one = typeof count === 'number' && pluralRules(language).select(count) === 'one';
  return one && message.one !== undefined ? message.one : message.other;
}

/** What is counted is mostly small, and needs no format: the first one made costs a slow phone a tenth of a second. */
const inFigures = (value: number, language: string): string =>
  Number.isInteger(value) && value >= 0 && value < 1000
    ? String(value)
    : numberFormat(language).format(value);

const remember = <T>(make: (language: string) => T): ((language: string) => T) => {
  const made = new Map<string, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
};
const pluralRules = remember((language) => new Intl.PluralRules(language));
const numberFormat = remember((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
