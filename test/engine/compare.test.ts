import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildResult,
  compare,
  sideOf,
  type Comparison,
  type Side,
  type Situation,
} from '../../src/engine/index.ts';
import type { Pack, Question } from '../../src/pack/schema.ts';
import { company } from '../support/company.ts';
import { realPack } from '../support/real-pack.ts';
import { situations } from '../support/situations.ts';
import { costly } from '../support/runs.ts';

const today = '2026-11-24';
const { version } = realPack.head;
const side = (situation: Situation, answeredIn = version, pack: Pack = realPack, day = today): Side =>
  sideOf(situation, answeredIn, buildResult(pack, situation, day), pack);
const anySide = situations(realPack).map((situation) => side(situation));

/** Everything a comparison says of a difference, as paths into it. */
function differences(found: unknown, path = ''): string[] {
  if (typeof found !== 'object' || found === null) return [];
  const entries = Object.entries(found).flatMap(([key, value]) => differences(value, `${path}.${key}`));
  if (!('before' in found && 'after' in found)) return entries;
  const changed = 'change' in found ? found.change !== 'same' : !alike(found.before, found.after);
  return changed ? [path, ...entries] : entries;
}
const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The same seen from the other side. */
function mirrored(found: unknown): unknown {
  const turned: Record<string, string> = {
    came: 'went',
    went: 'came',
    'only-before': 'only-after',
    'only-after': 'only-before',
  };
  if (typeof found === 'string') return turned[found] ?? found;
  if (Array.isArray(found)) return found.map(mirrored);
  if (typeof found !== 'object' || found === null) return found;
  const parts = Object.fromEntries(Object.entries(found).map(([key, value]) => [key, mirrored(value)]));
  return 'before' in parts ? { ...parts, before: parts.after, after: parts.before } : parts;
}

const reply = ({ replies }: Comparison, id: string): Comparison['replies'][number] | undefined =>
  replies.find((one) => one.id === id);
const criterion = ({ sets }: Comparison, id: string) =>
  sets.flatMap(({ criteria }) => criteria).find((one) => one.criterion === id);

describe('Comparing two results', { timeout: 600_000 }, () => {
  test('A result compared with itself differs in nothing.', () => {
    fc.assert(
      fc.property(anySide, (one) => {
        expect(differences(compare(one, one, realPack))).toEqual([]);
      }),
      costly(30),
    );
  });

  test('Swapping the sides mirrors what is found, order included.', () => {
    fc.assert(
      fc.property(anySide, anySide, (one, other) => {
        expect(compare(other, one, realPack)).toEqual(mirrored(compare(one, other, realPack)));
      }),
      costly(30),
    );
  });

  test('Everything that either side says of a thing is in the comparison.', () => {
    fc.assert(
      fc.property(anySide, anySide, (one, other) => {
        const found = compare(one, other, realPack);
        const tasks = [one, other].flatMap(({ result: { plan } }) => [...plan.tasks, ...plan.later]);
        expect(new Set(found.plan.tasks.map(({ task }) => task))).toEqual(
          new Set(tasks.map(({ task }) => task)),
        );
        const decided = ({ result }: Side) => result.rulePath.find(({ fired }) => fired)?.rule ?? null;
        expect(found.rule).toEqual({ before: decided(one), after: decided(other) });
        for (const [place, { result }] of [
          ['before', one],
          ['after', other],
        ] as const) {
          const others = result.flips.filter(({ verdict }) => verdict !== result.verdict);
          const fewest = Math.min(...others.map(({ changes }) => changes.length));
          expect(found.nearest[place]?.answers ?? Infinity).toBe(fewest);
        }
        const seats = [one, other].flatMap(({ result }) => result.team.seats);
        expect(new Set(found.team.seats.map(({ seat }) => seat))).toEqual(new Set(seats.map(({ id }) => id)));
      }),
      costly(30),
    );
  });

  const paperwork = company({ facts: { P17: 1 }, answers: { SO2: 1, SO4: 1, SO5: 1, SO6: 1, SO7: 1 } });

  test('A company without a budget keeps its verdict and loses the hire: the flag, the seat and the date say so.', () => {
    const broke = {
      ...paperwork,
      facts: { ...paperwork.facts, 'funded-seats': { state: 'answered', value: 0 } as const },
    };
    const found = compare(side(paperwork), side(broke), realPack);
    expect(found.flags.find(({ flag }) => flag === 'unfunded')?.change).toBe('came');
    expect(reply(found, 'funded-seats')).toMatchObject({
      change: 'changed',
      standing: 'comparable',
      before: { value: 1 },
      after: { value: 0 },
    });
    expect(found.plan.hire.before).not.toBeNull();
    expect(found.plan.hire.after).toBeNull();
    expect(criterion(found, 'paperwork-eats-selling-time')?.change).toBe('same');
  });

  test('A plan that begins on another day is said once; its tasks stand where they stood.', () => {
    const later = compare(side(paperwork), side(paperwork, version, realPack, '2027-02-24'), realPack);
    expect(later.plan.start).toEqual({ before: '2026-11-30', after: '2027-03-01' });
    expect(later.plan.tasks.filter(({ change }) => change !== 'same')).toEqual([]);
  });
});

describe('Comparing answers to different versions of the questions', () => {
  const asked = 'admin-hours-a-week';
  const changing = (change: (question: Question) => Question, ids: readonly string[] = [asked]): Pack => ({
    ...realPack,
    head: { ...realPack.head, version: '1.10.0' },
    criteria: realPack.criteria.map((one) => ({
      ...one,
      questions: one.questions.map((question) => (ids.includes(question.id) ? change(question) : question)),
    })),
  });
  const tired = company({ answers: { SO5: 1 } });
  const rested = company({ answers: { SO5: 0 } });
  const between = (pack: Pack, before: string, after: string): Comparison =>
    compare(side(tired, before, pack), side(rested, after, pack), pack);

  test('A question whose options changed in between is shown as such, and its criterion and set can’t be compared.', () => {
    const found = between(
      changing((one) => ({ ...one, changedIn: '1.10.0' })),
      '1.9.0',
      '1.10.0',
    );
    expect(reply(found, asked)?.standing).toBe('redefined');
    expect(criterion(found, 'paperwork-eats-selling-time')?.unlike).toEqual([asked]);
    expect(criterion(found, 'reps-need-training')?.unlike).toEqual([]);
    expect(found.sets.map(({ comparable }) => comparable)).toEqual([false, true]);
  });

  test('Two answers to the same version of a question are compared, whether it was asked before or after the change.', () => {
    const pack = changing((one) => ({ ...one, changedIn: '1.5.0' }));
    expect(reply(between(pack, '1.2.0', '1.4.9'), asked)?.standing).toBe('comparable');
    expect(reply(between(pack, '1.5.0', '1.10.0'), asked)?.standing).toBe('comparable');
  });

  test('A question that was not asked yet is there on one side only, unless it was replied to after all.', () => {
    const pack = changing((one) => ({ ...one, addedIn: '1.10.0' }));
    const { [asked]: _, ...answers } = tired.answers;
    const early = side({ ...tired, answers }, '1.9.0', pack);
    const found = compare(early, side(rested, '1.10.0', pack), pack);
    expect(reply(found, asked)?.standing).toBe('only-after');
    expect(criterion(found, 'paperwork-eats-selling-time')?.unlike).toEqual([asked]);
    expect(reply(between(pack, '1.9.0', '1.10.0'), asked)?.standing).toBe('comparable');
  });

  test('A renamed question is one question; a question that is gone stands on the side that was asked it.', () => {
    const pack: Pack = {
      ...realPack,
      renames: { facts: {}, kpis: {}, questions: { 'typing-hours': asked } },
    };
    const { [asked]: hours, ...others } = tired.answers;
    const older = {
      ...tired,
      answers: {
        ...others,
        ...(hours && { 'typing-hours': hours }),
        'favourite-tool': hours ?? { state: 'unknown' },
      },
    } satisfies Situation;
    const was = side(tired);
    const oldRecord = was.result.record.map((line) =>
      line.id === asked ? { ...line, id: 'typing-hours' } : line,
    );
    const former = sideOf(older, version, { ...was.result, record: oldRecord }, pack);
    const found = compare(former, side(tired), pack);
    expect(reply(found, asked)).toMatchObject({ standing: 'comparable', change: 'same' });
    expect(reply(found, 'typing-hours')).toBeUndefined();
    expect(reply(found, 'favourite-tool')).toMatchObject({ standing: 'only-before', change: 'went' });
  });
});
