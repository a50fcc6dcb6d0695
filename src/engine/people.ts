import type { Id, Role } from '../pack/index.ts';
import type { Findings } from './findings.ts';
import type { Team } from './types.ts';

/** Who is there today, as far as the facts say. */
export interface People {
  /** Most senior first. */
  executives: readonly Role[];
  /** Ops people there now, by part of the fact that counts them. */
  staff: ReadonlyMap<Id, number>;
  /** Sum of `staff`. */
  opsNow: number;
  /** Reps now and starting within two quarters; null when unknown. */
  reps: number | null;
  interim: Team['interimOwner'];
}

export function findPeople(findings: Findings): People {
  const { facts, pack } = findings;
  const { anchors, roles } = pack.organisation;
  const parts = pack.facts.find(({ id }) => id === anchors.facts.opsPeople)?.parts ?? [];
  const staff = new Map(parts.map((part) => [part, facts.number(anchors.facts.opsPeople, part) ?? 0]));
  const named = namedPeople(findings);
  const repsNow = facts.number(anchors.facts.repsNow);
  return {
    executives: roles
      .filter(({ kind, existsBy }) => kind === 'executive' && (existsBy === undefined || named.has(existsBy)))
      .sort((a, b) => b.seniority - a.seniority),
    staff,
    opsNow: [...staff.values()].reduce((sum, count) => sum + count, 0),
    reps: repsNow === null ? null : repsNow + (facts.number(anchors.facts.repsStarting) ?? 0),
    interim: interimOwner(findings),
  };
}

/** Somebody named as plan owner or as today's owner of something is there, even if the list of executives was skipped. */
function namedPeople({ facts, pack }: Findings): Set<Id> {
  const { executives, planOwner, ownersNow } = pack.organisation.anchors.facts;
  const parts = pack.facts.find(({ id }) => id === ownersNow)?.parts ?? [];
  const owners = [facts.option(planOwner), ...parts.map((part) => facts.option(ownersNow, part))];
  return new Set([...(facts.options(executives) ?? []), ...owners.filter((owner) => owner !== null)]);
}

function interimOwner({ facts, pack }: Findings): Team['interimOwner'] {
  const { anchors } = pack.organisation;
  const role = facts.option(anchors.facts.planOwner);
  const hours = facts.number(anchors.facts.planHours);
  if (role === null || hours === null)
    return { role: role ?? anchors.chief, hoursAWeek: pack.plan.capacity.interimHours, given: false };
  return { role, hoursAWeek: hours, given: true };
}

/** Who a role name of the pack stands for: the interim owner and "an ops person" are somebody with a role of their own. */
export function inPerson(findings: Findings, role: Id, interim: Id, seniorOps: Id | null): Id {
  const { anchors } = findings.pack.organisation;
  const person = role === anchors.interim ? interim : role;
  return person === anchors.opsPerson ? (seniorOps ?? person) : person;
}
