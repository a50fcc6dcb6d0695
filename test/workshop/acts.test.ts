import { describe, expect, test } from 'vitest';
import {
  askedIn,
  handsByRole,
  mayReveal,
  notShown,
  participationOf,
  reveal,
  settled,
  shownOf,
  tallyOf,
  without,
  withArrivals,
  withSettlement,
  withTally,
  type Contribution,
  type Tally,
  type Workshop,
} from '../../src/workshop/index.ts';
import { someQuestions } from '../support/contributions.ts';
import { realPack } from '../support/real-pack.ts';
import { workshopWith } from '../support/workshop.ts';

const [question] = someQuestions;
if (!question) throw new Error('The pack asks nothing');
const [first = '', second = ''] = question.options.map(({ id }) => id);
const person = (who: string, option = first): Contribution => ({
  person: who,
  name: null,
  role: 'sales',
  revision: 1,
  version: realPack.head.version,
  answers: { [question.id]: option },
  without: {},
});
const arrived = (workshop: Workshop, ...people: Contribution[]): Workshop =>
  withArrivals(workshop, people).workshop;

describe('Showing what was said', () => {
  test('Nothing is shown before the facilitator shows it; with names late ones are shown at once.', () => {
    const hidden = arrived(workshopWith(), person('ana'), person('ben'));
    expect(shownOf(hidden)).toEqual([]);
    const shown = reveal(hidden);
    expect(shownOf(shown)).toHaveLength(2);
    expect(shownOf(arrived(shown, person('cho')))).toHaveLength(3);
  });
  test('Late ones are told by nothing that changes: without names they wait until three are waiting.', () => {
    const four = ['ana', 'ben', 'cho', 'dia'].map((who) => person(who));
    const shown = reveal(arrived(workshopWith({ anonymous: true }), ...four));
    const one = arrived(shown, person('eli', second));
    expect(notShown(one)).toEqual(['eli']);
    expect(mayReveal(one)).toBe(false);
    expect(reveal(one)).toBe(one);
    expect(participationOf(one, realPack).questions).toEqual(participationOf(shown, realPack).questions);
    const three = arrived(one, person('fay'), person('gil'));
    expect(shownOf(reveal(three))).toHaveLength(7);
  });
  test('Without names nothing is shown before three have answered, on devices or with hands.', () => {
    const two = arrived(workshopWith({ anonymous: true }), person('ana'), person('ben'));
    expect(mayReveal(two)).toBe(false);
    expect(reveal(two)).toBe(two);
    expect(mayReveal(arrived(two, person('cho')))).toBe(true);
    const hands = tallyOf(two, { question: question.id, role: null, round: 1 });
    expect(mayReveal(withTally(two, { ...hands, options: { [first]: 2 } }))).toBe(false);
    expect(mayReveal(withTally(two, { ...hands, options: { [first]: 2 }, unknown: 1 }))).toBe(true);
    expect(mayReveal({ ...two, anonymous: false })).toBe(true);
  });
  test('As many people raised hands as were counted for one question; where only counts are left, nobody’s.', () => {
    const hands = (role: string | null, at: number, count: number): Tally => ({
      ...tallyOf(workshopWith(), { question: someQuestions[at]?.id ?? '', role, round: 1 }),
      unknown: count,
    });
    const tallies = [hands('sales', 0, 2), hands('sales', 1, 3), hands(null, 0, 8)];
    expect(handsByRole(workshopWith({ tallies }))).toEqual(
      new Map([
        ['sales', 3],
        [null, 8],
      ]),
    );
    const attended = [{ role: 'sales', people: 3 }];
    expect(handsByRole(workshopWith({ tallies, attended }))).toEqual(new Map());
  });
});

describe('Removing somebody', () => {
  test('who was shown without names and handed in again removes them whole: the next arrival brings nobody back.', () => {
    const three = ['ana', 'ben', 'cho'].map((who) => person(who));
    const shown = reveal(arrived(workshopWith({ anonymous: true }), ...three));
    const again = arrived(shown, { ...person('ana', second), revision: 2 });
    expect(again.changed).toHaveLength(1);
    const gone = without(again, 'ana');
    expect(JSON.stringify(gone)).not.toContain('ana');
    expect(JSON.stringify(arrived(gone, person('dia')))).not.toContain('ana');
  });
});

describe('What the facilitator notes', () => {
  test('The questions asked are those chosen, as far as they apply, in their order.', () => {
    const applying = someQuestions.map(({ id }) => id);
    expect(askedIn(workshopWith(), applying, [])).toEqual(applying);
    const [one, other] = applying;
    const own = { of: 'own' as const, ids: ['gone', other ?? '', one ?? ''] };
    expect(askedIn(workshopWith({ questions: own }), applying, [])).toEqual([one, other]);
    expect(askedIn(workshopWith({ questions: { of: 'quick' } }), applying, [other ?? ''])).toEqual([other]);
  });
  test('Hands take the place of what was counted before, and none at all leave nothing.', () => {
    const of = { question: question.id, role: 'sales', round: 1 as const };
    const two = withTally(workshopWith(), { ...tallyOf(workshopWith(), of), options: { [first]: 2 } });
    const three = withTally(two, { ...tallyOf(two, of), options: { [first]: 3 } });
    expect(three.tallies).toHaveLength(1);
    expect(tallyOf(three, of).options).toEqual({ [first]: 3 });
    expect(withTally(three, { ...tallyOf(three, of), options: {} }).tallies).toEqual([]);
  });
  test('The last on a question counts, what was taken back counts no more, and everything stays noted.', () => {
    const note = { question: question.id, reason: '', owner: null };
    const settledOnce = withSettlement(workshopWith(), { ...note, rule: 'median', option: first });
    const twice = withSettlement(settledOnce, { ...note, rule: 'facilitator', option: second });
    expect(settled(twice.settlements).get(question.id)?.option).toBe(second);
    const back = withSettlement(twice, { ...note, rule: 'withdrawn', option: null });
    expect(settled(back.settlements).has(question.id)).toBe(false);
    expect(back.settlements).toHaveLength(3);
  });
});

describe('What the result says of the group', () => {
  test('Who took part by role, n for every question, what was disputed, and how it was settled and why.', () => {
    const last = question.options.at(-1)?.id ?? '';
    const collected = reveal(
      arrived(workshopWith(), person('ana'), { ...person('ben', last), role: 'finance' }),
    );
    const workshop = withSettlement(collected, {
      question: question.id,
      rule: 'facilitator',
      option: last,
      reason: 'The ledger says so',
      owner: null,
    });
    const found = participationOf(workshop, realPack);
    expect(found.roles).toEqual([
      { role: 'sales', name: null, people: 1 },
      { role: 'finance', name: null, people: 1 },
    ]);
    expect(found.hands).toEqual([]);
    const hands = tallyOf(workshop, { question: question.id, role: 'sales', round: 1 });
    const counted = withTally(workshop, { ...hands, options: { [first]: 2 }, unknown: 1 });
    expect(participationOf(counted, realPack).hands).toEqual([{ role: 'sales', name: null, people: 3 }]);
    expect(found.questions).toEqual([
      {
        question: question.id,
        ref: question.ref,
        n: 2,
        unknown: 0,
        middle: null,
        lowest: first,
        highest: last,
        withinOneStep: 0,
        counts: [
          { option: first, people: 1 },
          { option: last, people: 1 },
        ],
        second: null,
        disputed: true,
        settled: { option: last, rule: 'facilitator', reason: 'The ledger says so' },
        open: null,
      },
    ]);
  });
  test('Without names it says nothing of a question that one or two replied to.', () => {
    const silent = { ...person('cho'), answers: {} };
    const two = reveal(
      arrived(workshopWith({ anonymous: true }), person('ana'), person('ben', second), silent),
    );
    expect(participationOf(two, realPack).questions).toMatchObject([
      {
        n: null,
        unknown: null,
        middle: null,
        lowest: null,
        highest: null,
        withinOneStep: null,
        counts: [],
        second: null,
        disputed: false,
      },
    ]);
  });
});
