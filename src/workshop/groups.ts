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
 * Groups that may be shown apart. With names every role is one. Without, each group has at least three people, and so
 * has what is left when the others are taken away from the whole: roles of fewer are put together, and where they are
 * still too few, with the smallest that would have been shown. Hands, which everybody saw, never decide who of the
 * others stand together: taken away, they leave the same groups. Empty where nobody may be shown, not even the whole.
 */
export function groupsApart(sizes: readonly RoleSize[], anonymous: boolean): Group[] {
  const there = sizes.filter(({ people }) => people > 0);
  if (!anonymous) return there.map(({ role }) => [role]);
  const own = there.map(({ role, people, own: devices = people }) => ({ role, people: devices }));
  const handsAlone = there.filter((_, at) => own[at]?.people === 0);
  return joined(
    handsAlone,
    joined(
      own.filter(({ people }) => people > 0),
      [],
    ),
  );
}

/** Roles as groups of at least three, beside groups that are there. */
function joined(sizes: readonly RoleSize[], there: readonly Group[]): Group[] {
  const large = sizes.filter(({ people }) => people >= fewestApart);
  let rest = sizes.filter(({ people }) => people < fewestApart);
  const isFew = rest.length > 0 && peopleIn(rest) < fewestApart;
  const [first] = large;
  if (isFew && first) {
    const smallest = large.reduce((least, one) => (one.people < least.people ? one : least), first);
    rest = sizes.filter((one) => rest.includes(one) || one === smallest);
  }
  const apart = large.filter((one) => !rest.includes(one)).map(({ role }): Group => [role]);
  const left = rest.map(({ role }) => role);
  if (left.length === 0) return [...there, ...apart];
  if (!isFew || first) return [...there, ...apart, left];
  const [one, ...others] = there;
  return one ? [[...one, ...left], ...others] : [];
}

const peopleIn = (sizes: readonly RoleSize[]): number =>
  sizes.reduce((total, { people }) => total + people, 0);
