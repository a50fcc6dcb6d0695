/**
 * The shape of everything under `questions/`: data only, never functions or markup.
 *
 * Every thing has an `id` (a telling phrase, stable, used in saved work) and a `ref` (its code in the
 * practitioner's reference, such as `SO1a` or `T25`, so that each word of advice can be traced).
 * Words live in `questions/words/<language>.json` under keys made from these ids (see `word-keys.ts`).
 */
import * as v from 'valibot';

/** A telling phrase in kebab case, such as `months-since-first-customer`. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
export type Id = string;

const Ref = v.pipe(v.string(), v.regex(/^[A-Z]+[0-9]*[a-z]?(\.[0-9]+[a-z]?)?$/));

/** How strongly an answer speaks for its criterion: 1 fully, 0.5 partly, 0 not at all. */
export const Level = v.picklist([0, 0.5, 1]);
export type Level = 0 | 0.5 | 1;

/** State of one set of criteria by the thresholds of C2; `unknown` when none of it is known. */
export const SetState = v.picklist(['met', 'part', 'no', 'unknown']);
export type SetState = 'met' | 'part' | 'no' | 'unknown';

/** Where a figure comes from, so that a reader can weigh it. */
export const Evidence = v.strictObject({
  /** The article says it / published by its author / a third party restates it / our starting value. */
  kind: v.picklist(['article', 'published', 'restated', 'starting-value']),
  /** Ids of `sources.json`; empty only for a starting value. */
  sources: v.array(Id),
  /** Year the figure speaks about, or was published; for a starting value the year we set it. */
  year: v.pipe(v.number(), v.integer()),
});
export type Evidence = v.InferOutput<typeof Evidence>;

/**
 * A closed language of conditions. Unknown facts make a condition unknown (three-valued logic);
 * who asks decides what unknown means there.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  /** A named predicate of `decision.json`. */
  | { predicate: Id }
  /** A fact, or one `part` of it, compared: numbers half-open (`atLeast` <= x < `below`). */
  | {
      fact: Id;
      part?: Id | undefined;
      atLeast?: number | undefined;
      below?: number | undefined;
      atMost?: number | undefined;
      oneOf?: Id[] | undefined;
      includes?: Id | undefined;
      is?: boolean | undefined;
      answered?: boolean | undefined;
    }
  /** The sum of several number facts, half-open. */
  | { sum: Id[]; atLeast?: number | undefined; below?: number | undefined }
  /** A set of criteria is in one of these states. */
  | { set: Id; state: SetState[] }
  /** At least `atLeast` (default 1) of these criteria have a value of `value` or more. */
  | { criteria: Id[]; value: Level; atLeast?: number | undefined }
  /** A question was answered at one of these levels, or has a reply of one of these states. */
  | { question: Id; level?: Level[] | undefined; state?: ('unknown' | 'not-applicable' | 'skipped')[] | undefined }
  /** The product of number facts lies more than `factor` times outside the revenue band of the company. */
  | { product: Id[]; outsideBandOf: Id; factor: number }
  /** This rule decided the verdict (only for what follows a verdict). */
  | { rule: Id[] }
  /** This verdict was reached (only for what follows a verdict). */
  | { verdict: Id[] }
  /** The means of the two sets differ by at most this much. */
  | { meansWithin: number }
  /** This set has the strictly higher mean. */
  | { higherMean: Id };

const strings = v.array(Id);
const optionalNumber = v.optional(v.number());
export const Condition: v.GenericSchema<Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ all: v.array(Condition) }),
    v.strictObject({ any: v.array(Condition) }),
    v.strictObject({ not: Condition }),
    v.strictObject({ predicate: Id }),
    v.strictObject({
      fact: Id,
      part: v.optional(Id),
      atLeast: optionalNumber,
      below: optionalNumber,
      atMost: optionalNumber,
      oneOf: v.optional(strings),
      includes: v.optional(Id),
      is: v.optional(v.boolean()),
      answered: v.optional(v.boolean()),
    }),
    v.strictObject({ sum: strings, atLeast: optionalNumber, below: optionalNumber }),
    v.strictObject({ set: Id, state: v.array(SetState) }),
    v.strictObject({ criteria: strings, value: Level, atLeast: optionalNumber }),
    v.strictObject({
      question: Id,
      level: v.optional(v.array(Level)),
      state: v.optional(v.array(v.picklist(['unknown', 'not-applicable', 'skipped']))),
    }),
    v.strictObject({ product: strings, outsideBandOf: Id, factor: v.number() }),
    v.strictObject({ rule: strings }),
    v.strictObject({ verdict: strings }),
    v.strictObject({ meansWithin: v.number() }),
    v.strictObject({ higherMean: Id }),
  ]),
);

// --- pack.json -------------------------------------------------------------------------------

export const PackHead = v.strictObject({
  $schema: v.optional(v.string()),
  id: Id,
  version: v.string(),
  reviewed: v.pipe(v.string(), v.isoDate()),
  languages: v.array(v.string()),
  /** The two functions, in the order their sets are shown. */
  functions: v.array(v.strictObject({ id: Id, ref: Ref, mark: v.picklist(['circle', 'diamond']) })),
  /** Pages of the company phase, in order. */
  companyPages: v.array(Id),
  /** Sections of the asking phase, in order; each question names its own. */
  sections: v.array(Id),
  /** Currencies with fixed round figures; nothing is converted at run time. */
  currencies: v.array(
    v.strictObject({
      code: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
      /** Upper edges of the yearly revenue bands, in this currency (the fact's options are one more). */
      revenueEdges: v.array(v.number()),
      /** Lower edges of a middling and a high first-year contract value, by market. */
      contractEdges: v.strictObject({ business: v.tuple([v.number(), v.number()]), consumer: v.tuple([v.number(), v.number()]) }),
    }),
  ),
});

// --- profile.json ----------------------------------------------------------------------------

/** One value of a fact: a number (or a band of it), an option, several options, yes/no, or a figure or option per part. */
export const FactValue = v.union([
  v.number(),
  v.boolean(),
  v.string(),
  v.array(Id),
  v.strictObject({ band: Id }),
  v.record(Id, v.union([v.number(), Id])),
]);
export type FactValue = number | boolean | string | Id[] | { band: Id } | { [part: Id]: number | Id };

export const Fact = v.strictObject({
  id: Id,
  ref: Ref,
  page: Id,
  kind: v.picklist(['text', 'long-text', 'number', 'money', 'choice', 'several', 'shares', 'counts', 'owners', 'yes-no', 'currency']),
  unit: v.optional(v.picklist(['months', 'people', 'days', 'percent', 'hours-a-week', 'customers', 'quarters', 'seats'])),
  min: optionalNumber,
  max: optionalNumber,
  whole: v.optional(v.boolean()),
  /** Offered where people don't know the exact figure; half-open, lower bound inclusive, without gaps. */
  bands: v.optional(v.array(v.strictObject({ id: Id, from: v.number(), to: v.nullable(v.number()), typical: v.number() }))),
  options: v.optional(v.array(Id)),
  /** For `owners`: role ids or `nobody`; for `shares` (sum 100) and `counts`: what is counted. */
  parts: v.optional(v.array(Id)),
  /** Fact is asked only then. */
  appliesWhen: v.optional(Condition),
  /** What an unknown value is taken as for the leaning verdict, and the equally likely values it may turn out to have (rulings 12 and 16). */
  deciding: v.optional(v.strictObject({ assume: FactValue, completions: v.array(FactValue) })),
  whoKnows: v.array(Id),
});
export type Fact = v.InferOutput<typeof Fact>;

// --- criteria/<function>/<criterion>.json ------------------------------------------------------

/** How the known answers of a criterion combine; unknown and not-applicable parts drop out (rulings 7). */
export type Combine = Id | { mean: Combine[] } | { min: Combine[] } | { max: Combine[] };
export const Combine: v.GenericSchema<Combine> = v.lazy(() =>
  v.union([Id, v.strictObject({ mean: v.array(Combine) }), v.strictObject({ min: v.array(Combine) }), v.strictObject({ max: v.array(Combine) })]),
);

export const Option = v.strictObject({
  id: Id,
  level: Level,
  /** Half-open band [from, to) that a typed figure falls into; null is open-ended. */
  from: v.optional(v.nullable(v.number())),
  to: v.optional(v.nullable(v.number())),
});
export type Option = v.InferOutput<typeof Option>;

export const Question = v.strictObject({
  id: Id,
  ref: Ref,
  section: Id,
  options: v.pipe(v.array(Option), v.minLength(2)),
  /** Unit of a typed figure; present exactly when the options are bands of a figure. */
  unit: v.optional(v.picklist(['months', 'days', 'percent', 'hours', 'people', 'deals', 'times', 'ratio', 'quarters', 'tools', 'customers', 'working-days', 'money', 'contacts'])),
  /** Not asked: the level follows from a fact (rulings 1). `edges: contract` takes the bands from the currency. */
  derivedFrom: v.optional(v.strictObject({ fact: Id, part: v.optional(Id), edges: v.optional(v.literal('contract')) })),
  /** Asked, and counted, only then; an unknown condition asks. */
  appliesWhen: v.optional(Condition),
  /** "Not applicable" is offered to the person. */
  mayNotApply: v.optional(v.boolean()),
  /** "Don't know" is itself a sign, said in words, never counted (rulings 4). */
  unknownIsASign: v.optional(v.boolean()),
  /** One of the nine best separators, asked first in a quick check (B3). */
  separator: v.optional(v.boolean()),
  whoKnows: v.array(Id),
  /** Source of the thresholds. */
  evidence: Evidence,
});
export type Question = v.InferOutput<typeof Question>;

export const Criterion = v.strictObject({
  $schema: v.optional(v.string()),
  id: Id,
  ref: Ref,
  set: Id,
  kind: v.picklist(['context', 'symptom']),
  /** The criterion is part of its set only then; an unknown condition keeps it. */
  appliesWhen: v.optional(Condition),
  combine: Combine,
  /** Without this condition the value is at most `at` (rulings 11). */
  cap: v.optional(v.strictObject({ unless: Condition, at: Level })),
  questions: v.pipe(v.array(Question), v.minLength(1)),
  /** The article's own criterion; always `article`. */
  evidence: Evidence,
});
export type Criterion = v.InferOutput<typeof Criterion>;

// --- decision.json ---------------------------------------------------------------------------

export const Rule = v.strictObject({
  id: Id,
  ref: Ref,
  /** Ids of predicates, all of which must hold. */
  when: v.array(Id),
  verdict: Id,
});
export type Rule = v.InferOutput<typeof Rule>;

export const Decision = v.strictObject({
  $schema: v.optional(v.string()),
  /** Snap edges of a criterion: >= full counts 1, >= partly counts 0.5 (B3). */
  snap: v.strictObject({ full: v.number(), partly: v.number() }),
  /** C2: thresholds of a set. */
  states: v.strictObject({
    met: v.strictObject({ mean: v.number(), fullyMet: v.number() }),
    part: v.strictObject({ mean: v.number(), fullyMet: v.number() }),
  }),
  /** A set that would be met stays at `part` while `when` holds and `unless` does not (rulings 10). */
  guards: v.array(v.strictObject({ id: Id, ref: Ref, set: Id, when: Condition, unless: Condition })),
  /** How the article's sentence about having both is read (B2). */
  bothReading: Id,
  bothReadings: v.array(v.strictObject({ id: Id, when: Condition })),
  /** Named conditions; words say what it means when one holds and when it does not. `bothReading` picks the condition of `reading: true`. */
  predicates: v.array(v.strictObject({ id: Id, ref: v.optional(Ref), when: v.optional(Condition), reading: v.optional(v.boolean()) })),
  /** Tried in order; the first whose predicates all hold decides. */
  rules: v.array(Rule),
  verdicts: v.array(
    v.strictObject({
      id: Id,
      ref: Ref,
      /** Functions that this verdict builds or keeps. */
      builds: v.array(Id),
      /** First rule whose condition holds gives the seat; none gives null. */
      firstSeat: v.array(v.strictObject({ when: v.optional(Condition), seat: Id })),
    }),
  ),
  /** The verdict given when neither settled nor provisional. */
  openVerdict: Id,
  flags: v.array(v.strictObject({ id: Id, ref: Ref, when: Condition })),
  /** Flag set when the unknowns leave the verdict provisional (rulings 16). */
  provisional: v.strictObject({ flag: Id, verdictShare: v.number(), seatShare: v.number() }),
  /** Pairs of answers that can't both be right; deciding ones name the ways to resolve them (rulings 17). */
  contradictions: v.array(
    v.strictObject({
      id: Id,
      when: Condition,
      facts: v.array(Id),
      questions: v.array(Id),
      resolutions: v.optional(v.array(v.strictObject({ id: Id, facts: v.record(Id, FactValue) }))),
    }),
  ),
  evidence: Evidence,
});
export type Decision = v.InferOutput<typeof Decision>;

// --- roles.json, duties.json, structures.json --------------------------------------------------

export const Role = v.strictObject({
  id: Id,
  ref: v.optional(Ref),
  kind: v.picklist(['executive', 'ops', 'line']),
  /** Function that the role belongs to, for colour and shape; absent for executives and shared roles. */
  function: v.optional(Id),
  /** Higher is more senior; decides who stands in for whom. */
  seniority: v.number(),
  /** Executives: the option of the fact `executives` that says the person exists; absent = always there. */
  existsBy: v.optional(Id),
  /** Ops roles: part of the fact `ops-people` whose count says that such people exist. */
  countedIn: v.optional(Id),
  /** Somebody counted in `countedIn` whom the structure gives no seat is taken to hold this role. */
  usual: v.optional(v.boolean()),
  /** Manager outside a structure: the first existing role of these; absent = the chief. */
  reportsTo: v.optional(v.array(Id)),
  evidence: Evidence,
});
export type Role = v.InferOutput<typeof Role>;

/** One accountable role and its helpers; the first of `accountable` that exists takes it. */
export const DutyOwners = v.strictObject({ accountable: v.pipe(v.array(Id), v.minLength(1)), helps: v.array(Id) });

export const Duty = v.strictObject({
  id: Id,
  ref: Ref,
  function: Id,
  /** Until the first ops hire. */
  before: DutyOwners,
  /** By verdict id; every verdict of `decision.json` has an entry (no duty without an owner in any verdict). */
  owners: v.record(Id, DutyOwners),
  /** Not this owner's when the condition holds: then `then` (enablement exists, SR5). */
  otherwise: v.optional(v.strictObject({ when: Condition, then: DutyOwners })),
  evidence: Evidence,
});
export type Duty = v.InferOutput<typeof Duty>;

export const Structure = v.strictObject({
  id: Id,
  ref: Ref,
  verdicts: v.array(Id),
  /** Only when this flag is set / this condition holds. */
  when: v.optional(Condition),
  /** Half-open band of reps (now and starting); null is open-ended. Absent: any. */
  reps: v.optional(v.tuple([v.number(), v.nullable(v.number())])),
  /** Options of the fact `yearly-revenue`. Absent: any. */
  revenue: v.optional(v.array(Id)),
  /** Total ops people, existing included. */
  fte: v.strictObject({ from: v.number(), to: v.number() }),
  /** In hiring order. */
  seats: v.array(
    v.strictObject({
      role: Id,
      fte: v.number(),
      /** First existing role of these is the manager. */
      reportsTo: v.array(Id),
      dottedTo: v.optional(Id),
      /** Seat is only proposed then. */
      when: v.optional(Condition),
      /** Which band decides this seat when the bands disagree (rulings 26). */
      by: v.optional(v.picklist(['reps', 'revenue'])),
      /** Parts of the fact `ops-people` whose people move into this seat, whatever they do now (D3, absorption). */
      takes: v.optional(v.array(Id)),
    }),
  ),
  /** All seats are lanes of one person (D3, both below 10 reps). */
  onePerson: v.optional(v.boolean()),
  evidence: Evidence,
});
export type Structure = v.InferOutput<typeof Structure>;

/** Published ranges of sellers per ops person, and our own default. */
export const Ratios = v.strictObject({
  sellersPerOps: v.array(v.strictObject({ id: Id, low: v.number(), high: v.number(), evidence: Evidence })),
  /** The last whose `repsFrom` is reached and whose condition holds. */
  default: v.array(v.strictObject({ repsFrom: v.number(), sellersPerOps: v.number(), when: v.optional(Condition), evidence: Evidence })),
  firstHire: v.array(v.strictObject({ id: Id, evidence: Evidence })),
  seatCost: v.array(v.strictObject({ id: Id, evidence: Evidence })),
});

/** Roles and facts that the engine needs by what they mean, so that it names none itself. */
export const Anchors = v.strictObject({
  /** Top of every organisation chart; always there. */
  chief: Id,
  /** Takes sales work that nobody else can take (rulings 22). */
  salesHead: Id,
  /** Stands for whoever is named as plan owner. */
  interim: Id,
  /** Stands for an ops person who is there now. */
  opsPerson: Id,
  facts: v.strictObject({
    executives: Id,
    opsPeople: Id,
    planOwner: Id,
    planHours: Id,
    ownersNow: Id,
    repsNow: Id,
    repsStarting: Id,
    revenue: Id,
    fundedSeats: Id,
  }),
  /** The first seat is hours of somebody who is there, not a hire (rulings 14). */
  borrowed: v.strictObject({ verdicts: v.array(Id), flags: v.array(Id) }),
});

export const Organisation = v.strictObject({
  $schema: v.optional(v.string()),
  anchors: Anchors,
  roles: v.array(Role),
  duties: v.array(Duty),
  structures: v.array(Structure),
  ratios: Ratios,
});

// --- kpis.json -------------------------------------------------------------------------------

export const Kpi = v.strictObject({
  id: Id,
  ref: v.pipe(v.string(), v.regex(/^(M|X)[0-9]+b?$/)),
  unit: v.picklist(['percent', 'money', 'days', 'hours', 'ratio', 'count', 'times', 'money-a-day']),
  good: v.picklist(['up', 'down', 'shape']),
  timing: v.picklist(['leading', 'lagging']),
  /** First existing role of these owns it. */
  owners: v.array(Id),
  cadence: v.picklist(['weekly', 'monthly', 'quarterly']),
  /** Systems the inputs come from. */
  systems: v.array(Id),
  /** Published figures beside which one may look at one's own; context, never the target. */
  benchmarks: v.array(v.strictObject({ id: Id, evidence: Evidence })),
  /** Target of the first two quarters: a fixed figure, or a relative step from the own baseline in percent. */
  target: v.union([
    v.strictObject({ kind: v.literal('fixed'), value: v.number() }),
    v.strictObject({ kind: v.literal('step'), percent: v.number() }),
    v.strictObject({ kind: v.literal('words') }),
  ]),
  /** Amber within this many percent of the target (rulings 25). */
  amberPercent: v.number(),
  /** Only sensible then: dropped without reps, or without recurring revenue. */
  appliesWhen: v.optional(Condition),
  evidence: Evidence,
});
export type Kpi = v.InferOutput<typeof Kpi>;

export const KpiCatalogue = v.strictObject({
  $schema: v.optional(v.string()),
  kpis: v.array(Kpi),
  /** Start set by verdict, in order of importance. */
  startSets: v.record(Id, v.array(Id)),
  /** Most KPIs in a start set, by verdict (5-7; 3 for not-yet; 0 for unsure). */
  startLimit: v.record(Id, v.number()),
  /** KPIs that a weakness calls for, most telling first. */
  byCriterion: v.record(Id, v.array(Id)),
  /** Used instead of a KPI that does not apply (non-recurring revenue). */
  replacements: v.array(v.strictObject({ kpi: Id, by: Id, when: Condition })),
});

// --- tasks.json ------------------------------------------------------------------------------

export const Task = v.strictObject({
  id: Id,
  ref: v.pipe(v.string(), v.regex(/^T[0-9]{2}[a-z]?$/)),
  phase: v.picklist([1, 2, 3]),
  /** Owner group of `plan.owners`. */
  owner: Id,
  /** Weeks of effort of the owner. */
  effortWeeks: v.pipe(v.number(), v.minValue(0.1)),
  /** Takes half the effort in a light or not-yet case (rulings 20). */
  halvesWhenSmall: v.optional(v.boolean()),
  /** Always before this task; a dependency always comes along. */
  dependsOn: v.array(Id),
  /** Before this task if chosen; dropped when absent (brackets in F). */
  follows: v.optional(v.array(Id)),
  verdicts: v.array(Id),
  /** Core tasks are never dropped. By verdict. */
  coreFor: v.array(Id),
  /** A funded first hire can start only after this task (rulings 23). */
  bringsHire: v.optional(v.boolean()),
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
  /** Who takes tasks of a group: first existing role; `standIn` otherwise (rulings 22). */
  owners: v.array(
    v.strictObject({
      id: Id,
      roles: v.array(Id),
      sales: v.boolean(),
      /** Roles of the function whose seat comes first go before the others. */
      firstSeatFirst: v.optional(v.boolean()),
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
      /** `halvesWhenSmall` counts (rulings 20). */
      halves: v.boolean(),
    }),
  ),
  /** Phases by first and last day. */
  phases: v.array(v.strictObject({ id: Id, fromDay: v.number(), toDay: v.number() })),
  gates: v.array(v.strictObject({ id: Id, day: v.number(), checks: v.array(v.strictObject({ id: Id, verdicts: v.optional(v.array(Id)) })) })),
  earlyChecks: v.array(Id),
  capacity: v.strictObject({
    /** Share of an ops person's week that goes into plan work (F, rulings 20). */
    opsShare: v.number(),
    /** Weeks of work that 90 days hold; what the calendar has beyond them is reserve (rulings 20). */
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

// --- risks.json, glossary.json, sources.json ---------------------------------------------------

export const Background = v.strictObject({
  $schema: v.optional(v.string()),
  /** Anti-patterns and risks of a wrong verdict; shown when the condition holds. */
  risks: v.array(v.strictObject({ id: Id, when: v.optional(Condition), severity: Level, owner: v.array(Id), evidence: Evidence })),
  /** What a board asks, each answered from the assessment. */
  boardQuestions: v.array(v.strictObject({ id: Id })),
  /** The five differences between the functions (A3). */
  differences: v.array(v.strictObject({ id: Id, ref: Ref, evidence: Evidence })),
  /** Steps of the lead hand-off (A7), each with the function that owns it or none. */
  handOff: v.array(v.strictObject({ id: Id, owner: v.nullable(Id), evidence: Evidence })),
  /** Figures of the article with what could be checked (A6). */
  articleFigures: v.array(v.strictObject({ id: Id, ref: v.optional(Ref), evidence: Evidence })),
});

export const Glossary = v.strictObject({ $schema: v.optional(v.string()), terms: v.array(Id) });

export const Sources = v.strictObject({
  $schema: v.optional(v.string()),
  sources: v.array(
    v.strictObject({
      id: Id,
      ref: v.pipe(v.string(), v.regex(/^S[0-9]+$/)),
      /** Null when undated. */
      year: v.nullable(v.number()),
      /** How we read it: whole, its opening, or restated by somebody else. */
      reading: v.picklist(['whole', 'opening', 'restated', 'translation', 'own']),
      url: v.optional(v.pipe(v.string(), v.url())),
    }),
  ),
});

/** All of `questions/` but the words. */
export interface Pack {
  head: v.InferOutput<typeof PackHead>;
  facts: Fact[];
  /** In the order of their refs, sets in the order of `head.functions`. */
  criteria: Criterion[];
  /** Every role, for the answers that name one. */
  roleIds: Id[];
  decision: Decision;
  organisation: v.InferOutput<typeof Organisation>;
  kpis: v.InferOutput<typeof KpiCatalogue>;
  plan: v.InferOutput<typeof PlanPack>;
  background: v.InferOutput<typeof Background>;
  glossary: v.InferOutput<typeof Glossary>;
  sources: v.InferOutput<typeof Sources>;
}

/** What the interview needs before the first question: the rest comes with the result. */
export type InterviewPack = Pick<Pack, 'head' | 'facts' | 'criteria' | 'roleIds'>;
export type AdvicePack = Omit<Pack, keyof InterviewPack>;

export const Profile = v.strictObject({ $schema: v.optional(v.string()), facts: v.array(Fact) });
