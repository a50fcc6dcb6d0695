import type { Assessment } from './assessment.ts';
import { unseal } from './sealed.ts';
import { upgrade } from './upgrade.ts';
import { StorageTrouble, type Kept, type StorageCause } from './shelf.ts';

/** The names browsers give to the faults we can explain. */
export function causeOf(fault: unknown): StorageCause {
  if (fault instanceof StorageTrouble) return fault.storageCause;
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer-app';
  return name === 'SecurityError' || name === 'InvalidStateError' ? 'blocked' : 'unknown';
}

/** A cheap look at what came out of the store; a full check follows when it is opened. */
export function kept(id: string, found: unknown): Kept {
  const today = upgrade(unseal(found));
  return looksSound(today) ? { id, assessment: today } : { id, damaged: found };
}

function looksSound(found: unknown): found is Assessment {
  if (typeof found !== 'object' || found === null) return false;
  const { format, id, revision, facts, answers, adjustments, changedAt } = found as Partial<
    Record<keyof Assessment, unknown>
  >;
  const objects = [facts, answers, adjustments].every((part) => typeof part === 'object' && part !== null);
  return (
    format === 'first-seat-assessment' &&
    objects &&
    typeof id === 'string' &&
    typeof changedAt === 'string' &&
    Number.isInteger(revision)
  );
}

/** By when they were changed; what is damaged says no time, and comes last. */
export const newestFirst = (all: readonly Kept[]): Kept[] => {
  const changed = (each: Kept): number =>
    ('assessment' in each && Date.parse(each.assessment.changedAt)) || 0;
  return [...all].sort((one, other) => changed(other) - changed(one));
};
