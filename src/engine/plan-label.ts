import type { Id, Pack } from '../pack/index.ts';
import { loadShare } from './load.ts';
import type { IsoDate, LabelReason, OverrunCause, OwnerLoad, PlannedTask } from './types.ts';

/**
 * Names the plan by its busiest owner; never better than tight when core work slips into a later phase or somebody has
 * more work than hours in a week, nor than unrealistic when core work runs past day 90.
 */
export function labelOf(
  labels: Pack['plan']['capacity']['labels'],
  tasks: readonly PlannedTask[],
  load: readonly OwnerLoad[],
  end: IsoDate,
): { label: Id; because: LabelReason } {
  const [worst, tight] = [labels.length - 1, Math.max(0, labels.length - 2)];
  const core = tasks.filter((task) => task.core && task.progress !== 'done');
  const slipping = core.filter(({ slipped }) => slipped).map(({ task }) => task);
  const overrunning = core
    .filter((task) => task.end > end)
    .map((task) => ({ task: task.task, by: overrunCause(task, tasks, end) }));
  const overloadedWeeks = [...new Set(load.flatMap(({ overWeeks }) => overWeeks))].sort((a, b) => a - b);
  const busiest = load[0];
  const share = busiest ? loadShare(busiest) : 0;
  const causes = new Set(overrunning.map(({ by }) => by));
  // Whoever is kept from coming within the 90 days has no hours there: that is not why.
  const pushed = (causes.size === 1 && causes.has('person')) || (causes.has('hire') && share === Infinity);
  const found: [LabelReason['by'], number][] = [
    ...(pushed ? [['overrun', worst] satisfies [LabelReason['by'], number]] : []),
    ['load', labels.findIndex(({ upTo }) => upTo === null || share <= upTo)],
    ['overrun', overrunning.length > 0 ? worst : 0],
    ['slip', slipping.length > 0 ? tight : 0],
    ['overload', overloadedWeeks.length > 0 ? tight : 0],
  ];
  const at = Math.max(...found.map(([, place]) => place));
  return {
    label: labels[at]?.id ?? '',
    because: {
      by: found.find(([, place]) => place === at)?.[0] ?? 'load',
      owner: busiest?.owner ?? null,
      person: busiest?.person ?? null,
      share: share === Infinity ? null : Math.round(share * 10_000) / 10_000,
      overloadedWeeks,
      slipping,
      overrunning,
    },
  };
}

function overrunCause(
  { task, proposed }: PlannedTask,
  tasks: readonly PlannedTask[],
  end: IsoDate,
): OverrunCause {
  const behind = new Set([task]);
  // A set goes on to what is added while it is walked: all that it waits for, at any remove.
  for (const id of behind)
    for (const before of tasks.find((one) => one.task === id)?.dependsOn ?? []) behind.add(before);
  if ((proposed?.end ?? '') <= end) {
    const owners = new Set(tasks.flatMap((one) => (behind.has(one.task) ? [one.owner] : [])));
    const isChanged = ({ owner, own, edited }: PlannedTask): boolean =>
      owners.has(owner) && (own || edited.some((edit) => edit !== 'title'));
    return tasks.some(isChanged) ? 'person' : 'named';
  }
  const waits = ({ task, placement }: PlannedTask): boolean =>
    behind.has(task) && placement.ownerBusy.some(({ why }) => why === 'not-there-yet');
  return tasks.some(waits) ? 'hire' : 'hours';
}
