import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb';
import type { IsoDate } from '../engine/index.ts';
import { dayOfStamp } from '../i18n/index.ts';
import type { Assessment } from './assessment.ts';
import { formatOf } from './sealed.ts';

/** Earlier states of an assessment: the last few revisions, the last state of each of the last days, and what an older app wrote. */
export type EarlierKind = 'revision' | 'day' | 'format' | 'damaged';
export type EarlierKey = [id: string, kind: EarlierKind, mark: number | string];

/** The browser’s database. Version 2 added the earlier states, version 3 the day of deleting. */
export interface Schema extends DBSchema {
  assessments: { key: string; value: unknown };
  /** Deleted ones, while they can be brought back; their earlier states stay as they are. */
  removed: { key: string; value: Removed };
  earlier: { key: EarlierKey; value: unknown };
}
export const schemaVersion = 3;
export type Stores = 'assessments' | 'removed' | 'earlier';
export interface Removed {
  /** The day it was deleted. */
  on: IsoDate;
  record: unknown;
}

/** Connects once, and again after the browser has closed the connection. */
export type Connect = () => Promise<IDBPDatabase<Schema>>;
/** Without it a browser may report a write as done that a power cut still loses. */
export const durable = { durability: 'strict' } as const;

/** How many are kept of each kind. */
const most: Readonly<Record<EarlierKind, number>> = { revision: 5, day: 7, format: 3, damaged: 3 };

type Writable = IDBPObjectStore<Schema, Stores[], 'earlier', 'readwrite'>;

/**
 * Keeps what is about to be written over, within the same transaction.
 * @param record as it lies in the store; `before` is what it holds, in today’s shape. Days only name a state; the order is by revision.
 */
export async function keepEarlier(
  store: Writable,
  record: unknown,
  before: Assessment,
  next: Assessment,
): Promise<void> {
  const { id, revision, changedAt } = before;
  const version = formatOf(record);
  await keep(store, [id, 'revision', revision], record);
  const day = dayOfStamp(changedAt);
  if (day !== dayOfStamp(next.changedAt)) await keep(store, [id, 'day', day], record);
  if (version !== null && version !== next.formatVersion) await keep(store, [id, 'format', version], record);
}

/** Puts one record away and lets the oldest of its kind go. */
export async function keep(store: Writable, key: EarlierKey, record: unknown): Promise<void> {
  const [id, kind] = key;
  await store.put(record, key);
  const all = await store.getAllKeys(everyOf(id, kind));
  await Promise.all(all.slice(0, Math.max(0, all.length - most[kind])).map((old) => store.delete(old)));
}

/** All keys of an assessment, or those of one kind; an array sorts after everything else a key may hold. */
export const everyOf = (id: string, kind?: EarlierKind): IDBKeyRange =>
  kind === undefined ? IDBKeyRange.bound([id], [id, []]) : IDBKeyRange.bound([id, kind], [id, kind, []]);
