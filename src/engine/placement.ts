import type { Id } from '../pack/index.ts';
import type { WorkingDays } from './calendar.ts';
import type { Run } from './capacity.ts';
import type { Placement } from './types.ts';

interface Place {
  stretch: Run;
  /** What the owner of the task gives on a working day, when nothing else is to do. */
  rate: (day: number) => number;
  /** First working day of its phase. */
  phase: number;
  /** What it depends on, with the working day each ends on. */
  ends: readonly (readonly [task: Id, end: number])[];
  /** Comes as late as it fits. */
  late?: boolean;
  days: WorkingDays;
}

/** Says why a task starts when it does: phase, what it waits for, and when its owner had no room. */
export function placementOf({ stretch, rate, phase, ends, late = false, days }: Place): Placement {
  const after = Math.max(0, ...ends.map(([, end]) => end + 1));
  const waitsFor = after > phase ? ends.filter(([, end]) => end + 1 === after).map(([task]) => task) : [];
  if (late) return { by: 'at-the-end', waitsFor, ownerBusy: [] };
  const earliest = Math.max(phase, after);
  if (stretch.start > earliest)
    return { by: 'capacity', waitsFor, ownerBusy: busyWeeks(rate, earliest, stretch.start - 1, days) };
  return { by: waitsFor.length > 0 ? 'dependency' : 'phase', waitsFor, ownerBusy: [] };
}

/** The weeks from one working day to another: as long as the owner is not there yet, and from then on. */
function busyWeeks(
  rate: Place['rate'],
  first: number,
  last: number,
  days: WorkingDays,
): Placement['ownerBusy'] {
  let there = first;
  while (there <= last && rate(there) === 0) there += 1;
  const span = (why: 'full' | 'not-there-yet', from: number, to: number): Placement['ownerBusy'] =>
    from > to ? [] : [{ why, from: days.week(from), to: days.week(to) }];
  return [...span('not-there-yet', first, there - 1), ...span('full', there, last)];
}
