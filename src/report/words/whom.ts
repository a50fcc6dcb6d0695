import type { Result } from '../../engine/index.ts';
import type { Id, Pack } from '../../pack/index.ts';

/**
 * Who can be asked, of the roles that would know: for an executive whom the company does not have, whoever stands in.
 * Where nobody said who leads what, the roles stay as they are.
 */
export function whomToAsk(
  { record, team }: Pick<Result, 'record' | 'team'>,
  { organisation }: Pick<Pack, 'organisation'>,
  roles: readonly Id[],
): Id[] {
  const { chief, facts } = organisation.anchors;
  const isSaid = record.some(({ id, state }) => id === facts.executives && state === 'answered');
  const there = new Set(team.seats.flatMap(({ timing, role }) => (timing === 'executive' ? role : [])));
  if (!isSaid || there.size === 0) return [...roles];
  const found = roles.map((id) => {
    const role = organisation.roles.find((one) => one.id === id);
    return role?.kind !== 'executive' || there.has(id)
      ? id
      : (role.reportsTo?.find((one) => there.has(one)) ?? chief);
  });
  return [...new Set(found)];
}
