import type { Id } from '../pack/index.ts';

interface Dependent {
  id: Id;
  dependsOn: readonly Id[];
}

/** Tasks that wait for each other in a circle, by task: every other one on a circle with it. Tasks on none are left out. */
export function circlesOf(tasks: readonly Dependent[]): Map<Id, Id[]> {
  const needs = new Map(tasks.map(({ id, dependsOn }) => [id, dependsOn]));
  const reached = new Map(tasks.map(({ id }) => [id, reachedFrom(id, needs)]));
  const circles = new Map<Id, Id[]>();
  for (const [id, from] of reached) {
    const others = [...from].filter((other) => other !== id && reached.get(other)?.has(id) === true);
    if (others.length > 0) circles.set(id, others);
  }
  return circles;
}

/** A task and all that it waits for, at any remove. */
export const withAllBefore = (id: Id, tasks: readonly Dependent[]): Set<Id> =>
  reachedFrom(id, new Map(tasks.map((task) => [task.id, task.dependsOn]))).add(id);

function reachedFrom(id: Id, needs: ReadonlyMap<Id, readonly Id[]>): Set<Id> {
  const reached = new Set<Id>();
  const open = [...(needs.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(needs.get(next) ?? []));
  }
  return reached;
}

/** Tasks without circles, each after all it depends on, else in the order given. Dependencies outside the list do not count. */
export function inOrder<Task extends Dependent>(tasks: readonly Task[]): Task[] {
  const open = new Map(tasks.map((task) => [task.id, task]));
  const ordered: Task[] = [];
  const visit = (task: Task): void => {
    if (!open.delete(task.id)) return;
    for (const id of task.dependsOn) {
      const needed = open.get(id);
      if (needed) visit(needed);
    }
    ordered.push(task);
  };
  for (const task of tasks) visit(task);
  return ordered;
}
