import type { Criterion, Id, Level, Question } from '../../pack/index.ts';
import { type Completions, type Meeting, verdictPlaces, weightOf } from './completions.ts';
import type { Company } from './company.ts';
import type { FactCase } from './fact-cases.ts';
import type { RuleTable } from './rule-table.ts';
import type { Scope } from './scope.ts';
import { convolved, type LookOutcome, type Spread, type Sums } from './set-outcomes.ts';
import type { Look, SetSpace } from './set-space.ts';

/** Shares by verdict, in the order of the pack. */
type Shares = number[];

/**
 * How far knowing one thing more would settle the verdict. The share of a verdict is linear in the shares of each
 * criterion's values: one walk through a set forwards and one backwards give what every value of every criterion leads to.
 */
export class SettleBy {
  readonly #company: Company;
  readonly #completions: Completions;
  readonly #places: ReadonlyMap<Id, number>;
  readonly #byScope: readonly { scope: Scope; tables: ReadonlyMap<RuleTable, number> }[];
  readonly #given = new Map<Scope, readonly [Walk, Walk]>();
  readonly #sharesOf = new Map<readonly Meeting[], Shares>();

  constructor(company: Company, completions: Completions) {
    this.#company = company;
    this.#completions = completions;
    this.#places = verdictPlaces(company.model.pack);
    const scopes = new Map<Scope, Map<RuleTable, number>>();
    for (const one of completions.cases) {
      const tables = scopes.get(one.scope) ?? new Map<RuleTable, number>();
      scopes.set(one.scope, tables);
      tables.set(one.table, (tables.get(one.table) ?? 0) + weightOf(one));
    }
    this.#byScope = [...scopes].map(([scope, tables]) => ({ scope, tables }));
  }

  /** The share that the likeliest verdict is expected to reach once this question is known. */
  afterQuestion({ id: criterion, set }: Criterion, { id, options }: Question): number {
    const levels = [...new Set(options.map(({ level }) => level))];
    const at = set === this.#company.model.sets[0] ? 0 : 1;
    const likeliest = (level: Level): number => {
      const total = this.#nothing();
      for (const { scope } of this.#byScope)
        for (const { value, share } of scope.valuesGiven(criterion, id, level))
          add(total, this.#walks(scope)[at].given(criterion, value), share);
      return Math.max(...total);
    };
    return levels.reduce<number>((sum, level) => sum + likeliest(level), 0) / levels.length;
  }

  /** The same for an unknown deciding fact: each of its options leaves the choices that agree with it. Gives way between its steps. */
  *afterFact(fact: Id): Generator<undefined, number> {
    const place = this.#completions.varied.findIndex((varied) => varied.fact === fact);
    const byOption: Shares[] = [];
    for (const one of this.#completions.cases) {
      yield;
      const shares = yield* this.#sharesIn(one);
      for (const { options, weight } of one.choices)
        add((byOption[options[place] ?? 0] ??= this.#nothing()), shares, weight);
    }
    return byOption.reduce((sum, total) => sum + Math.max(...total), 0);
  }

  /** Many cases meet in the same ways: their shares are the same. */
  *#sharesIn(one: FactCase): Generator<undefined, Shares> {
    const meetings = yield* this.#completions.meetings(one);
    const known = this.#sharesOf.get(meetings);
    if (known) return known;
    const shares = this.#nothing();
    for (const { fired, share } of meetings) this.#count(shares, fired.verdict, share);
    this.#sharesOf.set(meetings, shares);
    return shares;
  }

  #walks(scope: Scope): readonly [Walk, Walk] {
    const { outcomes, rulesCompareMeans } = this.#company.model;
    const walk = (at: 0 | 1): Walk =>
      new Walk(outcomes[at].space, scope.spreads(at), this.#nothing(), rulesCompareMeans, (look, mean) =>
        this.#facing(scope, at, look, mean),
      );
    const walks = this.#given.get(scope) ?? ([walk(0), walk(1)] as const);
    this.#given.set(scope, walks);
    return walks;
  }

  /** Shares by verdict if one set looks so, over everything that the other may look like. */
  #facing(scope: Scope, at: 0 | 1, look: Look, mean: number): Shares {
    const { standings, rulesCompareMeans } = this.#company.model;
    const tables = this.#byScope.find((one) => one.scope === scope)?.tables ?? new Map<RuleTable, number>();
    const shares = this.#nothing();
    const own: LookOutcome = { look, share: 1, means: [mean], shares: [1] };
    for (const other of scope.outcomes()[at === 0 ? 1 : 0]) {
      const [one, two] = at === 0 ? [own, other] : [other, own];
      const looks = [one.look, two.look] as const;
      const meetings = rulesCompareMeans
        ? standings.between(one, two)
        : [{ standing: standings.none, share: other.share }];
      for (const { standing, share } of meetings)
        for (const [table, weight] of tables)
          this.#count(shares, table.fired(looks, standing).verdict, share * weight);
    }
    return shares;
  }

  #nothing(): Shares {
    return new Array<number>(this.#places.size).fill(0);
  }

  #count(shares: Shares, verdict: Id, share: number): void {
    const place = this.#places.get(verdict) ?? 0;
    shares[place] = (shares[place] ?? 0) + share;
  }
}

/** One set, criterion by criterion: what comes before a criterion, and what may come of it afterwards. */
class Walk {
  readonly #space: SetSpace;
  readonly #spreads: readonly Spread[];
  readonly #nothing: Shares;
  readonly #worth: (look: Look, mean: number) => Shares;
  readonly #byMean: boolean;
  readonly #ends: Shares[][] = [];
  readonly #before: Sums[] = [{ sums: [0], shares: [1] }];
  readonly #after: Shares[][] = [];

  constructor(
    space: SetSpace,
    spreads: readonly Spread[],
    nothing: Shares,
    byMean: boolean,
    worth: (look: Look, mean: number) => Shares,
  ) {
    this.#space = space;
    this.#spreads = spreads;
    this.#nothing = nothing;
    this.#byMean = byMean;
    this.#worth = worth;
  }

  /** Shares by verdict over the completions in which this criterion has this value. */
  given(criterion: Id, value: Level | null): Shares {
    const at = this.#spreads.findIndex((spread) => spread.criterion.id === criterion);
    const spread = this.#spreads[at];
    const total = [...this.#nothing];
    if (!spread) return total;
    const delta = this.#space.delta(spread.criterion, value);
    const { sums, shares } = this.#beforeAt(at);
    sums.forEach((sum, index) => {
      add(total, this.#afterAt(at + 1, this.#space.step(sum, delta)), shares[index] ?? 0);
    });
    return total;
  }

  #beforeAt(at: number): Sums {
    const known = this.#before[at];
    if (known) return known;
    const spread = this.#spreads[at - 1];
    const before = this.#beforeAt(at - 1);
    return (this.#before[at] = spread ? convolved(this.#space, before, spread) : before);
  }

  #afterAt(at: number, sum: number): Shares {
    const row = (this.#after[at] ??= []);
    return (row[sum] ??= this.#comesOf(at, sum));
  }

  #comesOf(at: number, sum: number): Shares {
    const spread = this.#spreads[at];
    if (!spread) {
      const [look, mean] = [this.#space.look(sum), this.#byMean ? this.#space.meanIndex(sum) : 0];
      const row = (this.#ends[look.id] ??= []);
      return (row[mean] ??= this.#worth(look, mean));
    }
    const total = [...this.#nothing];
    for (const { value, share } of spread.values)
      add(
        total,
        this.#afterAt(at + 1, this.#space.step(sum, this.#space.delta(spread.criterion, value))),
        share,
      );
    return total;
  }
}

/** Adds shares, weighed. */
function add(to: Shares, shares: Shares, weight: number): void {
  for (let at = 0; at < shares.length; at += 1) to[at] = (to[at] ?? 0) + (shares[at] ?? 0) * weight;
}
