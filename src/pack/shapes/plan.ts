import * as v from 'valibot';
import { Condition } from './condition.ts';
import { Evidence, Id, Level, Ref } from './values.ts';

export const Task = v.strictObject({
  id: Id,
  ref: v.pipe(v.string(), v.regex(/^T[0-9]{2}[a-z]?$/)),
  phase: v.picklist([1, 2, 3]),
  /** Owner group of `plan.owners`. */
  owner: Id,
  /** Weeks of effort of the owner. */
  effortWeeks: v.pipe(v.number(), v.minValue(0.1)),
  /** Takes half the effort in a light or not-yet case. */
  halvesWhenSmall: v.optional(v.boolean()),
  /** Always before this task; a dependency always comes along. */
  dependsOn: v.array(Id),
  /** Before this task if chosen; dropped when absent. */
  follows: v.optional(v.array(Id)),
  verdicts: v.array(Id),
  /** Core tasks are never dropped. By verdict. */
  coreFor: v.array(Id),
  /** Measures the baselines of these KPIs, or of all that no other task of the plan measures by the first gate. */
  baselines: v.optional(v.union([v.literal('start-set'), v.array(Id)])),
  /** A funded first hire can start only after this task. */
  bringsHire: v.optional(v.boolean()),
  /** Only where somebody is to be hired with money that is there. */
  forHire: v.optional(v.boolean()),
  /** Calendar days from the end of its work until its exit criterion can be seen, such as four weekly meetings. */
  seenAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Only while an answer that counts is not known, or contradicts another. */
  whileOpen: v.optional(v.boolean()),
  /** In a full plan as late as it fits: it looks back on the others. */
  atTheEnd: v.optional(v.boolean()),
  /** Chosen when any trigger holds; criteria are worth their value, conditions their `level`. */
  triggers: v.array(
    v.union([
      v.strictObject({ criterion: Id }),
      v.strictObject({ question: Id }),
      v.strictObject({ when: Condition, level: Level }),
      /** An article's responsibility or rule: always relevant in these verdicts, lowest severity. */
      v.strictObject({ duty: Ref }),
    ]),
  ),
  evidence: Evidence,
});
export type Task = v.InferOutput<typeof Task>;

export const PlanPack = v.strictObject({
  $schema: v.optional(v.string()),
  tasks: v.array(Task),
  /** Who takes tasks of a group: first existing role; otherwise somebody stands in. */
  owners: v.array(
    v.strictObject({
      id: Id,
      roles: v.array(Id),
      sales: v.boolean(),
      /** Roles of the function whose seat comes first go before the others. */
      firstSeatFirst: v.optional(v.boolean()),
      /** What it takes is decided: executives alone stand in. */
      decides: v.optional(v.boolean()),
    }),
  ),
  /** Smaller plans; the first that names the verdict, or a flag that is set, holds. None: tasks as they say themselves. */
  scopes: v.array(
    v.strictObject({
      id: Id,
      verdicts: v.optional(v.array(Id)),
      flags: v.optional(v.array(Id)),
      /** Core tasks of this plan instead of what the tasks say in `coreFor`. */
      core: v.optional(v.array(Id)),
      /** Most tasks chosen by a trigger. */
      triggered: v.number(),
      /** `halvesWhenSmall` counts. */
      halves: v.boolean(),
    }),
  ),
  /** Phases by first and last day. */
  phases: v.array(v.strictObject({ id: Id, fromDay: v.number(), toDay: v.number() })),
  gates: v.array(
    v.strictObject({
      id: Id,
      day: v.number(),
      checks: v.array(
        v.strictObject({
          id: Id,
          /** The tasks that bring it about together; where one of them ends later, the gate says so. */
          tasks: v.optional(v.array(Id)),
          /** Tasks of which one is enough. */
          anyOf: v.optional(v.array(Id)),
          /** So many KPIs to start with have to be readable against their baselines by then. */
          readings: v.optional(v.number()),
          verdicts: v.optional(v.array(Id)),
        }),
      ),
    }),
  ),
  /** What is asked before the first gate; without `verdicts`, of every verdict. */
  earlyChecks: v.array(v.strictObject({ id: Id, verdicts: v.optional(v.array(Id)) })),
  capacity: v.strictObject({
    /** Share of an ops person's week that goes into plan work. */
    opsShare: v.number(),
    /** Weeks of work that 90 days hold; what the calendar has beyond them is reserve. */
    weeks: v.number(),
    /** Full-time share each executive gives. */
    executiveFte: v.number(),
    /** Hours that make a full-time week. */
    weekHours: v.number(),
    /** Hours a week of the interim owner when none are given. */
    interimHours: v.number(),
    /** Week in which a funded first hire starts work. */
    hireStartsWeek: v.number(),
    /** Most effort in weeks for a not-yet plan. */
    smallPlanWeeks: v.number(),
    /** Load of the busiest owner (share of capacity) up to which a plan is called by each label. */
    labels: v.array(v.strictObject({ id: Id, upTo: v.nullable(v.number()) })),
    evidence: Evidence,
  }),
});
