import type { Run } from './capacity.ts';
import { isSet } from './standing.ts';
import type { EditedTask } from './task-edits.ts';
import { Usage } from './usage.ts';
import type { Workforce } from './workforce.ts';

/** Whose hours are taken while the tasks of a plan have their turn, one after the other. */
export class HoursTaken {
  /** As it was before anything moved along. */
  readonly #before: Usage;
  /** So far, with all that still stands where it was. */
  readonly #soFar: Usage;
  /** Of these, what keeps its days whatever moves along: what the person set, and what had its turn. */
  readonly #settled: Usage;

  /** @param standing tasks with the days on which they stand before anything moves along */
  constructor(workforce: Workforce, standing: Iterable<readonly [EditedTask, Run]>) {
    this.#before = new Usage(workforce);
    this.#soFar = new Usage(workforce);
    this.#settled = new Usage(workforce);
    for (const [task, run] of standing) {
      this.#before.take(task.owner, run);
      this.#soFar.take(task.owner, run);
      if (isSet(task)) this.#settled.take(task.owner, run);
    }
  }

  /** Whether what moved along has taken hours on these days: more than there are, and more than was taken before. */
  isTaken(task: EditedTask, { start, amounts }: Run): boolean {
    return (
      !isSet(task) &&
      amounts.some((amount, at) => this.#settled.wouldExceed(this.#before, task.owner, start + at, amount))
    );
  }

  /** A task that stays where it stands has had its turn. */
  stays(task: EditedTask, run: Run): void {
    if (!isSet(task)) this.#settled.take(task.owner, run);
  }

  /** A task leaves the days on which it stood. */
  leaves(task: EditedTask, run: Run): void {
    this.#soFar.giveBack(task.owner, run);
    if (isSet(task)) this.#settled.giveBack(task.owner, run);
  }

  /** A task has found its days. */
  found(task: EditedTask, run: Run): void {
    this.#soFar.take(task.owner, run);
    this.#settled.take(task.owner, run);
  }

  /** What the owner of a task can give to it on a day: beside those before it in the plan, or beside all where it had no place. */
  freeFor({ owner }: EditedTask, hadPlace: boolean): (day: number) => number {
    const usage = hadPlace ? this.#settled : this.#soFar;
    return (day) => usage.free(owner, day);
  }
}
