import { afterEach, describe, expect, test } from 'vitest';
import { buildResult, type Facts } from '../../src/engine/index.ts';
import type { FactValue } from '../../src/pack/index.ts';
import { answerWords, shortAnswer } from '../../src/report/answers.ts';
import { appendixChapter } from '../../src/report/chapters/appendix.ts';
import { answerSheet } from '../../src/report/files/sheets/record.ts';
import { anyOptionWords } from '../../src/report/words/any-option.ts';
import { optionWords } from '../../src/report/words/options.ts';
import { sayer, type Say } from '../../src/report/say.ts';
import { personas } from '../support/personas.ts';
import { realPack } from './real-pack.ts';

const { pack, english } = realPack();
const [first] = personas;
if (!first) throw new Error('There are no personas');
const { situation } = first;

/** What the report says of a company with these facts besides its own. */
function saying(values: Readonly<Record<string, FactValue>>): Say {
  const given = Object.entries(values).map(([id, value]) => [id, { state: 'answered', value }] as const);
  const facts: Facts = { ...situation.facts, ...Object.fromEntries(given) };
  const result = buildResult(pack, { ...situation, facts }, '2026-11-30');
  return sayer(result, { facts, title: null, respondent: null, example: false }, pack, english);
}

function answerTo(fact: string, value: FactValue): string {
  const say = saying({ [fact]: value });
  const line = say.result.record.find(({ kind, id }) => kind === 'fact' && id === fact);
  if (!line) throw new Error(`Nothing was asked about ${fact}`);
  return answerWords(line, say);
}

describe('What was answered, on paper', () => {
  test('“None of these” and “nobody” are answers, and are said.', () => {
    const nobody = { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 };
    expect(answerTo('executives', [])).toBe('None of these');
    expect(answerTo('ops-people', nobody)).toBe('Nobody does');
    expect(shortAnswer('ops-people', saying({ 'ops-people': nobody }), 'fact')).toMatch(/: Nobody does$/);
  });

  test('No amount is formatted for options whose words name none: the first one costs a slow phone a tenth of a second.', () => {
    const amounts: number[] = [];
    const formats = {
      ...english.formats,
      compactMoney: (value: number, currency: string) => {
        amounts.push(value);
        return english.formats.compactMoney(value, currency);
      },
    };
    const said = (id: string): string[] => {
      const fact = pack.facts.find((one) => one.id === id);
      return (fact?.options ?? []).map((option) =>
        fact === undefined ? '' : optionWords({ ...english, formats }, pack, situation.facts, fact, option),
      );
    };
    expect(said('market')).not.toEqual([]);
    expect(amounts).toEqual([]);
    expect(said('yearly-revenue')).not.toEqual([]);
    expect(amounts).not.toEqual([]);
  });

  test('An owner who holds no role of the pack is named all the same.', () => {
    expect(answerTo('owners-now', { forecast: 'finance' })).toMatch(/: Somebody in finance$/);
  });
});

describe('Several options of a question, any of which would do', () => {
  const any = (id: string, ...options: string[]): string => {
    const question = pack.criteria.flatMap(({ questions }) => questions).find((one) => one.id === id);
    if (question === undefined) throw new Error(`No question ${id}`);
    return anyOptionWords(english, question, options);
  };

  test('Bands that adjoin are said as one, in the unit of the question.', () => {
    expect(any('tools-per-deal', '5-to-7', '8-or-more')).toBe('5 tools or more');
    expect(any('reps-at-quota', 'under-20', '20-to-40')).toBe('less than 40%');
    expect(any('growth-against-plan', 'under-75', '75-to-90')).toBe('less than 90%');
    expect(any('reps-at-quota', '20-to-40', '40-to-60')).toBe('20 to less than 60%');
  });

  test('Bands with one between them, and options that are no bands, are named one by one.', () => {
    expect(any('reps-at-quota', 'under-20', '80-or-more')).toBe('Under 20% or 80% or more');
    expect(any('rep-led-trend', 'up-25', 'up-10')).toMatch(/^Up by 25% or more or Up by/);
  });

  test('One option keeps its own words.', () => {
    expect(any('tools-per-deal', '8-or-more')).toBe('8 or more');
  });
});

describe('The day on which something was answered', () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  test('It is the day where the person is, in the report and in the spreadsheet.', () => {
    process.env.TZ = 'Asia/Seoul';
    const facts: Facts = {
      ...situation.facts,
      'company-name': { state: 'answered', value: 'Haneul', at: '2026-11-23T20:00:00.000Z' },
    };
    const result = buildResult(pack, { ...situation, facts, answers: {} }, '2026-11-30');
    const subject = { facts, title: null, respondent: null, example: false };
    const say = sayer(result, subject, pack, english);

    const said = JSON.stringify(appendixChapter(say, { before: [] }));
    expect(said).toContain(english.formats.shortDate('2026-11-24'));
    expect(said).not.toContain(english.formats.shortDate('2026-11-23'));
    expect(JSON.stringify(answerSheet(say).rows)).toContain('2026-11-24');
  });
});
