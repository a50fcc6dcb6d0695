import type { Comparison } from '../../engine/index.ts';
import { roleName, span, timingWords } from '../result/names.ts';
import { formats, t, word } from '../say.ts';
import { both, statement, thing, type Row } from './rows.ts';

/** Structure, people and seats, and who answers for what. */
export function teamRows({ team }: Comparison): Row[] {
  const { structure, opsNow, opsTarget, interimOwner, seats, duties } = team;
  return [
    statement(
      'structure',
      t('compare.structure'),
      both(structure, (id) => (id === null ? t('compare.no-structure') : word(`structure.${id}.name`))),
    ),
    statement(
      'ops-now',
      t('result.team.ops-now'),
      both(opsNow, (count) => t('result.team.people', { count })),
    ),
    statement(
      'ops-target',
      t('result.team.ops-target'),
      both(opsTarget, (target) => t('result.team.target', { count: target.to, span: span(target) })),
    ),
    statement('interim', t('result.team.interim'), both(interimOwner, roleName)),
    ...seats.map(({ seat, role, ...there }) =>
      thing(`seat.${seat}`, roleName(role), there, (place) => {
        const comes = place.timing === 'first' || place.timing === 'next';
        const how = [timingWords(place), ...(comes ? [t(`result.filled.${place.filledBy}`)] : [])];
        return t(place.reportsTo === null ? 'compare.seat-top' : 'compare.seat', {
          how: how.join(', '),
          fte: formats().number(place.fte, 2),
          manager: place.reportsTo === null ? '' : roleName(place.reportsTo),
        });
      }),
    ),
    ...duties.map(({ duty, ...there }) =>
      thing(
        `duty.${duty}`,
        t('compare.duty', { duty: word(`duty.${duty}.name`) }),
        there,
        ({ first, then }) =>
          first === then
            ? roleName(first)
            : t('compare.owners', { first: roleName(first), then: roleName(then) }),
      ),
    ),
  ];
}
