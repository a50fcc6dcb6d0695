import type { T } from '../../i18n/index.ts';

/** What would each do, such as `up by 10%, up by 25% or up by half`. */
export function either(t: T, labels: readonly string[]): string {
  const [last = '', ...before] = [...labels].reverse();
  return before.length === 0 ? last : t('flip.or', { first: before.reverse().join(', '), last });
}
