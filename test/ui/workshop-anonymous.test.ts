import { describe, expect, test } from 'vitest';
import { tongue } from '../../src/i18n/index.ts';
import { loadAllWords } from '../../src/pack/index.ts';
import { openLetter } from '../../src/storage/index.ts';
import { speak } from '../../src/ui/say.ts';
import type { Desk } from '../../src/ui/workshop/desk.svelte.ts';
import { sheetsOf } from '../../src/ui/workshop/leave/sheets.ts';
import { ledBy, proposedOf, rulesFor } from '../../src/ui/workshop/agree/rules.ts';
import { steps } from '../../src/ui/workshop/pages.ts';
import { verdictsAlone } from '../../src/ui/workshop/look/verdicts-alone.ts';
import { whoSaid } from '../../src/ui/workshop/look/who-said.ts';
import { slideAt, slideOf } from '../../src/ui/workshop/presenter/slide.ts';
import { figuresWords, whereWords } from '../../src/ui/workshop/words.ts';
import {
  isDisputed,
  participationOf,
  reveal,
  scaleOf,
  settled,
  shownPicture,
  withArrivals,
  withSettlement,
  withTally,
  type Contribution,
  type Workshop,
} from '../../src/workshop/index.ts';
import { askedQuestions } from '../support/contributions.ts';
import { crowd } from '../support/crowd.ts';
import { realPack } from '../support/real-pack.ts';
import { workshopWith } from '../support/workshop.ts';

speak(tongue('en', await loadAllWords('en')));

/** What the screens, the projector and the files of a workshop are made from. */
const deskOf = (workshop: Workshop, lookedAt: string | null = null): Desk => {
  const pictures = shownPicture(workshop, askedQuestions.map(scaleOf));
  return {
    workshop,
    pack: realPack,
    asked: askedQuestions,
    pictures,
    disputed: pictures.filter((picture) => isDisputed(picture, realPack.workshop)),
    at: askedQuestions[0]?.id ?? null,
    settled: settled(workshop.settlements),
    here: workshop.contributions.length,
    expected: 8,
    timerEnds: null,
    lookedAt,
    voting: false,
    answers: {},
    session: { interview: { facts: {} } },
  } as unknown as Desk;
};

/** Everything that is seen of a workshop: every slide, the spreadsheet, verdicts on answers alone, the result. */
async function seenOf(workshop: Workshop): Promise<string> {
  const desk = deskOf(workshop);
  return JSON.stringify([
    desk.pictures.map((picture) => slideOf(desk, picture)),
    steps.map((step) => slideAt(desk, step)),
    askedQuestions.map(({ id }) => whoSaid(desk, id)),
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

describe('The projector', () => {
  const callers = people.slice(0, 4).map((one, at) => ({ ...one, name: `Caller ${String(at)}` }));
  const named = reveal(withArrivals(workshopWith(), callers).workshop);
  const [question] = askedQuestions;
  if (!question) throw new Error('The pack asks nothing');
  const [first = '', second = ''] = question.options.map(({ id }) => id);
  const nobody = { owner: null, reason: '', question: question.id };

  test('names nobody on any step, also where the facilitator sees names.', () => {
    const desk = deskOf(named);
    const slides = [
      ...steps.map((step) => slideAt(desk, step)),
      ...desk.pictures.map((one) => slideOf(desk, one)),
    ];
    expect(JSON.stringify(slides)).not.toContain('Caller');
    expect(JSON.stringify(whoSaid(desk, question.id))).toContain('Caller 3, Sales');
  });
  test('says which vote is which and shows both, and what was settled or who finds it out.', () => {
    const hands = { question: question.id, role: null, unknown: 0, notApplicable: 0, skipped: 0 };
    const voted = withTally(named, { ...hands, round: 2, options: { [first]: 1, [second]: 3 } });
    const slide = slideAt(deskOf(voted), 'agree');
    expect(slide.lines).toEqual([
      expect.stringMatching(/^First answers: 4 answers/),
      expect.stringMatching(/^Second vote: 4 answers/),
    ]);
    expect(slide.bars.map(({ count }) => count).slice(0, 2)).toEqual([1, 3]);
    expect(slide.bars.reduce((sum, bar) => sum + (bar.first ?? 0), 0)).toBe(4);
    // While it is counted, nobody who still votes sees it.
    expect(slideAt(Object.assign(deskOf(voted), { voting: true }), 'agree')).toEqual(
      slideAt(deskOf(named), 'agree'),
    );
    const agreed = withSettlement(voted, { ...nobody, rule: 'agreed', option: second });
    expect(slideAt(deskOf(agreed), 'agree').dealt).toMatch(/^Settled: /);
    const open = withSettlement(voted, { ...nobody, rule: 'open', option: null, owner: 'cfo' });
    expect(slideAt(deskOf(open), 'agree').dealt).toBe('Left open. To find out: CFO.');
    expect(slideAt(deskOf(open), 'leave').lines).toEqual([expect.stringContaining('Left open')]);
  });
  test('shows nothing of what was said while it is hidden, and waits until the group looks.', () => {
    const hidden = { ...named, revealed: null };
    for (const step of ['collect', 'look', 'agree'] as const)
      expect(slideAt(deskOf(hidden), step)).toEqual(slideAt(deskOf(named), 'collect'));
    expect(slideAt(deskOf(named), 'look').title).toMatch(/differs on/);
  });
  test('shows the picture that is unfolded among all of them, and at the end what follows from what is settled.', () => {
    const unfolded = deskOf(named, question.id);
    expect(slideAt(unfolded, 'look')).toEqual(slideOf(unfolded, unfolded.pictures[0] ?? null));
    const hidden = { ...named, revealed: null };
    expect(slideAt(deskOf(hidden, question.id), 'look')).toEqual(slideAt(deskOf(hidden), 'collect'));
    expect(slideAt(deskOf(named), 'leave').dealt).toMatch(/^On what is settled so far: /);
  });
  test('says that there is nothing to compare where one person answered.', () => {
    const one = reveal(withArrivals(workshopWith(), callers.slice(0, 1)).workshop);
    expect(slideAt(deskOf(one), 'look')).toMatchObject({
      title: 'Only one person has answered: nothing to compare yet',
      lines: [],
      prompt: null,
    });
  });
  test('has the invitation for the room to scan until the answers are shown.', () => {
    const { invitation } = slideAt(deskOf({ ...named, revealed: null }), 'collect');
    const letter = openLetter(invitation ?? '');
    expect(letter).toMatchObject({ kind: 'invitation', invitation: { workshop: { id: named.id } } });
    expect(JSON.stringify(letter)).not.toContain('Caller');
    expect(slideAt(deskOf(named), 'look').invitation).toBeNull();
  });
});

describe('A slide in another language than that of the window on the projector', () => {
  test('has every word in the language of the console.', async () => {
    const korean = tongue('ko', await loadAllWords('ko'));
    speak(korean);
    try {
      const slide = slideAt(deskOf(workshopWith()), 'collect');
      expect(slide.language).toBe('ko');
      expect(slide.scan).toEqual({
        text: korean.t('workshop.slide.scan'),
        label: korean.t('workshop.invite.code'),
      });
    } finally {
      speak(tongue('en', await loadAllWords('en')));
    }
  });
});

describe('Where one half of a group stands two steps or more from the other', () => {
  const [question] = askedQuestions.filter(({ options }) => options.length > 2);
  if (!question) throw new Error('No question has three answers');
  const [low, high] = [question.options[0]?.id ?? '', question.options.at(-1)?.id ?? ''];
  const halves = reveal(
    withArrivals(
      workshopWith(),
      people
        .slice(0, 4)
        .map((one, at) => ({ ...one, answers: { [question.id]: at < 2 ? low : high }, without: {} })),
    ).workshop,
  );
  const desk = deskOf(halves);
  const picture = desk.pictures.find((one) => one.question === question.id);
  if (!picture?.all) throw new Error('Nobody answered');
  const { all } = picture;

  test('nobody is called near the middle, no answer is proposed, and any may be settled as agreed.', () => {
    expect(figuresWords(all)).toBe('4 answers');
    expect(whereWords(picture.scale, all)).toMatch(/^Split in the middle: nobody/);
    expect(desk.disputed).toContain(picture);
    const led = ledBy(picture, realPack.workshop);
    expect(led.map(({ rule }) => rule)).not.toContain('median');
    expect(proposedOf(picture, led)).toBeNull();
    expect(rulesFor([], low)).toEqual(['agreed', 'facilitator']);
  });
  test('a second vote that agrees is what counts.', () => {
    const again = {
      question: question.id,
      role: null,
      round: 2 as const,
      unknown: 0,
      notApplicable: 0,
      skipped: 0,
    };
    const voted = deskOf(withTally(halves, { ...again, options: { [high]: 4 } }));
    const now = voted.pictures.find((one) => one.question === question.id);
    if (!now) throw new Error('The question is gone');
    const led = ledBy(now, realPack.workshop);
    expect(led).toContainEqual({ rule: 'consensus', option: high });
    expect(rulesFor(led, high)[0]).toBe('consensus');
  });
});
