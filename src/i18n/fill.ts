/** A sentence with `{placeholders}`, or its plural forms chosen by the parameter `count`. */
export type Message = string | { readonly one?: string; readonly other: string };

export type Params = Readonly<Record<string, string | number>>;

/**
 * Puts parameters into a message. Plural forms follow `Intl.PluralRules` of the language; numbers are
 * written the language's way. A placeholder without a parameter stays visible: better odd than silently lost.
 */
export function fill(message: Message, params: Params, language: string): string {
  const text = typeof message === 'string' ? message : pluralForm(message, params, language);
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? numberFormat(language).format(value) : value;
  });
}

function pluralForm(message: Exclude<Message, string>, params: Params, language: string): string {
  const count = params.count;
  const one = typeof count === 'number' && pluralRules(language).select(count) === 'one';
  return one && message.one !== undefined ? message.one : message.other;
}

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
