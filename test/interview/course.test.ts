import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Conditions, Evidence, factsOnly, knownFacts, type Facts } from '../../src/engine/index.ts';
import { courseOf } from '../../src/interview/applicable.ts';
import { exists, neighbour, placesInOrder } from '../../src/interview/course.ts';
import { sectionProgress, together } from '../../src/interview/progress.ts';
import { formatRoute } from '../../src/interview/route.ts';
import { interview as pack } from '../../src/pack/index.ts';
import { realPack } from '../support/real-pack.ts';
import { replies } from '../support/replies.ts';

const noReps: Facts = { 'reps-now': { state: 'answered', value: 0 } };

describe('What a company is asked', () => {
  test('With nothing known every fact but those that wait for another and every question that is not derived is put.', () => {
    const { questions, pages } = courseOf(pack, {}, {});
    const derived = pack.criteria
      .flatMap((criterion) => criterion.questions)
      .filter(({ derivedFrom }) => derivedFrom);
    expect(derived).toHaveLength(4);
    expect(questions).toHaveLength(33);
    expect(pages.map(({ page }) => page)).toEqual(pack.head.companyPages);
  });

  test('A company without reps is not asked about their work.', () => {
    const { questions, sections } = courseOf(pack, noReps, {});
    expect(questions.map(({ id }) => id)).not.toContain('admin-hours-a-week');
    expect(sections.map(({ section }) => section)).not.toContain('reps-at-work');
  });

  test('What is put is what the engine counts as applicable, for any replies.', () => {
    const conditions = new Conditions(pack);
    const evidence = new Evidence(realPack, conditions);
    fc.assert(
      fc.property(replies(pack), ({ facts, answers }) => {
        const known = knownFacts(pack.facts, facts);
        const world = factsOnly(known, evidence.replies(answers, known));
        const applicable = pack.criteria.flatMap((criterion) =>
          criterion.questions.filter(
            (question) => !question.derivedFrom && evidence.applies(question.id, world),
          ),
        );
        const put = courseOf(pack, facts, answers).questions;
        expect(new Set(put)).toEqual(new Set(applicable));
      }),
    );
  });
});

describe('The way through', () => {
  test('Each place leads to the next and back, from the first page to the result.', () => {
    fc.assert(
      fc.property(replies(pack), ({ facts, answers }) => {
        const course = courseOf(pack, facts, answers);
        const places = placesInOrder(course);
        places.forEach((place, at) => {
          expect(exists(course, place)).toBe(true);
          expect(neighbour(course, place, 1)).toEqual(places[at + 1] ?? null);
          expect(neighbour(course, place, -1)).toEqual(places[at - 1] ?? null);
        });
        expect(new Set(places.map(formatRoute)).size).toBe(places.length);
      }),
    );
  });

  test('Whole sections lead to whole sections, and the last one to the check.', () => {
    const course = courseOf(pack, {}, {});
    expect(neighbour(course, { at: 'section', section: 'selling' }, 1)).toEqual({
      at: 'section',
      section: 'reps-at-work',
    });
    expect(neighbour(course, { at: 'section', section: 'growth-and-direction' }, 1)).toEqual({ at: 'check' });
    expect(neighbour(course, { at: 'section', section: 'customers-and-market' }, -1)).toEqual({
      at: 'company',
      page: 'plans',
    });
  });

  test('Every question asked is in exactly one state of progress.', () => {
    fc.assert(
      fc.property(replies(pack), ({ facts, answers }) => {
        const course = courseOf(pack, facts, answers);
        const all = together(sectionProgress(course, answers));
        expect(all.answered + all.unknown + all.skipped + all.open).toBe(course.questions.length);
      }),
    );
  });
});
