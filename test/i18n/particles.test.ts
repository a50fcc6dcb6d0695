import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import { grammarOf } from '../../src/i18n/index.ts';
import { fitParticle } from '../../src/i18n/particles.ts';
import { pairs } from './pairs.ts';

describe('A particle fits how the word before it is spoken', () => {
  test.each([
    // Hangul
    ['영업', '은', '으로'],
    ['매출', '은', '로'],
    ['회사', '는', '로'],
    ['똠', '은', '으로'],
    ['ㄱ', '은', '으로'],
    ['ㄹ', '은', '로'],
    // A name whose letters come one by one, as some systems write them
    ['영업'.normalize('NFD'), '은', '으로'],
    // Digits, spoken in Sino-Korean
    ['0', '은', '으로'],
    ['1', '은', '로'],
    ['2', '는', '로'],
    ['3', '은', '으로'],
    ['4', '는', '로'],
    ['5', '는', '로'],
    ['6', '은', '으로'],
    ['7', '은', '로'],
    ['8', '은', '로'],
    ['9', '는', '로'],
    ['10', '은', '으로'],
    ['1,200', '은', '으로'],
    ['2.5', '는', '로'],
    ['3.10', '은', '으로'],
    ['50,000', '은', '으로'],
    ['1,200,000', '은', '으로'],
    ['3억', '은', '으로'],
    ['1,000,000,000,000', '는', '로'],
    ['20%', '는', '로'],
    ['9%', '는', '로'],
    // Amounts end in their currency
    ['$500', '는', '로'],
    ['€1,200', '는', '로'],
    ['¥500만', '은', '으로'],
    ['5억 원', '은', '으로'],
    // Abbreviations, letter by letter
    ['CRM', '은', '으로'],
    ['KPI', '는', '로'],
    ['MQL', '은', '로'],
    ['ARR', '은', '로'],
    ['CEO', '는', '로'],
    ['S', '는', '로'],
    // Words, as they are written in Korean
    ['RevOps', '는', '로'],
    ['SalesOps', '는', '로'],
    ['First Seat', '는', '로'],
    ['Google', '은', '로'],
    ['Excel', '은', '로'],
    ['Team', '은', '으로'],
    ['Notion', '은', '으로'],
    ['Gong', '은', '으로'],
    ['LINE', '은', '으로'],
    ['Slack', '은', '으로'],
    ['Twitter', '는', '로'],
    ['Salesforce', '는', '로'],
    ['HubSpot', '은', '으로'],
    ['Café', '는', '로'],
    // What closes a name is not spoken; what stands in brackets is passed over
    ['“영업”', '은', '으로'],
    ['“회사”', '는', '로'],
    ['매출운영(RevOps)', '은', '으로'],
    ['회사 (주식회사)', '는', '로'],
    ['(주)', '는', '로'],
    ['Yahoo!', '는', '로'],
    ['에이스 :)', '는', '로'],
    [')', '는', '로'],
    ['Acme, Inc.', '는', '로'],
  ])('%s%s · %s', (name, topic, towards) => {
    expect([fitParticle(name, '은/는'), fitParticle(name, '으로/로')]).toEqual([topic, towards]);
  });

  test('Whatever stands before, one of the two forms is chosen, and the same one however the name is quoted.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...pairs), (name, pair) => {
        const chosen = fitParticle(name, pair);
        expect(pair.split('/')).toContain(chosen);
        expect(fitParticle(`“${name}”`, pair)).toBe(chosen);
      }),
    );
  });

  test('For Hangul the final consonant decides, and ㄹ lets 으로 lose its first syllable.', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0xac00, max: 0xd7a3 }),
        fc.string({ unit: 'grapheme' }),
        (code, before) => {
          const name = before + String.fromCharCode(code);
          // Decomposed, a syllable with a final consonant has three letters.
          const [, , final] = Array.from(String.fromCharCode(code).normalize('NFD'));
          expect(fitParticle(name, '이/가')).toBe(final === undefined ? '가' : '이');
          expect(fitParticle(name, '으로/로')).toBe(final === undefined || final === 'ᆯ' ? '로' : '으로');
        },
      ),
    );
  });
});

describe('Filling in Korean', () => {
  const ko = (message: string, params: Record<string, string | number>): string =>
    fill(message, params, 'ko', grammarOf('ko'));

  test('A particle follows the name, the number or the quoted name put before it.', () => {
    expect(ko('{company}{은/는} 팀이 필요합니다.', { company: '한빛' })).toBe('한빛은 팀이 필요합니다.');
    expect(ko('“{name}”{을/를} 지웠어요.', { name: '나무' })).toBe('“나무”를 지웠어요.');
    expect(ko('{count}{이/가} 남았어요.', { count: 1200 })).toBe('1,200이 남았어요.');
  });

  test('What a person typed is put in as it is, whatever it looks like.', () => {
    const typed = '{은/는} {name} {company}';
    expect(ko('“{name}”{을/를} 열어요.', { name: typed, company: 'X' })).toBe(`“${typed}”를 열어요.`);
  });
});
