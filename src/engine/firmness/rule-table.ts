import type { Condition, Id, Pack } from '../../pack/index.ts';
import type { Conditions } from '../conditions.ts';
import type { Decided } from '../decide.ts';
import { type FactPart, holdsIn, type OpenPart, type Residue, residueOf, type Truth } from './residue.ts';
import type { Look } from './set-space.ts';
import type { Pair, Standing, Standings } from './standings.ts';

/** A guard that may hold a set back from `met`. */
interface Guard {
  set: Id;
  when: Residue;
  unless: Residue;
}

/** A rule that fired, by its place among the rules. */
export interface Fired {
  rule: number;
  verdict: Id;
  id: Id;
}

/** What reading a set, its criteria and the means needs to know. */
export interface Sight {
  sets: Pair<Id>;
  /** Where a condition over criteria stands among those watched. */
  placeOf: (part: Extract<OpenPart, { criteria: unknown }>) => { set: 0 | 1; at: number } | null;
  standings: Standings;
}

/** The decision with facts and replies put in: what is left depends on how the two sets look and on how their means stand. */
export class RuleTable {
  readonly #rules: readonly Residue[];
  readonly #guards: readonly Guard[];
  readonly #decision: Pack['decision'];
  readonly #sight: Sight;
  readonly #fired: Fired[][][] = [];
  /** Tables with the same key are the same rules in the same words, and can stand for each other. */
  readonly key: string;

  constructor(
    decision: Pack['decision'],
    conditions: Conditions,
    sight: Sight,
    truthOf: (part: FactPart) => Truth,
  ) {
    const left = (condition: Condition): Residue => residueOf(condition, conditions, truthOf);
    this.#decision = decision;
    this.#sight = sight;
    this.#rules = decision.rules.map(({ when }) => left({ all: when.map((predicate) => ({ predicate })) }));
    this.#guards = decision.guards.map(({ set, when, unless }) => ({
      set,
      when: left(when),
      unless: left(unless),
    }));
    this.key = JSON.stringify([this.#rules, this.#guards]);
  }

  /** The first rule that fires. @throws when none does: the pack's last rule must have no predicates. */
  fired(looks: Pair<Look>, standing: Standing): Fired {
    const row = ((this.#fired[looks[0].id] ??= [])[looks[1].id] ??= []);
    return (row[standing.id] ??= this.#fire(looks, standing));
  }

  /** What conditions say in this meeting of looks, before a verdict. */
  reading(looks: Pair<Look>, standing: Standing): (part: OpenPart) => Truth {
    const { sets, placeOf, standings } = this.#sight;
    const unguarded = (part: OpenPart): Truth => {
      if (!('criteria' in part)) return null;
      const place = placeOf(part);
      return place ? (looks[place.set].reached[place.at] ?? null) : null;
    };
    const state = (at: 0 | 1): Look['state'] => {
      const held =
        looks[at].state === 'met' &&
        this.#guards.some(
          ({ set, when, unless }) =>
            set === sets[at] && holdsIn(when, unguarded) === true && holdsIn(unless, unguarded) !== true,
        );
      return held ? 'part' : looks[at].state;
    };
    return (part) => {
      if ('set' in part) {
        const at = sets.indexOf(part.set);
        return at === -1 ? null : part.state.includes(state(at === 0 ? 0 : 1));
      }
      if ('meansWithin' in part || 'higherMean' in part) return standings.truth(standing, part);
      return unguarded(part);
    };
  }

  #fire(looks: Pair<Look>, standing: Standing): Fired {
    const reading = this.reading(looks, standing);
    const rule = this.#rules.findIndex((residue) => holdsIn(residue, reading) === true);
    const found = this.#decision.rules[rule];
    if (!found) throw new Error('No rule of decision.json fires: the last rule must always hold');
    return { rule, verdict: found.verdict, id: found.id };
  }
}

/** First seat and flags once a rule has fired, with facts and replies put in. */
export class Finish {
  readonly #seats: ReadonlyMap<Id, readonly { when: Residue; seat: Id }[]>;
  readonly #flags: readonly { id: Id; when: Residue }[];
  readonly #looksAtSets: boolean;
  /** By looks, where these matter, then by standing and rule. */
  readonly #endings = new Map<string, Decided[][]>();

  constructor(
    decision: Pick<Pack['decision'], 'verdicts' | 'flags'>,
    conditions: Conditions,
    truthOf: (part: FactPart) => Truth,
    looksAtSets: boolean,
  ) {
    this.#looksAtSets = looksAtSets;
    const left = (condition: Condition | undefined): Residue =>
      condition === undefined || residueOf(condition, conditions, truthOf);
    this.#seats = new Map(
      decision.verdicts.map(({ id, firstSeat }) => [
        id,
        firstSeat.map(({ when, seat }) => ({ when: left(when), seat })),
      ]),
    );
    this.#flags = decision.flags.map(({ id, when }) => ({ id, when: left(when) }));
  }

  /** The whole decision once a rule has fired in this meeting of looks. */
  ending(fired: Fired, table: RuleTable, looks: Pair<Look>, standing: Standing): Decided {
    const place = this.#looksAtSets ? `${looks[0].id},${looks[1].id},${table.key}` : '';
    const inPlace = this.#endings.get(place) ?? [];
    this.#endings.set(place, inPlace);
    const row = (inPlace[standing.id] ??= []);
    return (row[fired.rule] ??= this.#finish(fired, table.reading(looks, standing)));
  }

  #finish({ verdict, id }: Fired, before: (part: OpenPart) => Truth): Decided {
    const reading = (part: OpenPart): Truth => {
      if ('rule' in part) return part.rule.includes(id);
      return 'verdict' in part ? part.verdict.includes(verdict) : before(part);
    };
    const holds = (when: Residue): boolean => holdsIn(when, reading) === true;
    return {
      verdict,
      rule: id,
      firstSeat: this.#seats.get(verdict)?.find(({ when }) => holds(when))?.seat ?? null,
      flags: this.#flags.filter(({ when }) => holds(when)).map(({ id: flag }) => flag),
    };
  }
}
