import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageCodes, type Words } from '../../src/i18n/index.ts';
import { termsIn, termsOf, type Term } from '../../src/pack/terms.ts';
import { realPack } from '../support/real-pack.ts';

const wordsIn = (language: string): Words =>
  JSON.parse(readFileSync(`questions/words/${language}.json`, 'utf8')) as Words;
const terms: Term[] = [
  { id: 'arr', term: 'ARR', meaning: 'Annual recurring revenue: what contracts bring in over a year.' },
  { id: 'lead', term: 'Lead', meaning: 'A person or company that might buy.' },
  { id: 'mql', term: 'MQL', meaning: 'Marketing-qualified lead: somebody who fits.' },
  { id: 'opportunity', term: 'Opportunity', meaning: 'A possible deal.' },
  { id: 'cs', term: '고객성공(CS)', meaning: '계약한 고객을 관리하는 팀입니다.' },
];
const used = (text: string): string[] => termsIn(text, terms).map(({ id }) => id);

describe('The terms that a text uses', () => {
  test.each([
    ['are found in any case and in the plural', 'LEADS become opportunities.', ['lead', 'opportunity']],
    ['are found by what they are short for', 'Your annual recurring revenue', ['arr']],
    ['are found by either half of a name with brackets', '고객성공팀이 봅니다.', ['cs']],
    ['are found in front of a particle', 'CS는', ['cs']],
    ['are whole words', 'We arrange a leader, misleading all.', []],
    ['are not those within a longer one', 'A marketing-qualified lead came.', ['mql']],
    ['come once each, in the order of the list', 'Opportunity, lead, lead.', ['lead', 'opportunity']],
    ['are none in an empty text', '', []],
  ])('%s.', (_, text, ids) => {
    expect(used(text)).toEqual(ids);
  });

  test.each(languageCodes)('In %s, every term of the pack is found in its own name.', (language) => {
    const all = termsOf(wordsIn(language));
    expect(all.map(({ id }) => id).sort()).toEqual([...realPack.glossary.terms].sort());
    for (const term of all) expect(termsIn(term.term, all)).toEqual([term]);
  });
});

describe('What the pack says of functions and people', () => {
  const english = Object.entries(wordsIn('en'));

  test('The names of the functions are written one way; what others published keeps its title.', () => {
    const odd = english.filter(
      ([key, text]) => !key.startsWith('source.') && /(?:Sales|Revenue) operations/.test(text),
    );
    expect(odd).toEqual([]);
  });

  test.each(languageCodes)(
    'In %s, no role promises something to an executive whom a company may not have.',
    (language) => {
      const words = wordsIn(language);
      const executives = realPack.organisation.roles.flatMap(({ id, existsBy }) =>
        existsBy === undefined ? [] : (words[`role.${id}.name`] ?? []),
      );
      expect(executives.length).toBeGreaterThan(3);
      for (const [key, text] of Object.entries(words))
        if (/^role\..*\.outcome\d+$/.test(key))
          for (const name of executives) expect(text, key).not.toContain(name);
    },
  );
});
