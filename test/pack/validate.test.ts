import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/pack/validate.ts';
import { readPackFiles } from '../../src/pack/read.ts';
import { type Damage, problemsAfter, twice, withOne } from '../support/spoiled-pack.ts';

const paperwork = 'criteria/sales-ops/paperwork-eats-selling-time.json';
const training = 'criteria/sales-ops/reps-need-training.json';
const causes = 'criteria/rev-ops/cause-of-slow-growth-unknown.json';
const closeRate = ['kpis', 'close-rate', 'calculator'] as const;
const hours = ['questions', 'admin-hours-a-week'] as const;

interface Mistake {
  what: string;
  damage: Damage;
  file: string;
  at: string;
  says: RegExp;
}

const mistakes: Mistake[] = [
  {
    what: 'A scenario about a fact that is not there',
    damage: ['scenarios.json', ['scenarios', 'no-budget', 'changes', 0, 'fact'], () => 'money-in-the-bank'],
    file: 'scenarios.json',
    at: 'no-budget',
    says: /fact money-in-the-bank, which does not exist/,
  },
  {
    what: 'A scenario that sets a figure beyond what can be',
    damage: ['scenarios.json', ['scenarios', 'no-budget', 'changes', 0, 'set'], () => 12],
    file: 'scenarios.json',
    at: 'no-budget',
    says: /what it can’t be: 12/,
  },
  {
    what: 'A scenario with an option that its question does not have',
    damage: ['scenarios.json', ['scenarios', 'teams-agree', 'changes', 0, 'option'], () => 'by-heart'],
    file: 'scenarios.json',
    at: 'teams-agree',
    says: /names option by-heart/,
  },
  {
    what: 'A scenario that adds to a choice',
    damage: ['scenarios.json', ['scenarios', 'hire-two-reps', 'changes', 0, 'fact'], () => 'reps-in-a-year'],
    file: 'scenarios.json',
    at: 'hire-two-reps',
    says: /adds to reps-in-a-year, which is no figure/,
  },
  {
    what: 'A question changed in a version still to come',
    damage: [paperwork, [...hours, 'changedIn'], () => '9.0.0'],
    file: paperwork,
    at: 'admin-hours-a-week',
    says: /version 9.0.0, but pack.json is of version/,
  },
  {
    what: 'Two tasks with one id',
    damage: ['tasks.json', ['tasks'], twice],
    file: 'tasks.json',
    at: 'sign-charter',
    says: /stands twice/,
  },
  {
    what: 'Two questions with one ref',
    damage: [paperwork, [...hours, 'ref'], () => 'SO5b'],
    file: 'criteria/',
    at: 'SO5b',
    says: /ref of two things/,
  },
  {
    what: 'An id that is no telling phrase',
    damage: [paperwork, [...hours, 'options', 'under-4', 'id'], () => 'Under 4!'],
    file: paperwork,
    at: 'Under 4!.id',
    says: /format/i,
  },
  {
    what: 'A rule that names no predicate',
    damage: ['decision.json', ['rules', 'sales-ops-alone', 'when'], withOne('moon-is-full')],
    file: 'decision.json',
    at: 'sales-ops-alone',
    says: /predicate moon-is-full, which does not exist/,
  },
  {
    what: 'A predicate that rests on itself',
    damage: ['decision.json', ['predicates'], withOne({ id: 'self', when: { not: { predicate: 'self' } } })],
    file: 'decision.json',
    at: 'self',
    says: /rests on itself/,
  },
  {
    what: 'A predicate that is written out to more than can be judged',
    damage: [
      'decision.json',
      ['predicates'],
      withOne({
        id: 'busy',
        when: { any: Array.from({ length: 2000 }, () => ({ meansWithin: 1 })) },
      }),
    ],
    file: 'decision.json',
    at: 'busy',
    says: /more than 2000 conditions/,
  },
  {
    what: 'A name that every object has as a key',
    damage: [
      'organisation.json',
      ['duties', 'target-customers', 'owners'],
      (owners) => Object.fromEntries([...Object.entries(owners as object), ['__proto__', {}]]),
    ],
    file: 'organisation.json',
    at: 'duties.0.owners.__proto__',
    says: /every object has/,
  },
  {
    what: 'A task that waits for one that is not there',
    damage: ['tasks.json', ['tasks', 'sign-charter', 'dependsOn'], withOne('buy-cake')],
    file: 'tasks.json',
    at: 'sign-charter',
    says: /task buy-cake, which does not exist/,
  },
  {
    what: 'A condition on an unknown fact',
    damage: [paperwork, ['appliesWhen', 'fact'], () => 'reps-then'],
    file: paperwork,
    at: 'paperwork-eats-selling-time',
    says: /fact reps-then, which does not exist/,
  },
  {
    what: 'A start set with an unknown KPI',
    damage: ['kpis.json', ['startSets', 'not-yet'], withOne('applause')],
    file: 'kpis.json',
    at: 'startSets not-yet',
    says: /kpi applause, which does not exist/,
  },
  {
    what: 'A formula with an input that nobody gives',
    damage: ['kpis.json', [...closeRate, 'formula', 'of'], () => ['won', 'applause']],
    file: 'kpis.json',
    at: 'close-rate',
    says: /no input applause/,
  },
  {
    what: 'A formula that divides by nothing',
    damage: ['kpis.json', [...closeRate, 'formula', 'of'], () => ['won']],
    file: 'kpis.json',
    at: 'close-rate',
    says: /gives percent 1 parts/,
  },
  {
    what: 'An average of a single figure',
    damage: ['kpis.json', [...closeRate, 'formula'], () => ({ do: 'mean', of: ['won'] })],
    file: 'kpis.json',
    at: 'close-rate',
    says: /takes won for a list/,
  },
  {
    what: 'A value that needs what may stay empty',
    damage: ['kpis.json', [...closeRate, 'inputs', 'won', 'optional'], () => true],
    file: 'kpis.json',
    at: 'close-rate',
    says: /needs its input won, which may stay empty/,
  },
  {
    what: 'A target that no figure gives',
    damage: ['kpis.json', ['kpis', 'pipeline-coverage', 'target', 'figure'], () => 'wished-for'],
    file: 'kpis.json',
    at: 'pipeline-coverage',
    says: /takes its target from wished-for/,
  },
  {
    what: 'A task that measures a KPI that is not there',
    damage: ['tasks.json', ['tasks', 'audit-crm', 'baselines'], withOne('applause')],
    file: 'tasks.json',
    at: 'audit-crm',
    says: /kpi applause, which does not exist/,
  },
  {
    what: 'A question that its criterion forgets',
    damage: [paperwork, ['combine', 'mean'], () => ['tools-per-deal', 'days-from-yes-to-contract']],
    file: paperwork,
    at: 'admin-hours-a-week',
    says: /does not count/,
  },
  {
    what: 'An option without a level',
    damage: [paperwork, [...hours, 'options', 'under-4', 'level'], () => undefined],
    file: paperwork,
    at: 'under-4.level',
    says: /level/,
  },
  {
    what: 'A gap between bands',
    damage: [paperwork, [...hours, 'options', 'under-4', 'to'], () => 3],
    file: paperwork,
    at: 'admin-hours-a-week under-4',
    says: /gap before 4-to-8/,
  },
  {
    what: 'Bands that overlap',
    damage: [paperwork, [...hours, 'options', 'under-4', 'to'], () => 5],
    file: paperwork,
    at: 'admin-hours-a-week under-4',
    says: /overlaps 4-to-8/,
  },
  {
    what: 'Bands that end',
    damage: [paperwork, [...hours, 'options', '20-or-more', 'to'], () => 60],
    file: paperwork,
    at: 'admin-hours-a-week 20-or-more',
    says: /open at the top/,
  },
  {
    what: 'A gap between the bands of a fact',
    damage: ['profile.json', ['facts', 'employees', 'bands', 'up-to-10', 'to'], () => 10],
    file: 'profile.json',
    at: 'employees up-to-10',
    says: /gap/,
  },
  {
    what: 'A question that nobody can ever be asked',
    damage: [
      training,
      ['questions', 'best-to-weakest-win-rate', 'appliesWhen'],
      () => ({
        all: [
          { fact: 'reps-now', atLeast: 6 },
          { fact: 'reps-now', below: 3 },
        ],
      }),
    ],
    file: training,
    at: 'best-to-weakest-win-rate',
    says: /never be reached/,
  },
  {
    what: 'A question for a number that is at once the least and out of reach',
    damage: [
      training,
      ['questions', 'best-to-weakest-win-rate', 'appliesWhen'],
      () => ({
        all: [
          { fact: 'reps-now', atLeast: 5 },
          { fact: 'reps-now', below: 5 },
        ],
      }),
    ],
    file: training,
    at: 'best-to-weakest-win-rate',
    says: /never be reached: no value of reps-now/,
  },
  {
    what: 'A question that goes by a reply which goes by its own',
    damage: [
      causes,
      ['questions', 'growth-against-plan', 'appliesWhen'],
      () => ({ any: [{ not: { question: 'gap-located', level: [1] } }, { fact: 'reps-now', atLeast: 6 }] }),
    ],
    file: causes,
    at: 'growth-against-plan',
    says: /rests on itself: growth-against-plan → gap-located → growth-against-plan/,
  },
  {
    what: 'A question in a section that is not shown',
    damage: [paperwork, [...hours, 'section'], () => 'attic'],
    file: paperwork,
    at: 'admin-hours-a-week',
    says: /section attic, which does not exist/,
  },
  {
    what: 'Tasks that wait for each other',
    damage: ['tasks.json', ['tasks', 'sign-charter', 'dependsOn'], withOne('audit-crm')],
    file: 'tasks.json',
    at: 'sign-charter',
    says: /waits for itself: sign-charter → audit-crm → sign-charter/,
  },
  {
    what: 'A duty without an owner in a verdict',
    damage: ['organisation.json', ['duties', 'target-customers', 'owners', 'both'], () => undefined],
    file: 'organisation.json',
    at: 'target-customers',
    says: /no owner in both/,
  },
  {
    what: 'A duty whose last owner need not exist',
    damage: ['organisation.json', ['duties', 'target-customers', 'before', 'accountable'], () => ['cmo']],
    file: 'organisation.json',
    at: 'target-customers',
    says: /may be left without an owner in before/,
  },
  {
    what: 'A published figure without a source',
    damage: [paperwork, [...hours, 'evidence', 'kind'], () => 'published'],
    file: paperwork,
    at: 'admin-hours-a-week',
    says: /names no source/,
  },
  {
    what: 'A source that is not listed',
    damage: [paperwork, [...hours, 'evidence', 'sources'], () => ['hearsay']],
    file: paperwork,
    at: 'admin-hours-a-week',
    says: /source hearsay, which does not exist/,
  },
  {
    what: 'A missing word',
    damage: ['words/en.json', ['verdict.both.name'], () => undefined],
    file: 'words/en.json',
    at: 'verdict.both.name',
    says: /has no word/,
  },
  {
    what: 'A word that nothing uses',
    damage: ['words/en.json', ['verdict.maybe.name'], () => 'Maybe'],
    file: 'words/en.json',
    at: 'verdict.maybe.name',
    says: /used by nothing/,
  },
  {
    what: 'An empty word',
    damage: ['words/en.json', ['verdict.both.name'], () => '  '],
    file: 'words/en.json',
    at: 'verdict.both.name',
    says: /is not a text/,
  },
  {
    what: 'A reading that is not there',
    damage: ['decision.json', ['bothReading'], () => 'neither-set'],
    file: 'decision.json',
    at: 'bothReading',
    says: /reading neither-set, which does not exist/,
  },
  {
    what: 'A criterion in the wrong folder',
    damage: [paperwork, ['set'], () => 'rev-ops'],
    file: paperwork,
    at: 'set',
    says: /folder is sales-ops/,
  },
  {
    what: 'A missing file',
    damage: ['glossary.json', [], () => undefined],
    file: 'glossary.json',
    at: '',
    says: /is missing/,
  },
];

const placed = ({ file, at, says }: Mistake): unknown => ({
  file,
  at,
  message: expect.stringMatching(says) as unknown,
});

describe('The validator', () => {
  test.each(mistakes.map((mistake) => [mistake.what, mistake] as const))(
    '%s is reported with its file and id.',
    (_, mistake) => {
      expect(problemsAfter(mistake.damage)).toContainEqual(placed(mistake));
    },
  );

  test('A single mistake is reported once, and nothing sound is accused.', () => {
    const alone = mistakes.filter(({ what }) =>
      /gap between bands|without a level|missing word|nothing uses|wait for each other|without a source|without an owner/.test(
        what,
      ),
    );
    expect(alone.map(({ damage }) => problemsAfter(damage).length)).toEqual(alone.map(() => 1));
  });

  test('Several mistakes in different files are all reported at once.', () => {
    const several = mistakes.filter(({ what }) =>
      /gap between bands$|names no predicate|missing word|unknown KPI|wait for each other|not shown/.test(
        what,
      ),
    );
    const problems = problemsAfter(...several.map(({ damage }) => damage));
    expect(several).toHaveLength(6);
    for (const mistake of several) expect(problems).toContainEqual(placed(mistake));
  });

  test('Wrong shapes in several files are all reported at once.', () => {
    const problems = problemsAfter(
      [paperwork, [...hours, 'options', 'under-4', 'level'], () => 2],
      ['tasks.json', ['tasks', 'sign-charter', 'phase'], () => 4],
      ['profile.json', ['facts', 'employees', 'kind'], () => 'poem'],
    );
    expect(problems.map(({ file }) => file).sort()).toEqual([paperwork, 'profile.json', 'tasks.json']);
  });

  test('A file that is no JSON is reported with the complaint of the parser.', () => {
    const files = readPackFiles('questions');
    const broken = [{ file: 'kpis.json', message: 'Unexpected end of JSON input' }];
    expect(checkPack({ ...files, broken }).problems).toContainEqual({ ...broken[0], at: '' });
  });

  test('A file that does not belong to the pack is reported.', () => {
    const files = readPackFiles('questions');
    const { problems } = checkPack({ ...files, data: new Map([...files.data, ['criteria/stray.json', {}]]) });
    expect(problems).toEqual([{ file: 'criteria/stray.json', at: '', message: 'does not belong here' }]);
  });
});
