import type { Criterion } from '../../pack/index.ts';
import { type CriterionPlans, NOTHING, type Plan } from './criterion-plans.ts';
import type { Look, SetSpace } from './set-space.ts';

/** A look of a set, and the cheapest way there. */
export interface LookPlan {
  look: Look;
  /** Index of the mean that goes with the plan. */
  mean: number;
  plan: Plan;
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
  let steps = new Map<number, Step>([[0, { cost: 0, before: null, plan: NOTHING }]]);
  for (const { criterion, plans } of criteria) {
    const next = new Map<number, Step>();
    for (const [value, plan] of plans) {
      const delta = space.delta(criterion, value);
      for (const [sum, before] of steps) {
        const to = space.step(sum, delta);
        const cost = before.cost + plan.cost;
        if (cost < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost, before, plan });
      }
    }
    steps = next;
  }
  const best = new Map<string, { look: Look; mean: number; step: Step }>();
  for (const [sum, step] of steps) {
    const look = space.look(sum);
    const mean = space.meanIndex(sum);
    const key = byMean ? `${look.id} ${mean}` : String(look.id);
    if (step.cost < (best.get(key)?.step.cost ?? Infinity)) best.set(key, { look, mean, step });
  }
  return [...best.values()].map(({ look, mean, step }) => ({ look, mean, plan: planOf(step) }));
}

function planOf(last: Step): Plan {
  const changes: Plan['changes'][number][] = [];
  for (let step: Step | null = last; step; step = step.before) changes.unshift(...step.plan.changes);
  return { cost: last.cost, changes };
}
