import type { DBSchema } from 'idb';
import type { EarlierKey } from './earlier.ts';

/** The browser’s database. Version 2 added the earlier states. */
export interface Schema extends DBSchema {
  assessments: { key: string; value: unknown };
  /** Deleted ones, until the person says that they may go for good. */
  removed: { key: string; value: unknown };
  earlier: { key: EarlierKey; value: unknown };
}
export const schemaVersion = 2;
export type Stores = 'assessments' | 'removed' | 'earlier';
