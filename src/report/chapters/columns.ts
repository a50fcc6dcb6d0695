import type { Column } from '../blocks.ts';

/** Columns of a table: head, share of the width, and `end` for figures; words begin at the start. */
export const columnsOf = (
  ...given: readonly (readonly [head: string, share: number, align?: Column['align']])[]
): Column[] => given.map(([head, share, align = 'start']) => ({ head, share, align }));
