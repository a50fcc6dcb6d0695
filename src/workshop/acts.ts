import type { Id, WorkshopContent } from '../pack/index.ts';
import { fewestApart } from './groups.ts';
import { take, type Fate } from './merge.ts';
import type { Contribution, Settlement, Tally, Workshop } from './workshop.ts';

// What the facilitator does, each as a new state of the workshop.

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

/** The same workshop once more, for the day-90 look: set up as it was, with nothing said yet. */
export const begunAgain = (workshop: Workshop, id: string): Workshop => ({
  ...workshop,
  id,
  contributions: [],
  tallies: [],
  attended: [],
  revealed: null,
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

/** Takes in what arrived; with names, late arrivals are shown at once where the others are. */
export function withArrivals(
  workshop: Workshop,
  arrived: readonly Contribution[],
): { workshop: Workshop; fates: Fate[] } {
  const { contributions, fates } = take(workshop.contributions, arrived);
  const revealed =
    workshop.revealed && !workshop.anonymous ? contributions.map(({ person }) => person) : workshop.revealed;
  return { workshop: { ...workshop, contributions, revealed }, fates };
}

export const without = (workshop: Workshop, person: string): Workshop => ({
  ...workshop,
  contributions: workshop.contributions.filter((one) => one.person !== person),
  revealed: workshop.revealed?.filter((one) => one !== person) ?? null,
});

/** People who are here and not shown. */
export const notShown = ({ contributions, revealed }: Workshop): string[] =>
  contributions.map(({ person }) => person).filter((person) => revealed?.includes(person) !== true);

/**
 * Whether what is not shown may be. Once the others are shown without names, one or two who come late would be told apart
 * by what changes: they wait until three are waiting.
 */
export const mayReveal = (workshop: Workshop): boolean =>
  workshop.revealed === null ||
  !workshop.anonymous ||
  workshop.revealed.length === 0 ||
  notShown(workshop).length >= fewestApart;

/** Shows what everybody said. */
export const reveal = (workshop: Workshop): Workshop =>
  mayReveal(workshop)
    ? { ...workshop, revealed: workshop.contributions.map(({ person }) => person) }
    : workshop;

/** Hides everything again. */
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
