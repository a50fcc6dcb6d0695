import { groupBy, type Facts } from '../../../engine/index.ts';
import type { Id, Pack } from '../../../pack/index.ts';
import {
  answersOf,
  fewestApart,
  groupsApart,
  middleAnswers,
  isTogether,
  pictureOf,
  scaleOf,
  shownOf,
  shownRows,
  verdictOn,
  type Contribution,
  type Group,
} from '../../../workshop/index.ts';
import { inSteps } from '../../in-steps.ts';
import type { Desk } from '../desk.svelte.ts';

export interface VerdictsAlone {
  groups: { roles: Group; n: number; verdict: Id }[];
  /** Everybody who may be named; empty without names. */
  people: { person: Contribution; verdict: Id }[];
  /** How many people would get which; only without names. */
  counts: { verdict: Id; count: number }[];
}

/** The verdict on the answers of each role and each person alone; while they are worked out, the page answers. */
export const verdictsAlone = (desk: Desk): Promise<VerdictsAlone> => inSteps(workOutAlone(desk));

function* workOutAlone(desk: Desk): Generator<undefined, VerdictsAlone> {
  const { workshop, pack, session } = desk;
  const { facts } = session.interview;
  const people = shownOf(workshop);
  const roles = [...groupBy(people, ({ role }) => role)].map(([role, same]) => ({
    role,
    people: same.length,
  }));
  const apart = groupsApart(roles, workshop.anonymous);
  const groups = isTogether(workshop) && apart.length > 0 ? [apart.flat()] : apart;
  const scales = desk.asked.map(scaleOf);
  const rows = shownRows(workshop, scales);
  const found: VerdictsAlone = { groups: [], people: [], counts: [] };
  for (const group of groups) {
    const own = people.filter(({ role }) => group.includes(role));
    found.groups.push({
      roles: group,
      n: own.length,
      verdict: verdictOf(
        pack,
        facts,
        middleAnswers(
          pictureOf(
            scales,
            rows.filter(({ role }) => group.includes(role)),
            [],
            workshop.anonymous,
          ),
        ),
      ),
    });
    yield;
  }
  const verdicts: Id[] = [];
  for (const person of people) {
    if (workshop.anonymous && people.length < fewestApart) break;
    const verdict = verdictOf(pack, facts, person);
    verdicts.push(verdict);
    if (!workshop.anonymous) found.people.push({ person, verdict });
    yield;
  }
  if (workshop.anonymous)
    found.counts = [...groupBy(verdicts, (verdict) => verdict)].map(([verdict, same]) => ({
      verdict,
      count: same.length,
    }));
  return found;
}

const verdictOf = (pack: Pack, facts: Facts, said: Pick<Contribution, 'answers' | 'without'>): Id =>
  verdictOn(pack, facts, answersOf(said));
