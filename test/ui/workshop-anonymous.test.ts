import { describe, expect, test } from 'vitest';
import { tongue } from '../../src/i18n/index.ts';
import { loadAllWords } from '../../src/pack/index.ts';
import { speak } from '../../src/ui/say.ts';
import type { Desk } from '../../src/ui/workshop/desk.svelte.ts';
import { sheetsOf } from '../../src/ui/workshop/leave/sheets.ts';
import { verdictsAlone } from '../../src/ui/workshop/look/verdicts-alone.ts';
import { slideOf } from '../../src/ui/workshop/presenter/slide.ts';
import {
  participationOf,
  reveal,
  scaleOf,
  shownPicture,
  withArrivals,
  type Contribution,
  type Workshop,
} from '../../src/workshop/index.ts';
import { askedQuestions } from '../support/contributions.ts';
import { crowd } from '../support/crowd.ts';
import { realPack } from '../support/real-pack.ts';
import { workshopWith } from '../support/workshop.ts';

speak(tongue('en', await loadAllWords('en')));

/** What the screens, the projector and the files of a workshop are made from. */
const deskOf = (workshop: Workshop): Desk =>
  ({
    workshop,
    pack: realPack,
    asked: askedQuestions,
    pictures: shownPicture(workshop, askedQuestions.map(scaleOf)),
    settled: new Map(),
    here: workshop.contributions.length,
    expected: 8,
    timerEnds: null,
    session: { interview: { facts: {} } },
  }) as unknown as Desk;

/** Everything that is seen of a workshop: every slide, the spreadsheet, verdicts on answers alone, the result. */
async function seenOf(workshop: Workshop): Promise<string> {
  const desk = deskOf(workshop);
  return JSON.stringify([
    desk.pictures.map((picture) => slideOf(desk, picture)),
    sheetsOf(desk),
    await verdictsAlone(desk),
    participationOf(workshop, realPack).questions,
  ]);
}

const people = crowd(9).map((one, at) => ({ ...one, person: `person-${String(at)}`, role: 'sales' }));
const otherwise = (one: Contribution): Contribution => ({
  ...one,
  revision: one.revision + 1,
  answers: Object.fromEntries(askedQuestions.map(({ id, options }) => [id, options.at(-1)?.id ?? ''])),
});
const anonymous = (shown: number): Workshop =>
  reveal(withArrivals(workshopWith({ anonymous: true }), people.slice(0, shown)).workshop);

describe('Slides, spreadsheet, verdicts alone and result of a workshop without names', () => {
  test('say of two people nothing at all: what they answer changes no letter.', async () => {
    const two = people.slice(0, 2);
    const seen = await seenOf(anonymous(2));
    const other = reveal(withArrivals(workshopWith({ anonymous: true }), two.map(otherwise)).workshop);
    expect(await seenOf(other)).toBe(seen);
  });
  test('say of somebody who comes late, or changes an answer, nothing until three did.', async () => {
    const six = anonymous(6);
    const [first, second, third] = six.contributions.map(otherwise);
    const [late, later, latest] = people.slice(6);
    if (!first || !second || !third || !late || !later || !latest) throw new Error('Too few');
    const after = (...arrived: Contribution[]): Promise<string> => {
      const now = reveal(withArrivals(six, arrived).workshop);
      return seenOf({
        ...now,
        contributions: now.contributions.filter((one) => now.revealed?.includes(one.person)),
      });
    };
    const seen = await seenOf(six);
    expect(await after(late, later, first, second)).toBe(seen);
    expect(await after(otherwise(late), first)).toBe(seen);
    expect(await after(late, later, latest)).not.toBe(seen);
    expect(await after(first, second, third)).not.toBe(seen);
  });
  test('name nobody and have no sheet by person.', async () => {
    const nine = anonymous(9);
    expect(await seenOf(nine)).not.toMatch(/person-\d/);
    expect(sheetsOf(deskOf(nine))).toHaveLength(2);
    expect(sheetsOf(deskOf({ ...nine, anonymous: false }))).toHaveLength(3);
  });
});
