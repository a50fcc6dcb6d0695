import type { Words } from '../i18n/index.ts';

/** A term of the field and what it means here, in one language. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
}

/** The terms among the words of a pack: `glossary.churn.term` and `glossary.churn.meaning`. */
export function termsOf(words: Words): Term[] {
  return Object.entries(words).flatMap(([key, term]) => {
    const id = /^glossary\.([^.]+)\.term$/.exec(key)?.[1];
    return id === undefined ? [] : [{ id, term, meaning: words[`glossary.${id}.meaning`] ?? '' }];
  });
}

/**
 * The terms that are used in a text, each once, in the order of `terms`. A term within a longer one is not used:
 * “marketing-qualified lead” says nothing of leads.
 */
export function termsIn(text: string, terms: readonly Term[]): Term[] {
  const spellings = terms
    .flatMap((term) => spellingsOf(term).map((spelling) => ({ term, spelling })))
    .sort((a, b) => b.spelling.length - a.spelling.length);
  const anyTerm = new RegExp(spellings.map(({ spelling }) => patternOf(spelling)).join('|'), 'gi');
  const termOf = new Map(
    spellings
      .flatMap(({ term, spelling }) => formsOf(spelling).map((form) => [form.toLowerCase(), term] as const))
      // Of two terms that are written alike, the one that is looked for first.
      .reverse(),
  );
  const used = new Set((text.match(anyTerm) ?? []).map((found) => termOf.get(found.toLowerCase())));
  return terms.filter((term) => used.has(term));
}

/**
 * How a term is written: itself; where it has brackets, “마케팅 검증 리드(MQL)”, each half too; where it is short for
 * something, what its meaning begins with: “Annual recurring revenue: what …”.
 */
function spellingsOf({ term, meaning }: Term): string[] {
  const halves = /^(.+)\((.+)\)$/.exec(term)?.slice(1) ?? [];
  const long = /^([^:.]+): /.exec(meaning)?.[1] ?? [];
  return [term, ...halves, long].flat();
}

/** A Latin spelling is a word of its own, in the plural as well. */
function patternOf(spelling: string): string {
  const forms = formsOf(spelling).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `(?<![A-Za-z])(?:${forms.join('|')})(?![A-Za-z])`;
}

/** With the plural, where it ends in a Latin letter; `velocity` has two stems. */
function formsOf(spelling: string): string[] {
  if (!/[a-z]$/i.test(spelling)) return [spelling];
  const stems = spelling.endsWith('y') ? [spelling, spelling.replace(/y$/, 'ie')] : [spelling];
  return stems.flatMap((stem) => [`${stem}s`, stem]);
}
