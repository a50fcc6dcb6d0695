import { languages, type Language } from './languages.ts';

/** Things in the order in which a language sorts their names, figures by their size; those without a name come last. */
export function inOrderOfNames<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string | null,
  language: Language,
): Thing[] {
  const { compare } = new Intl.Collator(`${language}-${languages[language].region}`, { numeric: true });
  return [...things].sort((one, other) => {
    const [a, b] = [nameOf(one), nameOf(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return compare(a, b);
  });
}
