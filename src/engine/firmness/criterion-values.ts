import type { Condition, Criterion, Decision, Id, Level } from '../../pack/index.ts';
import type { Conditions, World } from '../conditions.ts';
import type { Evidence } from '../evidence.ts';
import { leavesOf } from '../leaves.ts';
import type { CountedAnswer } from '../types.ts';
import { type Outcomes, outcomesOf, put, questionsIn, shares } from './formula.ts';

/** A value a criterion may turn out to have, with its share of completions; null where nothing of it counts. */
export interface ValueShare {
  value: Level | null;
  share: number;
}

/** A criterion as it stands: which of its answers count at which level, which are open, and a key that says all of that. */
export interface Standing {
  criterion: Criterion;
  counted: readonly CountedAnswer[];
  world: World;
  key: string;
}

type Levels = Readonly<Record<Id, Level | null>>;

/** More stands of criteria than this are forgotten and worked out again. */
const REMEMBERED = 20_000;

/** Exact shares of the values of a criterion, over all completions of its own open questions. Remembers what it worked out. */
export class CriterionValues {
  readonly #evidence: Evidence;
  readonly #conditions: Conditions;
  readonly #decision: Pick<Decision, 'snap'>;
  readonly #known = new Map<string, readonly ValueShare[]>();
  readonly #pivots = new Map<Criterion, ReadonlySet<Id>>();
  readonly #outside = new Map<Criterion, readonly Condition[]>();

  constructor(evidence: Evidence, conditions: Conditions, decision: Pick<Decision, 'snap'>) {
    this.#evidence = evidence;
    this.#conditions = conditions;
    this.#decision = decision;
  }

  standing(criterion: Criterion, counted: readonly CountedAnswer[], world: World): Standing {
    const marks = counted.map(({ level, state }) => level ?? (isOpen(state) ? '?' : '-'));
    const outside = this.outsideOf(criterion).map((condition) => this.#conditions.holds(condition, world));
    return { criterion, counted, world, key: [criterion.id, ...marks, ...outside].join() };
  }

  /** The same with one of its open questions answered at a level. */
  answered(standing: Standing, question: Id, level: Level): Standing {
    const counted = standing.counted.map((answer) =>
      answer.question === question ? { ...answer, level } : answer,
    );
    return this.standing(standing.criterion, counted, standing.world);
  }

  of(standing: Standing): readonly ValueShare[] {
    const known = this.#known.get(standing.key);
    if (known) return known;
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    const found = new Map<Level | null, number>();
    this.#complete(standing, (value, share) => {
      put(found, value, share, shares);
    });
    const values = [...found].map(([value, share]) => ({ value, share }));
    this.#known.set(standing.key, values);
    return values;
  }

  /**
   * Questions on which others hang (whether they count, whether a cap holds) are gone through one by one; given those,
   * the rest is independent, so that the parts of the formula can be combined by their shares.
   */
  #complete(
    { criterion, counted, world }: Standing,
    found: (value: Level | null, share: number) => void,
  ): void {
    const pivots = this.pivotsOf(criterion);
    const open = counted.filter(({ level, state }) => level === null && isOpen(state));
    const apart = open.filter(({ question }) => pivots.has(question));
    const fixed: Levels = Object.fromEntries(counted.map(({ question, level }) => [question, level]));
    const free = new Map(
      open
        .filter(({ question }) => !pivots.has(question))
        .map(({ question }) => [question, levelsOf(criterion, question)]),
    );
    for (const { levels, share } of allWays(criterion, apart, fixed)) {
      const here: World = { ...world, question: (id) => levels[id] ?? world.question(id) };
      const counts = (id: Id): boolean => this.#evidence.applies(id, here);
      const level = (id: Id): Level | null => (counts(id) ? (levels[id] ?? null) : null);
      const leaf = (id: Id): Outcomes<number> => {
        const choices = counts(id) ? free.get(id) : undefined;
        return choices
          ? new Map(choices.map((choice) => [choice, 1 / choices.length]))
          : new Map([[level(id), 1]]);
      };
      for (const [raw, part] of outcomesOf(criterion.combine, leaf, shares))
        found(this.#evidence.valueOf(criterion, raw, level, this.#decision).value, share * part);
    }
  }

  /** Questions that others hang on, and those that stand in the formula more than once. */
  pivotsOf(criterion: Criterion): ReadonlySet<Id> {
    const known = this.#pivots.get(criterion);
    if (known) return known;
    const named = conditionsOf(criterion)
      .concat(criterion.cap?.unless ?? [])
      .flatMap((condition) => leavesOf(condition, this.#conditions))
      .flatMap((leaf) => ('question' in leaf ? [leaf.question] : []));
    const used = questionsIn(criterion.combine);
    const pivots = new Set([...named, ...used.filter((id, at) => used.indexOf(id) !== at)]);
    this.#pivots.set(criterion, pivots);
    return pivots;
  }

  /** What decides about the criterion from outside: facts, and answers to questions of others. */
  outsideOf(criterion: Criterion): readonly Condition[] {
    const known = this.#outside.get(criterion);
    if (known) return known;
    const own = new Set(criterion.questions.map(({ id }) => id));
    const outside = conditionsOf(criterion)
      .flatMap((condition) => leavesOf(condition, this.#conditions))
      .filter((leaf) => !('question' in leaf) || !own.has(leaf.question));
    this.#outside.set(criterion, outside);
    return outside;
  }
}

export const isOpen = (state: CountedAnswer['state']): boolean =>
  state === 'unknown' || state === 'skipped' || state === 'not-asked';

export const levelsOf = (criterion: Criterion, question: Id): Level[] => [
  ...new Set(criterion.questions.find(({ id }) => id === question)?.options.map(({ level }) => level)),
];

const conditionsOf = ({ appliesWhen, questions }: Criterion): Condition[] =>
  [appliesWhen, ...questions.map((question) => question.appliesWhen)].filter(
    (condition) => condition !== undefined,
  );

function allWays(
  criterion: Criterion,
  open: readonly CountedAnswer[],
  fixed: Levels,
): { levels: Levels; share: number }[] {
  let ways = [{ levels: fixed, share: 1 }];
  for (const { question } of open) {
    const levels = levelsOf(criterion, question);
    ways = ways.flatMap((way) =>
      levels.map((level) => ({
        levels: { ...way.levels, [question]: level },
        share: way.share / levels.length,
      })),
    );
  }
  return ways;
}
