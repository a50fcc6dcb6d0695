import type { Id } from '../pack/index.ts';

/** Nobody in a group of fewer can be sure not to be told apart. */
export const fewestApart = 3;

/** How many of a role replied; null stands for hands of the whole room. */
export interface RoleSize {
  role: Id | null;
  people: number;
}

/** Roles shown as one group. */
export type Group = readonly (Id | null)[];

/**
 * Groups that may be shown apart. With names every role is one. Without, each group has at least three people, and so
 * has what is left when the others are taken away from the whole: roles of fewer are put together, and where they are
 * still too few, with the smallest that would have been shown. Empty where nobody may be shown, not even the whole.
 */
export function groupsApart(sizes: readonly RoleSize[], anonymous: boolean): Group[] {
  const there = sizes.filter(({ people }) => people > 0);
  if (!anonymous) return there.map(({ role }) => [role]);
  const total = peopleIn(there);
  if (total < fewestApart) return [];
  const large = there.filter(({ people }) => people >= fewestApart);
  let rest = there.filter(({ people }) => people < fewestApart);
  if (rest.length > 0 && peopleIn(rest) < fewestApart) {
    const smallest = large.reduce((least, one) => (one.people < least.people ? one : least));
    rest = there.filter((one) => rest.includes(one) || one === smallest);
  }
  return [
    ...large.filter((one) => !rest.includes(one)).map(({ role }): Group => [role]),
    ...(rest.length > 0 ? [rest.map(({ role }) => role)] : []),
  ];
}

const peopleIn = (sizes: readonly RoleSize[]): number =>
  sizes.reduce((total, { people }) => total + people, 0);
