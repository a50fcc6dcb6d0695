import type { Refusal } from '../../../engine/index.ts';
import { formats, t, word } from '../../say.ts';
import type { KpiOfPack } from '../view.ts';
import { amount } from './amounts.ts';

export interface Objections {
  /** What can’t be, one sentence each. */
  faults: string[];
  /** What is still to come, in one sentence. */
  missing: string | null;
}

/** Everything that speaks against the inputs of a calculator. */
export function refusalsInWords(kpi: KpiOfPack, refusals: readonly Refusal[], currency: string): Objections {
  const label = (input: string): string => word(`kpi.${kpi.id}.input.${input}.label`);
  const missing = refusals.flatMap((one) => (one.refusal === 'missing' ? [label(one.input)] : []));
  const faults = refusals.flatMap((one) =>
    one.refusal === 'missing' ? [] : [sentence(kpi, one, currency, label)],
  );
  return {
    faults,
    missing: missing.length > 0 ? t('kpi.refusal.missing', { inputs: formats().list(missing) }) : null,
  };
}

function sentence(
  kpi: KpiOfPack,
  refusal: Exclude<Refusal, { refusal: 'missing' }>,
  currency: string,
  label: (input: string) => string,
): string {
  if (refusal.refusal === 'rule') return word(`kpi.${kpi.id}.rule.${refusal.rule}`);
  if (refusal.refusal === 'not-defined') return word(`kpi.${kpi.id}.not-defined`);
  if (refusal.refusal === 'out-of-range') return t('kpi.refusal.out-of-range');
  const name = label(refusal.input);
  const where =
    refusal.entry === undefined ? name : t('kpi.refusal.entry', { input: name, entry: refusal.entry });
  if (!('limit' in refusal)) return t(`kpi.refusal.${refusal.refusal}`, { input: where });
  if (refusal.refusal === 'too-small' && refusal.limit === 0)
    return t('kpi.refusal.negative', { input: where });
  const unit = kpi.calculator?.inputs.find(({ id }) => id === refusal.input)?.unit ?? 'count';
  return t(`kpi.refusal.${refusal.refusal}`, { input: where, limit: amount(refusal.limit, unit, currency) });
}
