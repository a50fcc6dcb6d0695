import type { IsoDate } from '../../engine/index.ts';

/** Which state of which assessment a file was made from; every saved assessment has these fields. */
export interface Edition {
  /** The same for the same assessment, however often it changes. */
  id: string;
  /** Counts up with every change. */
  revision: number;
  /** ISO times. */
  createdAt: string;
  changedAt: string;
}

const DAY_MS = 86_400_000;

/**
 * A number that never falls and rises with every change of the assessment. The day counts too: a plan without a fixed
 * start moves on with the calendar, with nothing changed by hand.
 */
export function sequenceOf({ revision, createdAt }: Edition, asOf: IsoDate): number {
  const days = Math.floor((Date.parse(`${asOf}T00:00:00Z`) - Date.parse(createdAt)) / DAY_MS);
  return revision + Math.max(0, days);
}

/** The time of this edition: of its last change, or the beginning of the day its result was worked out for. */
export function timeOf({ changedAt }: Edition, asOf: IsoDate): Date {
  return new Date(Math.max(Date.parse(changedAt), Date.parse(`${asOf}T00:00:00Z`)));
}
