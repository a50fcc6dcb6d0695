import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { courseOf } from '../../src/interview/applicable.ts';
import { exists, placesInOrder } from '../../src/interview/course.ts';
import { interviewMachine, type InterviewEvent, type InterviewMachine } from '../../src/interview/machine.ts';
import { formatRoute, type Place } from '../../src/interview/route.ts';
import { interview as pack } from '../../src/pack/index.ts';
import { factReply, questionReply } from '../support/replies.ts';

const machine = interviewMachine(pack);
const opened: InterviewEvent = {
  type: 'opened',
  facts: {},
  answers: {},
  place: { at: 'company', page: 'company' },
};
const start = () => createActor(machine).start();

/** The state that must go with each kind of place. */
const stateOf: Readonly<Record<Place['at'], unknown>> = {
  start: 'start',
  company: 'company',
  question: { asking: 'question' },
  section: { asking: 'section' },
  check: 'checking',
  result: 'result',
};

describe('The interview', () => {
  test('Every phase and every position of the way is reached by going on, going back, and going to a section.', () => {
    const sections = pack.head.sections.map((section): InterviewEvent => ({
      type: 'went',
      place: { at: 'section', section },
    }));
    const events: InterviewEvent[] = [
      opened,
      { type: 'continued' },
      { type: 'returned' },
      { type: 'went', place: { at: 'start' } },
      ...sections,
    ];
    const paths = getShortestPaths(machine, {
      events,
      serializeState: ({ value, context }: SnapshotFrom<InterviewMachine>) =>
        JSON.stringify([value, formatRoute(context.place)]),
    });
    const reached = new Set(paths.map(({ state }) => formatRoute(state.context.place)));
    const course = courseOf(pack, {}, {});
    const expected = [
      ...placesInOrder(course),
      ...pack.head.sections.map((section): Place => ({ at: 'section', section })),
      { at: 'start' as const },
    ];
    expect(reached).toEqual(new Set(expected.map(formatRoute)));
    for (const { state } of paths) expect(state.value).toEqual(stateOf[state.context.place.at]);
  });

  test('Before anything is open only opening leads on, and nothing can be replied.', () => {
    const actor = start();
    actor.send({ type: 'continued' });
    actor.send({ type: 'went', place: { at: 'check' } });
    actor.send({ type: 'fact.replied', fact: 'industry', reply: { state: 'unknown' } });
    expect(actor.getSnapshot().value).toBe('start');
    expect(actor.getSnapshot().context.facts).toEqual({});
  });

  test('An assessment opens where it was left, or at the first page if that place is gone.', () => {
    const actor = start();
    actor.send({ ...opened, place: { at: 'question', question: 'lead-definition' } });
    expect(actor.getSnapshot().context.place).toEqual({ at: 'question', question: 'lead-definition' });
    actor.send({ ...opened, place: { at: 'question', question: 'no-such-question' } });
    expect(actor.getSnapshot().context.place).toEqual({ at: 'company', page: 'company' });
  });

  test('A question that does not apply to the company is no place to go.', () => {
    const actor = start();
    actor.send({ ...opened, facts: { 'reps-now': { state: 'answered', value: 0 } } });
    actor.send({ type: 'went', place: { at: 'question', question: 'admin-hours-a-week' } });
    expect(actor.getSnapshot().context.place).toEqual({ at: 'company', page: 'company' });
  });

  test.each<Place>([{ at: 'check' }, { at: 'result', part: 'why' }])(
    'Whoever comes from $at to change one reply goes back there afterwards.',
    (from) => {
      const actor = start();
      actor.send({ ...opened, place: from });
      actor.send({ type: 'went', place: { at: 'question', question: 'lead-trend' } });
      actor.send({ type: 'question.replied', question: 'lead-trend', reply: { state: 'unknown' } });
      actor.send({ type: 'continued' });
      expect(actor.getSnapshot().context.place).toEqual(from);
      actor.send({ type: 'went', place: { at: 'question', question: 'lead-trend' } });
      actor.send({ type: 'went', place: { at: 'question', question: 'list-worked' } });
      actor.send({ type: 'continued' });
      expect(actor.getSnapshot().context.place).toEqual({ at: 'question', question: 'leads-per-rep' });
    },
  );

  test('A reply taken back is gone, not empty.', () => {
    const actor = start();
    actor.send(opened);
    actor.send({ type: 'question.replied', question: 'lead-trend', reply: { state: 'skipped' } });
    actor.send({ type: 'question.replied', question: 'lead-trend', reply: null });
    expect(actor.getSnapshot().context.answers).toEqual({});
  });

  test('The pack is not part of what the machine remembers.', () => {
    const actor = start();
    actor.send(opened);
    expect(JSON.stringify(actor.getPersistedSnapshot()).length).toBeLessThan(1000);
  });
});

describe('Random walks', () => {
  const questions = pack.criteria
    .flatMap((criterion) => criterion.questions)
    .filter(({ derivedFrom }) => !derivedFrom);
  const event: fc.Arbitrary<InterviewEvent> = fc.oneof(
    fc.constantFrom<InterviewEvent>(
      { type: 'continued' },
      { type: 'returned' },
      { type: 'went', place: { at: 'check' } },
    ),
    fc.constantFrom(...questions).map((question): InterviewEvent => ({
      type: 'went',
      place: { at: 'question', question: question.id },
    })),
    fc
      .constantFrom(...pack.head.companyPages)
      .map((page): InterviewEvent => ({ type: 'went', place: { at: 'company', page } })),
    fc
      .constantFrom(...pack.facts)
      .chain((fact) =>
        fc
          .option(factReply(fact, pack))
          .map((reply): InterviewEvent => ({ type: 'fact.replied', fact: fact.id, reply })),
      ),
    fc
      .constantFrom(...questions)
      .chain((question) =>
        fc
          .option(questionReply(question))
          .map((reply): InterviewEvent => ({ type: 'question.replied', question: question.id, reply })),
      ),
  );

  test('Whatever is replied and wherever one goes, state and place agree, nothing said is lost, and the way on leads to the result.', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const actor = start();
        actor.send(opened);
        const said = new Map<string, unknown>();
        for (const one of events) {
          actor.send(one);
          const { context, value } = actor.getSnapshot();
          expect(value).toEqual(stateOf[context.place.at]);
          if (one.type === 'went')
            expect(exists(courseOf(pack, context.facts, context.answers), context.place)).toBe(true);
          if (one.type === 'fact.replied') said.set(`fact.${one.fact}`, one.reply);
          if (one.type === 'question.replied') said.set(`question.${one.question}`, one.reply);
        }
        const { facts, answers } = actor.getSnapshot().context;
        for (const [key, reply] of said) {
          const [kind = '', id = ''] = key.split(/\.(.*)/);
          expect((kind === 'fact' ? facts : answers)[id] ?? null).toEqual(reply);
        }
        for (let steps = 0; steps < 60 && actor.getSnapshot().value !== 'result'; steps += 1) {
          const before = actor.getSnapshot().context.place;
          actor.send({ type: 'continued' });
          // A page that the last reply took away leads nowhere: the address then goes to the check.
          if (formatRoute(before) === formatRoute(actor.getSnapshot().context.place))
            actor.send({ type: 'went', place: { at: 'check' } });
        }
        expect(actor.getSnapshot().value).toBe('result');
      }),
    );
  });
});
