import type { WorkingDays } from './calendar.ts';
import { earliestRun, NOTHING, type Run } from './capacity.ts';
import { groupBy } from './group-by.ts';
import { leftOf } from './load.ts';
import type { Arranged } from './rearrange.ts';
import type { Later } from './board.ts';
import type { Edits, EditedTask } from './task-edits.ts';
import type { Plan } from './types.ts';
import { Usage } from './usage.ts';
import type { Workforce } from './workforce.ts';

interface Setting {
  arranged: readonly Arranged[];
  edits: Edits;
  workforce: Workforce;
  days: WorkingDays;
  /** First working day of the phase of a task. */
  earliest: (task: Pick<EditedTask, 'of'>) => number;
  /** Last working day of the plan. */
  end: number;
}

/** Where it would fit, or null; and why it waits. */
interface Room {
  fits: Run | null;
  why: Plan['later'][number]['why'];
}

/**
 * Where a task that is kept for after day 90 would fit by now, each one taken by itself. The proposal does not know who
 * was named with how many hours: what did not fit into its hours may fit into theirs.
 */
export function roomFor({ arranged, edits, workforce, earliest, end }: Setting): (later: Later) => Room {
  const usage = new Usage(workforce);
  for (const { task, stretch } of arranged) usage.take(task.owner, stretch);
  const ends = new Map(arranged.map(({ task, stretch }) => [task.id, stretch.end]));
  const outside = new Set([...edits.later, ...edits.dropped].map(({ chosen }) => chosen.task.id));
  return ({ chosen, owner: role, why }) => {
    const owner = workforce.ofRole(role);
    const { dependsOn, effortWeeks } = chosen;
    const isShort = effortWeeks > leftOf(owner, arranged, workforce) + NOTHING;
    if (why === 'small-plan' || dependsOn.some((id) => outside.has(id)) || isShort)
      return { fits: null, why };
    const first = Math.max(earliest({ of: { chosen } }), ...dependsOn.map((id) => (ends.get(id) ?? -1) + 1));
    const fits = earliestRun((day) => usage.free(owner, day), effortWeeks, first, end);
    return { fits, why: fits === null && why === 'no-capacity' ? 'no-days' : why };
  };
}

/** Weeks of work that the owners of what is kept for after day 90 can still give before, each counted once. */
export function roomLeft({ arranged, edits, workforce }: Setting): number {
  const roles = [...groupBy(edits.later, ({ owner }) => owner).keys()];
  return roles.reduce((sum, role) => sum + leftOf(workforce.ofRole(role), arranged, workforce), 0);
}
