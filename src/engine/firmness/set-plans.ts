import type { Criterion } from '../../pack/index.ts';
import { type CriterionPlans, type LevelChange, NOTHING, type Plan } from './criterion-plans.ts';
import type { Look, SetSpace } from './set-space.ts';

/** A look of a set, and the cheapest way there. */
export interface LookPlan {
  look: Look;
  /** Index of the mean that goes with it. */
  mean: number;
  cost: number;
  /** The last step; the others lie before it. */
  last: Step;
}

/** How a sum was reached: from which one before, by which plan of the criterion. */
interface Step {
  cost: number;
  before: Step | null;
  plan: Plan;
}

/** The cheapest way to every look of a set; with `byMean`, to every look with every mean. */
export function cheapestLooks(
  space: SetSpace,
  criteria: readonly { criterion: Criterion; plans: CriterionPlans }[],
  byMean: boolean,
): LookPlan[] {
  let steps: Steps = new Map([[0, { cost: 0, before: null, plan: NOTHING }]]);
  for (const { criterion, plans } of criteria) {
    const next: Steps = new Map();
    for (const [value, plan] of plans) {
      const delta = space.delta(criterion, value);
      for (const [sum, before] of steps) take(next, space.step(sum, delta), before, plan);
    }
    steps = next;
  }
  const best = new Map<number, LookPlan>();
  for (const [sum, last] of steps) {
    const [look, mean] = [space.look(sum), space.meanIndex(sum)];
    const key = byMean ? look.id * space.size + mean : look.id;
    if (last.cost < (best.get(key)?.cost ?? Infinity)) best.set(key, { look, mean, cost: last.cost, last });
  }
  return [...best.values()];
}

/** The cheapest step to each sum, in the order in which the sums came up. In a large pack few of all sums ever do. */
type Steps = Map<number, Step>;

function take(steps: Steps, to: number, before: Step, plan: Plan): void {
  const cost = before.cost + plan.cost;
  if (cost < (steps.get(to)?.cost ?? Infinity)) steps.set(to, { cost, before, plan });
}

/** The answers that would have to differ on the way to a look. */
export function changesOf({ last }: LookPlan): LevelChange[] {
  const changes: LevelChange[] = [];
  for (let step: Step | null = last; step; step = step.before) changes.unshift(...step.plan.changes);
  return changes;
}
