import type { FactValue, Id } from '../../pack/index.ts';
import { factsOnly, type World } from '../conditions.ts';
import { type KnownFacts, knownFacts } from '../known-facts.ts';
import type { Company } from './company.ts';
import { markOf, type Model } from './model.ts';
import type { FactPart, Truth } from './residue.ts';
import type { Finish, RuleTable } from './rule-table.ts';
import { Scope } from './scope.ts';

/** A fact that is gone through value by value; null leaves it as it is. */
export interface Varied {
  fact: Id;
  options: readonly { value: FactValue | null; weight: number }[];
}

/** Values of the varied facts, by their place among the options. */
export interface Choice {
  options: readonly number[];
  weight: number;
}

/** How weights of options go together. */
export interface Weighing {
  none: number;
  together: (one: number, other: number) => number;
}
/** Shares of independent facts multiply. */
export const byShare: Weighing = { none: 1, together: (one, other) => one * other };
/** Costs add up. */
export const byCost: Weighing = { none: 0, together: (one, other) => one + other };

/** Choices that nothing in the decision can tell apart. */
export interface FactCase {
  scope: Scope;
  table: RuleTable;
  /** What follows a rule in one of these choices; in all of them, where they were told apart by ending. */
  finish: (choice: Choice) => Finish;
  choices: Choice[];
}

/**
 * All distinguishable cases of the varied facts; one case when none varies.
 * @param tellApart whether cases differ by verdict alone, or by first seat and flags as well
 * @param assumed values that rules take unknown facts to have; whether a question counts never rests on them
 */
export function factCases(
  company: Company,
  varied: readonly Varied[],
  weighing: Weighing,
  tellApart: 'verdicts' | 'endings',
  assumed: Readonly<Record<Id, FactValue>> = {},
): FactCase[] {
  const { model, replies, answers } = company;
  const { pack } = model;
  const overrides = (options: readonly number[]): Record<Id, FactValue> => {
    const values: Record<Id, FactValue> = {};
    varied.forEach(({ fact, options: all }, at) => {
      const value = all[options[at] ?? 0]?.value ?? null;
      if (value !== null) values[fact] = value;
    });
    return values;
  };
  const factsWith = (base: Readonly<Record<Id, FactValue>>, options: readonly number[]): KnownFacts =>
    knownFacts(pack.facts, replies, { ...base, ...overrides(options) });
  const worldWith =
    (base: Readonly<Record<Id, FactValue>>) =>
    (options: readonly number[]): World => {
      const facts = factsWith(base, options);
      return factsOnly(facts, model.evidence.counted(answers, facts));
    };

  const ids = varied.map(({ fact }) => fact);
  const tableOf = (part: FactPart, world: (options: readonly number[]) => World): PartTable =>
    new PartTable(model, part, varied, (options) => model.conditions.holds(part, world(options)));
  const scopeTables = model.scopeParts.map((part) => tableOf(part, worldWith({})));
  const ruleTables = model.ruleParts.map((part) => tableOf(part, worldWith(assumed)));
  let finishTables: readonly PartTable[] | null = null;
  /** Made when first wanted: the way to another verdict needs few of them. */
  const finishing = (): readonly PartTable[] =>
    (finishTables ??= model.finishParts.map((part) => tableOf(part, worldWith(assumed))));
  const sources = model.sources.map((fact) => ids.indexOf(fact)).filter((at) => at !== -1);

  const scopes = new Map<string, Scope>();
  const cases = new Map<string, FactCase>();
  const truths = (tables: readonly PartTable[], options: readonly number[]): Truth[] =>
    tables.map((table) => table.at(options));
  for (const choice of choicesOf(varied, weighing)) {
    const { options } = choice;
    const scopeKey = keyOf(scopeTables, options) + sources.map((at) => options[at]).join();
    const ending = tellApart === 'endings' ? keyOf(finishing(), options) : '';
    const key = `${scopeKey}|${keyOf(ruleTables, options)}|${ending}`;
    const known = cases.get(key);
    if (known) {
      known.choices.push(choice);
      continue;
    }
    const scope =
      scopes.get(scopeKey) ??
      new Scope(company, varied.length === 0 ? company.known : factsWith({}, options));
    scopes.set(scopeKey, scope);
    cases.set(key, {
      scope,
      table: model.table(truths(ruleTables, options)),
      finish: (chosen) => model.finish(truths(finishing(), chosen.options)),
      choices: [choice],
    });
  }
  return [...cases.values()];
}

const keyOf = (tables: readonly PartTable[], options: readonly number[]): string => {
  let key = '';
  for (const table of tables) key += table.mark(options);
  return key;
};

function choicesOf(varied: readonly Varied[], { none, together }: Weighing): Choice[] {
  let choices: Choice[] = [{ options: [], weight: none }];
  for (const { options } of varied)
    choices = choices.flatMap((choice) =>
      options.map(({ weight }, at) => ({
        options: [...choice.options, at],
        weight: together(choice.weight, weight),
      })),
    );
  return choices;
}

/** What a part says, by the options of the facts that it looks at: worked out once for each of their combinations. */
class PartTable {
  readonly #facts: readonly number[];
  readonly #sizes: readonly number[];
  readonly #truths: Truth[] = [];
  readonly #marks: string[] = [];
  readonly #compute: (options: readonly number[]) => Truth;

  constructor(
    model: Model,
    part: FactPart,
    varied: readonly Varied[],
    compute: (options: readonly number[]) => Truth,
  ) {
    // A reply may count or not by any fact.
    const named = 'question' in part ? null : model.factsOf(part);
    this.#facts = varied.flatMap(({ fact }, at) => (named === null || named.has(fact) ? [at] : []));
    this.#sizes = this.#facts.map((at) => varied[at]?.options.length ?? 1);
    this.#compute = compute;
  }

  at(options: readonly number[]): Truth {
    this.mark(options);
    return this.#truths[this.#index(options)] ?? null;
  }

  mark(options: readonly number[]): string {
    const index = this.#index(options);
    const known = this.#marks[index];
    if (known !== undefined) return known;
    const truth = this.#compute(options);
    this.#truths[index] = truth;
    return (this.#marks[index] = markOf(truth));
  }

  #index(options: readonly number[]): number {
    let index = 0;
    this.#facts.forEach((at, place) => {
      index = index * (this.#sizes[place] ?? 1) + (options[at] ?? 0);
    });
    return index;
  }
}
