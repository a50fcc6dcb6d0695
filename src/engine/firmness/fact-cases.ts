import type { FactValue, Id } from '../../pack/index.ts';
import { factsOnly, type World } from '../conditions.ts';
import { groupBy } from '../group-by.ts';
import { type KnownFacts, knownFacts } from '../known-facts.ts';
import type { Company } from './company.ts';
import { markOf } from './model.ts';
import { OptionTable } from './option-table.ts';
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
 * All distinguishable cases of the varied facts; one case when none varies. Gives way between its steps.
 * @param tellApart whether cases differ by verdict alone, or by first seat and flags as well
 * @param assumed values that rules take unknown facts to have; whether a question counts never rests on them
 */
export function* factCases(
  company: Company,
  varied: readonly Varied[],
  weighing: Weighing,
  tellApart: 'verdicts' | 'endings',
  assumed: Readonly<Record<Id, FactValue>> = {},
): Generator<undefined, FactCase[]> {
  const { model, replies, answers } = company;
  const { pack } = model;
  const factsWith = (base: Readonly<Record<Id, FactValue>>, options: readonly number[]): KnownFacts =>
    knownFacts(pack.facts, replies, { ...base, ...valuesOf(varied, options) });
  const said = (parts: readonly FactPart[], base: Readonly<Record<Id, FactValue>>): Said =>
    new Said(company, parts, varied, (options) => {
      const facts = factsWith(base, options);
      return factsOnly(facts, model.evidence.counted(answers, facts));
    });
  const scoping = said(model.scopeParts, {});
  const ruling = said(model.ruleParts, assumed);
  const finishing = said(model.finishParts, assumed);
  const sources = [...varied.keys()].filter((at) => model.sources.includes(varied[at]?.fact ?? ''));

  const scopes = new Map<string, Scope>();
  const tables = new Map<string, RuleTable>();
  const finishes = new Map<string, Finish>();
  const cases = new Map<string, FactCase>();
  for (const choice of choicesOf(varied, weighing)) {
    yield;
    const { options } = choice;
    const scopeKey = scoping.key(options) + sources.map((at) => options[at]).join();
    const ruleKey = ruling.key(options);
    const ending = tellApart === 'endings' ? finishing.key(options) : '';
    const key = `${scopeKey}|${ruleKey}|${ending}`;
    const known = cases.get(key);
    if (known) {
      known.choices.push(choice);
      continue;
    }
    cases.set(key, {
      scope: once(
        scopes,
        scopeKey,
        () => new Scope(company, varied.length === 0 ? company.known : factsWith({}, options)),
      ),
      table: once(tables, ruleKey, () => model.table(ruling.truths(options))),
      finish: (chosen) =>
        once(finishes, finishing.key(chosen.options), () => model.finish(finishing.truths(chosen.options))),
      choices: [choice],
    });
  }
  return [...cases.values()];
}

/** What was made for this key, or else is made now. */
function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** The values that a choice gives to the varied facts. */
export function valuesOf(varied: readonly Varied[], options: readonly number[]): Record<Id, FactValue> {
  const values: Record<Id, FactValue> = {};
  varied.forEach(({ fact, options: all }, at) => {
    const value = all[options[at] ?? 0]?.value ?? null;
    if (value !== null) values[fact] = value;
  });
  return values;
}

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

/** What some parts of the decision say in each choice. Parts that look at the same facts are looked at together. */
class Said {
  readonly #parts: readonly FactPart[];
  readonly #groups: readonly { parts: readonly FactPart[]; table: OptionTable<Marks> }[];

  constructor(
    { model }: Company,
    parts: readonly FactPart[],
    varied: readonly Varied[],
    worldOf: (options: readonly number[]) => World,
  ) {
    const placesOf = (part: FactPart): number[] => {
      const facts = model.factsBehind(part);
      return [...varied.keys()].filter((at) => facts.has(varied[at]?.fact ?? ''));
    };
    this.#parts = parts;
    // Where nothing varies, all parts look at the same, which most companies have.
    const groups =
      varied.length === 0 ? [[...parts]] : [...groupBy(parts, (part) => placesOf(part).join()).values()];
    this.#groups = groups.map((same) => ({
      parts: same,
      table: new OptionTable(varied, same[0] ? placesOf(same[0]) : [], (options) => {
        const world = worldOf(options);
        const truths = same.map((part) => model.conditions.holds(part, world));
        return { truths, key: truths.map(markOf).join('') };
      }),
    }));
  }

  /** Choices with the same key are told apart by none of the parts. */
  key(options: readonly number[]): string {
    let key = '';
    for (const { table } of this.#groups) key += table.at(options).key;
    return key;
  }

  /** In the order of the parts. */
  truths(options: readonly number[]): Truth[] {
    const truths: Truth[] = this.#parts.map(() => null);
    for (const { parts, table } of this.#groups)
      table.at(options).truths.forEach((truth, at) => {
        const part = parts[at];
        if (part) truths[this.#parts.indexOf(part)] = truth;
      });
    return truths;
  }
}

interface Marks {
  truths: readonly Truth[];
  key: string;
}
