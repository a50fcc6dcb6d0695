import { fewestApart } from './groups.ts';
import type { Workshop } from './workshop.ts';

/**
 * Who was shown together in a workshop without names, one after the other. Before this was noted there was one batch:
 * whoever is shown.
 */
export const batchesOf = ({
  batches,
  revealed,
}: Pick<Workshop, 'batches' | 'revealed'>): readonly (readonly string[])[] => {
  if (batches && batches.length > 0) return batches;
  return revealed && revealed.length >= fewestApart ? [revealed] : [];
};
