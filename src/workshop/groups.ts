import type { Id } from '../pack/index.ts';

/** Nobody in a group of fewer can be sure not to be told apart. */
export const fewestApart = 3;

/** How many of a role replied; null stands for hands of the whole room. */
export interface RoleSize {
  role: Id | null;
  people: number;
  /** How many of them on devices of their own: the others’ hands everybody saw. All, where nothing is said. */
  own?: number;
}

/** Roles shown as one group. */
export type Group = readonly (Id | null)[];

/**
 * Groups that may be shown apart. With names every role is one. Without, each group has at least three people, none of
 * its own devices or three, and so has what is left when the others are taken away from the whole: roles of fewer are
 * put together, and where they are still too few, with the smallest that would have been shown. Empty where nobody may
 * be shown, not even the whole.
 */
export function groupsApart(sizes: readonly RoleSize[], anonymous: boolean): Group[] {
  const there = sizes.filter(({ people }) => people > 0);
  if (!anonymous) return there.map(({ role }) => [role]);
  if (!isEnough(there)) return [];
  const bySize = [...there].sort((one, other) => one.people - other.people);
  const rest = new Set(there.filter((one) => !isEnough([one])));
  for (const one of bySize) if (rest.size > 0 && !isEnough([...rest])) rest.add(one);
  return [
    ...there.filter((one) => !rest.has(one)).map(({ role }): Group => [role]),
    ...(rest.size > 0 ? [there.filter((one) => rest.has(one)).map(({ role }) => role)] : []),
  ];
}

/** Nobody among them is told apart, not even by who saw the hands. */
function isEnough(group: readonly RoleSize[]): boolean {
  const people = group.reduce((total, one) => total + one.people, 0);
  const own = group.reduce((total, one) => total + (one.own ?? one.people), 0);
  return people >= fewestApart && (own === 0 || own >= fewestApart);
}
