import fc from 'fast-check';
import { noAdjustments, type OwnTask } from '../../src/engine/index.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { savedPersona } from './file-request.ts';

const fromRange = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((code) => String.fromCodePoint(code));
const word = (unit: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(unit, { minLength: 1, maxLength }).map((units) => units.join(''));

/** Any of the 11,172 syllables, those that the national standard leaves out among them. */
const syllable = fc.oneof(
  { weight: 4, arbitrary: fromRange(0xac00, 0xd7a3) },
  { weight: 2, arbitrary: fc.constantFrom(...Array.from('가나다라마바사한글매출운영팀담당')) },
  { weight: 1, arbitrary: fc.constantFrom(...Array.from('똠펲쀓뷁쫭힣꽯갃')) },
);
const hangul = word(syllable, 6);
/** What else people in Korea type beside Hangul. */
const beside = fc.constantFrom(
  ...[
    'RevOps',
    'CRM 2.0',
    'A/B',
    '100%',
    '㈜한빛',
    '①',
    'ㅋㅋ',
    'ㄱ',
    '～',
    '3~5명',
    '“말”',
    '‘말’',
    'ＫＰＩ',
  ],
  ...['₩1,000', '…', '가·나', '(주)', 'Ångström', '한글\u00a0붙임', 'ﾊﾝ', 'ᄒᆞᆫ글', 'がな', '金'],
);
const emoji = fc.constantFrom('🚀', '👨‍👩‍👧', '👍🏽', '🇰🇷', '❤️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿');
const text = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: hangul },
      // Letter by letter, as a Mac names files.
      { weight: 2, arbitrary: hangul.map((one) => one.normalize('NFD')) },
      { weight: 2, arbitrary: word(fromRange(0x4e00, 0x9fff), 4) },
      { weight: 1, arbitrary: emoji },
      { weight: 2, arbitrary: beside },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '));

/** A thousand things somebody in Korea may type, always the same, each with a number of its own in front. */
export const koreanTexts: readonly string[] = fc
  .sample(text, { numRuns: 1000, seed: 20261128 })
  .map((one, at) => `제${String(at)}호 ${one}`);

/** As many of them as any property is tried with, all in the long tests, in groups of so many. */
export function inGroups(size: number): string[][] {
  const some = koreanTexts.slice(0, fc.readConfigureGlobal().numRuns);
  return Array.from({ length: Math.ceil(some.length / size) }, (_, at) =>
    some.slice(at * size, (at + 1) * size),
  );
}

const base = savedPersona('sixty-reps-three-dashboards');

/** As many texts as one company has room for in `companyOfTasks`. */
export const TEXTS_A_COMPANY = 100;

/** A company whose own tasks say some texts, four a task: what every file says. */
export function companyOfTasks(texts: readonly string[]): Assessment {
  const ownTasks = Array.from({ length: Math.ceil(texts.length / 4) }, (_, at): OwnTask => {
    const [title = '', deliverable = '', done = '', note = ''] = texts.slice(at * 4, at * 4 + 4);
    return {
      ...{ id: `own-${String(at)}`, title, deliverable, done, note },
      ...{ owner: { role: 'ceo' }, effortWeeks: 0.1, start: null, dependsOn: [] },
    };
  });
  return { ...base, adjustments: { ...noAdjustments, ownTasks } };
}

/** As many texts as `companyOfFacts` takes. */
export const TEXTS_OF_FACTS = 4;

/** A company whose facts say some texts: what a link carries. */
export function companyOfFacts([
  title = '',
  name = '',
  industry = '',
  why = '',
]: readonly string[]): Assessment {
  const fact = (value: string) => ({ state: 'answered' as const, value });
  return {
    ...base,
    title,
    facts: { ...base.facts, 'company-name': fact(name), industry: fact(industry), 'why-now': fact(why) },
  };
}
