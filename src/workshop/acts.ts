import type { Id, WorkshopContent } from '../pack/index.ts';
import { batchesOf } from './batches.ts';
import { showable, withChanges } from './changes.ts';
import { fewestApart } from './groups.ts';
import { handsIn } from './hands.ts';
import { merge, take, type Fate } from './merge.ts';
import type { Contribution, Settlement, Tally, Workshop } from './workshop.ts';

// What the facilitator does, each as a new state of the workshop.

/** What goes into every link of a workshop is short; long enough never to meet another on one laptop. */
export const shortId = (id: string): string => id.slice(0, 10);

/** A workshop in which nothing has happened yet. */
export const newWorkshop = (id: string, topic: string, { roles, agendas }: WorkshopContent): Workshop => ({
  id,
  topic,
  questions: { of: 'all' },
  roles: roles.map((role) => ({ id: role.id, name: null, people: 1 })),
  anonymous: false,
  agenda: { minutes: agendas[0]?.minutes ?? 0, startsAt: null },
  notes: '',
  contributions: [],
  tallies: [],
  attended: [],
  revealed: null,
  settlements: [],
});

/** Which time a workshop is held, counted from 1. */
export const roundNumber = ({ round }: Pick<Workshop, 'round'>): number => round ?? 1;

/** The same workshop once more, for the day-90 look: set up as it was, with nothing said yet. */
export const begunAgain = (workshop: Workshop, id: string): Workshop => ({
  ...workshop,
  id,
  round: roundNumber(workshop) + 1,
  contributions: [],
  tallies: [],
  attended: [],
  revealed: null,
  batches: [],
  changed: [],
  settlements: [],
});

/** Which of the questions that apply to the company are asked, in their order. */
export function askedIn(
  { questions }: Pick<Workshop, 'questions'>,
  applying: readonly Id[],
  quickSet: readonly Id[],
): Id[] {
  const chosen = questions.of === 'own' ? questions.ids : questions.of === 'quick' ? quickSet : applying;
  return applying.filter((id) => chosen.includes(id));
}

/**
 * Takes in what arrived. With names, late arrivals are shown at once where the others are; without, whoever was shown
 * and hands in again stays as shown until others have changed theirs as well.
 */
export function withArrivals(
  workshop: Workshop,
  arrived: readonly Contribution[],
): { workshop: Workshop; fates: Fate[] } {
  const { contributions, fates } = take(merge(workshop.contributions, changedIn(workshop)), arrived);
  if (!workshop.anonymous) {
    const revealed = workshop.revealed && contributions.map(({ person }) => person);
    return { workshop: { ...workshop, contributions, revealed }, fates };
  }
  const shown = new Map(shownSoFar(workshop).map((one) => [one.person, one]));
  return {
    workshop: {
      ...workshop,
      contributions: contributions.map((one) => shown.get(one.person) ?? one),
      changed: contributions.filter((one) => (shown.get(one.person) ?? one) !== one),
    },
    fates,
  };
}

/** Removes a person with all that was handed in: answers that still wait would bring them back. */
export function without(workshop: Workshop, person: string): Workshop {
  const others = (people: readonly string[]): string[] => people.filter((one) => one !== person);
  const ofOthers = (all: readonly Contribution[]): Contribution[] =>
    all.filter((one) => one.person !== person);
  const { contributions, revealed, batches, changed } = workshop;
  return {
    ...workshop,
    contributions: ofOthers(contributions),
    revealed: revealed && others(revealed),
    ...(batches && { batches: batches.map(others) }),
    ...(changed && { changed: ofOthers(changed) }),
  };
}

/** People who are here and not shown. */
export const notShown = ({ contributions, revealed }: Workshop): string[] =>
  contributions.map(({ person }) => person).filter((person) => revealed?.includes(person) !== true);

/** What people who were shown without names have handed in again, and is not shown yet. */
export const changedIn = ({ changed }: Pick<Workshop, 'changed'>): readonly Contribution[] => changed ?? [];

/** Whoever was ever shown without names, as shown. */
const shownSoFar = (workshop: Workshop): Contribution[] => {
  const people = new Set(batchesOf(workshop).flat());
  return workshop.contributions.filter(({ person }) => people.has(person));
};

/** Changed answers that may be shown now. */
const changesOf = (workshop: Workshop): ReturnType<typeof showable> =>
  showable(workshop.contributions, changedIn(workshop), batchesOf(workshop));

/** Batches as they would be if what waits were shown now: nothing joins them that rests on fewer than three people. */
function batchesNext(workshop: Workshop): readonly (readonly string[])[] {
  const batches = batchesOf(workshop);
  const before = new Set(batches.flat());
  const fresh = workshop.contributions.map(({ person }) => person).filter((person) => !before.has(person));
  return [
    ...batches,
    ...(fresh.length >= fewestApart ? [fresh] : []),
    ...(changesOf(workshop).length > 0 ? [[]] : []),
  ];
}

/** Whether anything is there that may be shown without names: three people who answered, or as many hands for a question. */
const isEnough = (workshop: Workshop): boolean =>
  batchesNext(workshop).length > 0 || workshop.tallies.some((tally) => handsIn(tally) >= fewestApart);

/**
 * Whether what is not shown may be. Without names it takes three people to show anything. One or two who come late, or
 * who change an answer, would be told apart by what changes: they wait until three do.
 */
export const mayReveal = (workshop: Workshop): boolean =>
  !workshop.anonymous ||
  (workshop.revealed === null
    ? isEnough(workshop)
    : batchesNext(workshop).length > batchesOf(workshop).length);

/** Shows what everybody said, as far as it may be shown. */
export function reveal(workshop: Workshop): Workshop {
  const { contributions, anonymous } = workshop;
  if (!mayReveal(workshop)) return workshop;
  if (!anonymous) return { ...workshop, revealed: contributions.map(({ person }) => person) };
  const batches = batchesNext(workshop);
  return {
    ...workshop,
    ...withChanges(contributions, changedIn(workshop), changesOf(workshop)),
    batches,
    revealed: batches.flat(),
  };
}

/** Hides everything again; who was shown stays known, so that nobody is told apart by being shown later. */
export const hide = (workshop: Workshop): Workshop => ({ ...workshop, revealed: null });

const sameHands = (one: Tally, other: Tally): boolean =>
  one.question === other.question && one.role === other.role && one.round === other.round;

/** Counts hands in the place of what was counted of the same question, role and round; none at all are taken away. */
export function withTally(workshop: Workshop, tally: Tally): Workshop {
  const others = workshop.tallies.filter((one) => !sameHands(one, tally));
  const any = tally.unknown > 0 || Object.values(tally.options).some((count) => count > 0);
  return { ...workshop, tallies: any ? [...others, tally] : others };
}

/** The hands counted of a question, or none yet. */
export const tallyOf = (
  { tallies }: Pick<Workshop, 'tallies'>,
  of: Pick<Tally, 'question' | 'role' | 'round'>,
): Tally => tallies.find((one) => sameHands(one, { ...noHands, ...of })) ?? { ...noHands, ...of };
const noHands = { options: {}, unknown: 0, notApplicable: 0, skipped: 0 };

/** Notes how the group dealt with a question; what was noted before stays, and counts no more. */
export const withSettlement = (workshop: Workshop, settlement: Settlement): Workshop => ({
  ...workshop,
  settlements: [...workshop.settlements, settlement],
});
