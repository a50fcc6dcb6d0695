import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/storage/assessment.ts';
import { checkAssessment, parseAssessment } from '../../src/storage/document.ts';
import { mostBytes } from '../../src/storage/file-json.ts';
import { fileText, readFile, readKept } from '../../src/storage/index.ts';
import { kept } from '../../src/storage/kept.ts';
import { assessmentWith } from '../support/assessment.ts';
import '../support/properties.ts';
import { factIdByRef, questionByRef, realPack } from '../support/real-pack.ts';
import { replies } from '../support/replies.ts';

const problemsOf = (source: string): unknown => {
  const parsed = parseAssessment(source, realPack);
  return 'problems' in parsed ? parsed.problems : 'none';
};
/** What is said of an empty assessment with these changes. */
const problemsWith = (changes: object): unknown =>
  problemsOf(JSON.stringify({ ...assessmentWith(), ...changes }));
const answered = <V>(value: V) => ({ state: 'answered' as const, value });

const words = fc.string({ unit: 'binary', maxLength: 30 });
const maybe = fc.option(words, { nil: null });
const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const assessments: fc.Arbitrary<Assessment> = fc
  .record({
    id: fc.uuid(),
    revision: fc.nat(),
    createdAt: moment,
    changedAt: moment,
    title: maybe,
    respondent: maybe,
    place: maybe,
    planStart: fc.option(
      moment.map((stamp) => stamp.slice(0, 10)),
      { nil: null },
    ),
    replies: replies(realPack),
  })
  .map(({ replies: { facts, answers }, ...parts }) => assessmentWith({ ...parts, facts, answers }));

describe('An exported assessment', () => {
  test('Exporting and importing gives back the same assessment.', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        expect(parseAssessment(fileText(assessment), realPack)).toEqual({ assessment });
      }),
    );
  });

  test('The same assessment always becomes the same text.', () => {
    expect(fileText(structuredClone(assessmentWith()))).toBe(fileText(assessmentWith()));
  });

  test('Notes, names and times of replies come back too.', () => {
    const said = {
      state: 'unknown',
      note: 'Ask Finance',
      by: 'CRO',
      at: '2026-11-30T09:00:00.000Z',
    } as const;
    const assessment = assessmentWith({ facts: { [factIdByRef('P4')]: said } });
    expect(parseAssessment(fileText(assessment), realPack)).toEqual({ assessment });
  });

  test('A byte order mark at the beginning does no harm.', () => {
    expect(problemsOf(`\uFEFF${fileText(assessmentWith())}`)).toBe('none');
  });

  test('The address of the schema may stand in the file and is not kept.', () => {
    const source = JSON.stringify({ $schema: 'assessment.schema.json', ...assessmentWith() });
    expect(parseAssessment(source, realPack)).toEqual({ assessment: assessmentWith() });
  });

  test('Replies to questions that the pack no longer has are kept as they are.', () => {
    const assessment = assessmentWith({
      facts: { 'long-gone': answered('yes') },
      answers: { 'also-gone': answered({ option: 'whatever' }) },
    });
    expect(parseAssessment(fileText(assessment), realPack)).toEqual({ assessment });
  });

  test('A chosen file and a record of the store are checked in the same way.', async () => {
    const assessment = assessmentWith();
    expect(await readFile(new Blob([fileText(assessment)]), realPack)).toEqual({ assessment });
    expect(await readKept(assessment, realPack)).toEqual({ assessment });
  });
});

describe('A file that was made to do harm', () => {
  test('A list where things stand by id, or by field, is refused, not taken for an empty one.', () => {
    const { adjustments } = assessmentWith();
    expect(problemsWith({ facts: [] })).toEqual([{ path: 'facts', problem: 'wrong-kind' }]);
    expect(problemsWith({ adjustments: { ...adjustments, tasks: { 'sign-charter': [] } } })).toEqual([
      { path: 'adjustments.tasks.sign-charter', problem: 'wrong-kind' },
    ]);
  });

  test('More than can be checked in a moment is refused by its amount, or with its first problem alone.', () => {
    expect(problemsWith({ scenarios: Array.from({ length: 500_000 }, () => ({})) })).toEqual([
      { path: '', problem: 'too-large' },
    ]);
    expect(problemsWith({ scenarios: Array.from({ length: 10_000 }, () => ({})) })).toHaveLength(1);
    expect(problemsOf(`${'['.repeat(500_000)}${']'.repeat(500_000)}`)).toEqual([
      { path: '', problem: 'too-deep' },
    ]);
  });
});

describe('A file of an older app', () => {
  const {
    adjustments: _,
    scenarios: __,
    ...older
  } = { ...assessmentWith({ title: 'Harbour' }), formatVersion: 1 };

  test('It opens as it was, with nothing adjusted and no scenario.', () => {
    expect(parseAssessment(JSON.stringify(older), realPack)).toEqual({
      assessment: assessmentWith({ title: 'Harbour' }),
    });
  });

  test('What stands in the browser’s store in the older shape is sound too.', () => {
    expect(kept('one', older)).toEqual({ id: 'one', assessment: assessmentWith({ title: 'Harbour' }) });
    expect(kept('one', { ...older, facts: null })).toEqual({ id: 'one', damaged: { ...older, facts: null } });
  });
});

describe('What the person makes of the advice', () => {
  const adjusted = assessmentWith({
    adjustments: {
      calendar: {
        workdays: [1, 2, 3, 4],
        daysOff: [{ from: '2026-12-24', to: '2027-01-01', name: 'Winter' }],
      },
      people: [{ id: 'p1', name: 'Mina Cho', role: 'vp-sales' }],
      tasks: { 'write-charter': { owner: { person: 'p1' }, start: '2026-12-02', note: 'With the board' } },
      ownTasks: [
        {
          id: 'o1',
          title: 'Move the CRM',
          deliverable: 'One CRM',
          done: 'The old one is off',
          owner: { role: 'vp-sales' },
          effortWeeks: 1.5,
          start: null,
          dependsOn: ['write-charter'],
        },
      ],
      kpis: {
        'close-rate': { baseline: { value: 21.4, on: '2026-11-30', inputs: { won: 3, decided: 14 } } },
      },
      seatCosts: { 'sales-ops-analyst': { from: 70_000, to: 85_000 } },
    },
    scenarios: [
      { id: 's1', name: 'No budget', facts: { 'funded-seats': answered(0) }, answers: { gone: null } },
    ],
  });

  test('It goes out with the file and comes back.', () => {
    expect(parseAssessment(fileText(adjusted), realPack)).toEqual({ assessment: adjusted });
  });

  test('Impossible dates, efforts and costs are told at once, each with its place.', () => {
    const { adjustments } = adjusted;
    const problems = problemsWith({
      adjustments: {
        ...adjustments,
        calendar: { workdays: [], daysOff: [{ from: '2026-12-31', to: '2026-12-24' }] },
        tasks: { 'write-charter': { start: 'soon', effortWeeks: 0 } },
        seatCosts: { 'sales-ops-analyst': { from: -1, to: 5 } },
      },
    });
    expect(problems).toMatchObject(
      [
        'adjustments.calendar.workdays',
        'adjustments.calendar.daysOff.0',
        'adjustments.tasks.write-charter.start',
        'adjustments.tasks.write-charter.effortWeeks',
        'adjustments.seatCosts.sales-ops-analyst.from',
      ].map((path) => ({ path })),
    );
  });
});

describe('A file that is something else', () => {
  test.each(['', 'not json', '{"format":', '\u0000'])('Text that is not JSON is told: %j.', (source) => {
    expect(problemsOf(source)).toEqual([{ path: '', problem: 'not-json' }]);
  });

  test.each(['null', '7', '[]', '{}', '{"format":"first-seat-result","formatVersion":9}'])(
    'A foreign document is told as one problem, not as many: %s.',
    (source) => {
      expect(problemsOf(source)).toEqual([{ path: 'format', problem: 'not-an-assessment' }]);
    },
  );

  test('A file from a newer app is told as newer, whatever else is new in it.', () => {
    expect(problemsWith({ formatVersion: 99, facts: 'elsewhere', mood: 'good' })).toEqual([
      { path: 'formatVersion', problem: 'newer' },
    ]);
  });
});

describe('A file beyond the limits', () => {
  test('Five mebibytes are read and one byte more is refused, counted in bytes and not in letters.', async () => {
    const source = fileText(assessmentWith());
    const full = source + ' '.repeat(mostBytes - source.length);
    const tooLarge = [{ path: '', problem: 'too-large' }];
    expect(problemsOf(full)).toBe('none');
    expect(problemsOf(`${full} `)).toEqual(tooLarge);
    expect(problemsOf('“'.repeat(mostBytes / 2))).toEqual(tooLarge);
    expect(await readFile(new Blob([`${full} `]), realPack)).toEqual({ problems: tooLarge });
  });

  test.each([40, 100_000])('%i levels of nesting are refused as too deep.', (depth) => {
    const source = JSON.stringify({ ...assessmentWith(), facts: 'deep' });
    expect(problemsOf(source.replace('"deep"', '['.repeat(depth) + ']'.repeat(depth)))).toMatchObject([
      { problem: 'too-deep' },
    ]);
  });

  test('A text of 10,000 characters is read and a longer one is refused.', () => {
    expect(problemsWith({ title: 'x'.repeat(10_000) })).toBe('none');
    expect(problemsWith({ title: 'x'.repeat(10_001) })).toEqual([{ path: 'title', problem: 'too-long' }]);
  });

  test.each(['__proto__', 'constructor', 'prototype'])(
    'The key %s is refused wherever it stands, and reaches no other object.',
    (key) => {
      const source = JSON.stringify(assessmentWith());
      const evil = `{"${key}":{"polluted":true}}`;
      expect(problemsOf(source.replace('"facts":{}', `"facts":${evil}`))).toEqual([
        { path: `facts.${key}`, problem: 'unknown-key' },
      ]);
      expect(problemsOf(source.replace('{', `{"${key}":1,`))).toEqual([
        { path: key, problem: 'unknown-key' },
      ]);
      expect({}).not.toHaveProperty('polluted');
    },
  );
});

describe('A file with faults', () => {
  test('All faults of shape are told at once, each with its place.', () => {
    const { language: _, ...withoutLanguage } = assessmentWith();
    const source = JSON.stringify({
      ...withoutLanguage,
      revision: 1.5,
      createdAt: 'yesterday',
      title: 7,
      example: 'no',
      mood: 'good',
      planStart: '30.11.2026',
      pack: { id: 'first-seat', version: 3 },
      facts: { reps: { state: 'perhaps' }, 'Not An Id': { state: 'unknown' } },
    });
    const problems = problemsOf(source);
    expect(problems).toHaveLength(10);
    expect(problems).toEqual(
      expect.arrayContaining([
        { path: 'language', problem: 'missing' },
        { path: 'revision', problem: 'wrong-form' },
        { path: 'createdAt', problem: 'wrong-form' },
        { path: 'title', problem: 'wrong-kind' },
        { path: 'example', problem: 'wrong-kind' },
        { path: 'mood', problem: 'unknown-key' },
        { path: 'planStart', problem: 'wrong-form' },
        { path: 'pack.version', problem: 'wrong-kind' },
        { path: 'facts.reps.state', problem: 'wrong-kind' },
        { path: 'facts.Not An Id', problem: 'unknown-key' },
      ]),
    );
  });

  test('All values that the pack cannot take are told at once, each with its place.', () => {
    const [reps, scale, question] = [factIdByRef('P4'), factIdByRef('P2'), questionByRef('SO1a').id];
    expect(
      problemsWith({
        facts: { [reps]: answered(-1), [scale]: answered('no-such-size') },
        answers: { [question]: answered({ option: 'no-such-option' }) },
      }),
    ).toEqual(
      expect.arrayContaining([
        { path: `facts.${reps}.value`, problem: 'out-of-range' },
        { path: `facts.${scale}.value`, problem: 'no-such-option' },
        { path: `answers.${question}.value`, problem: 'no-such-option' },
      ]),
    );
  });

  test('Shares that do not add up to a hundred are told; a tenth lost in rounding is not.', () => {
    const fact = realPack.facts.find(({ kind }) => kind === 'shares');
    const [one = '', two = '', three = ''] = fact?.parts ?? [];
    const withShares = (first: number): unknown =>
      problemsWith({ facts: { [fact?.id ?? '']: answered({ [one]: first, [two]: 33.3, [three]: 33.3 }) } });
    expect(withShares(33.3)).toBe('none');
    expect(withShares(30)).toEqual([{ path: `facts.${fact?.id ?? ''}.value`, problem: 'not-hundred' }]);
  });

  test('Reading never throws, whatever is handed to it.', () => {
    fc.assert(
      fc.property(fc.anything(), fc.json(), (found, source) => {
        expect(checkAssessment({ ...assessmentWith(), facts: found }, realPack)).toBeTypeOf('object');
        expect(parseAssessment(source, realPack)).toBeTypeOf('object');
      }),
    );
  });
});
