import type { Comparison } from '../../engine/index.ts';
import { functionName } from '../result/names.ts';
import { formats, t, word } from '../say.ts';
import { both, statement, thing, type Row } from './rows.ts';

/** What decided, by its name. */
export const ruleName = (rule: string | null): string =>
  rule === null ? t('compare.no-rule') : word(`rule.${rule}.name`);

/** Verdict, what decided it and what comes nearest, firmness, first seat and flags. */
export function verdictRows({ verdict, rule, nearest, firstSeat, flags, firmness }: Comparison): Row[] {
  const name = (id: string): string => word(`verdict.${id}.name`);
  return [
    statement('verdict', t('compare.verdict'), both(verdict, name)),
    statement('rule', t('compare.rule'), both(rule, ruleName)),
    statement(
      'nearest',
      t('compare.nearest'),
      both(nearest, (one) =>
        one === null
          ? t('compare.no-nearest')
          : t('compare.nearest-way', {
              verdict: name(one.verdict),
              distance: t('flip.distance', { count: one.answers }),
            }),
      ),
    ),
    statement(
      'firmness',
      t('result.firmness'),
      both(firmness.state, (state) => t(`compare.firm.${state}`)),
    ),
    statement('leaning', t('compare.leaning'), both(firmness.leaning, name)),
    statement(
      'unknown',
      t('compare.unknown'),
      both(firmness.unknown, (count) => formats().number(count)),
    ),
    ...firmness.shares.map(({ verdict: id, ...shares }) =>
      statement(
        `share.${id}`,
        t('compare.share', { verdict: name(id) }),
        both(shares, (share) => formats().share(share)),
      ),
    ),
    statement(
      'first',
      t('compare.first-seat'),
      both(firstSeat, (seat) => (seat === null ? t('compare.no-seat') : functionName(seat))),
    ),
    ...flags.map(({ flag, ...there }) =>
      thing(`flag.${flag}`, word(`flag.${flag}.name`), there, () => t('compare.applies')),
    ),
  ];
}
