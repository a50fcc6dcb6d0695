import { describe, expect, test } from 'vitest';
import {
  earlierOf,
  followUp,
  makeLetter,
  mostLinkCharacters,
  openLetter,
  readKept,
  roundOf,
} from '../../../src/storage/index.ts';
import { assessmentWith } from '../../support/assessment.ts';
import { askedQuestions, packRoles } from '../../support/contributions.ts';
import { realPack } from '../../support/real-pack.ts';
import { workshopWith } from '../../support/workshop.ts';

const answers = Object.fromEntries(
  askedQuestions.map(({ id, options }) => [
    id,
    { state: 'answered' as const, value: { option: options[0]?.id ?? '' }, by: 'Ana', note: 'private' },
  ]),
);
const workshop = workshopWith({
  topic: 'Which team first?',
  questions: { of: 'own', ids: askedQuestions.slice(0, 20).map(({ id }) => id) },
  notes: 'private',
  contributions: [
    {
      person: 'ana',
      name: 'Ana',
      role: packRoles[0] ?? '',
      revision: 1,
      version: realPack.head.version,
      answers: {},
      without: {},
    },
  ],
});
const then = assessmentWith({ id: 'then', createdAt: '2026-09-01T09:00:00.000Z', answers, workshop });
const link = makeLetter({ kind: 'round', round: roundOf(then, workshop) }, 'https://example.com/first-seat/');

describe('A link to a new round', () => {
  test('is short enough to be sent, and says nothing of what one person said or noted.', () => {
    expect(link.length).toBeLessThanOrEqual(mostLinkCharacters);
    expect(JSON.stringify(openLetter(link))).not.toMatch(/private|Ana/);
  });
  test('opens the same workshop with nothing said yet, that follows the first and can be compared with it.', async () => {
    const letter = openLetter(link);
    if (!('kind' in letter) || letter.kind !== 'round') throw new Error('No round');
    const read = await readKept(earlierOf(letter.round, realPack), realPack);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const earlier = read.assessment;
    expect(Object.keys(earlier.answers)).toHaveLength(askedQuestions.length);
    const next = followUp(earlier, realPack, new Date('2026-12-01T09:00:00Z'), 'now-round-2');
    expect(next.follows).toEqual({ id: 'then', createdAt: then.createdAt });
    const { topic, questions, roles, agenda, anonymous } = workshop;
    expect(next.workshop).toMatchObject({ topic, questions, roles, agenda, anonymous });
    expect(next.workshop).toMatchObject({ contributions: [], settlements: [], revealed: null, notes: '' });
    expect(next.workshop?.id).not.toBe(workshop.id);
  });
  test('counts the rounds on, whichever of them the link was made from.', async () => {
    const numberAfter = async (round: number | undefined): Promise<number | undefined> => {
      const held = { ...workshop, round };
      const read = await readKept(earlierOf(roundOf({ ...then, workshop: held }, held), realPack), realPack);
      if ('problems' in read) throw new Error(JSON.stringify(read.problems));
      return followUp(read.assessment, realPack, new Date('2026-12-01T09:00:00Z'), 'next').workshop?.round;
    };
    expect(await numberAfter(undefined)).toBe(2);
    expect(await numberAfter(2)).toBe(3);
  });
  test('with anything missing or changed is refused.', () => {
    for (const spoilt of [link.slice(0, -3), link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))])
      expect(openLetter(spoilt)).toHaveProperty('problem');
  });
});
