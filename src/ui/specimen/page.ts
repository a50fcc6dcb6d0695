import type { Language } from '../../i18n/index.ts';

const pages = import.meta.glob<string>('./*.webp', { query: '?inline', import: 'default' });

/**
 * A page of the report of a worked example, as an address that holds the picture itself: it is there without a network,
 * and in a single file. test/README.md says how it is taken anew.
 */
export const pageIn = async (language: Language): Promise<string | undefined> =>
  pages[`./${language}.webp`]?.();
