import type { Result } from '../../engine/index.ts';
import type { Id, Pack, Role } from '../../pack/index.ts';

/**
 * Who can be asked, of the roles that would know: for an executive whom the company does not have, and for a team with
 * nobody in it, whoever stands in. Where nobody said who leads what, the executives stay as they are.
 */
export function whomToAsk(
  { record, team }: Pick<Result, 'record' | 'team'>,
  { organisation }: Pick<Pack, 'organisation'>,
  roles: readonly Id[],
): Id[] {
  const { chief, facts } = organisation.anchors;
  const isSaid = record.some(({ id, state }) => id === facts.executives && state === 'answered');
  const there = new Set(team.seats.flatMap(({ timing, role }) => (timing === 'executive' ? role : [])));
  const isMissing = ({ id, kind, countedBy }: Role): boolean =>
    kind === 'executive'
      ? isSaid && there.size > 0 && !there.has(id)
      : record.some((one) => one.id === countedBy && one.value === 0);
  const found = roles.map((id) => {
    const role = organisation.roles.find((one) => one.id === id);
    return role && isMissing(role) ? (role.reportsTo?.find((one) => there.has(one)) ?? chief) : id;
  });
  return [...new Set(found)];
}
