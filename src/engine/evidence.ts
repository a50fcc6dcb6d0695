import type {
  Combine,
  Condition,
  Criterion,
  Decision,
  Id,
  Level,
  Option,
  Pack,
  Question,
} from '../pack/index.ts';
import { type Conditions, factsOnly, type World } from './conditions.ts';
import { type KnownFacts, knownFacts } from './known-facts.ts';
import { factsNamed, leavesOf } from './leaves.ts';
import { optionOfFigure } from './option-of-figure.ts';
import type { Answers, CountedAnswer, CriterionResult, QuestionValue, Reply } from './types.ts';

/** Value of a criterion; null when nothing is known. */
interface CriterionValue {
  value: Level | null;
  /** Before snapping. */
  raw: number | null;
  capped: boolean;
}

/** A question with what it takes to weigh an answer, looked up once. */
interface Asked {
  question: Question;
  /** What must not be known to fail for the question to count. */
  conditions: readonly Condition[];
  options: ReadonlyMap<Id, Option>;
}

/** What the edges of a contract value go by: the currency, and to whom the company sells. */
const EDGE_FACTS = ['currency', 'market'] as const;

/** Reads replies as levels of evidence, with the pack's options and bands. */
export class Evidence {
  readonly #pack: Pick<Pack, 'head' | 'facts' | 'criteria'>;
  readonly #conditions: Conditions;
  readonly #asked: ReadonlyMap<Id, Asked>;
  readonly #behind = new Map<Id, ReadonlySet<Id>>();

  constructor(pack: Pick<Pack, 'head' | 'facts' | 'criteria'>, conditions: Conditions) {
    this.#pack = pack;
    this.#conditions = conditions;
    this.#asked = new Map(
      pack.criteria.flatMap((criterion) =>
        criterion.questions.map((question) => [question.id, askedOf(criterion, question)]),
      ),
    );
  }

  question(id: Id): Question | undefined {
    return this.#asked.get(id)?.question;
  }

  /** Every reply as given, those to questions that no longer apply among them: its level, or which kind of non-answer it is. */
  replies(answers: Answers, facts: KnownFacts): World['question'] {
    return (id) => {
      const asked = this.#asked.get(id);
      if (!asked) return null;
      const reply = answers[id];
      if (reply && reply.state !== 'answered') return reply.state;
      return this.#answered(asked, reply, facts)?.level ?? null;
    };
  }

  /** What conditions may ask about replies: a question that does not apply says so, whatever was once answered to it. */
  counted(answers: Answers, facts: KnownFacts): World['question'] {
    const given = this.replies(answers, facts);
    const counted: World['question'] = (id) => {
      if (!this.#asked.has(id)) return null;
      return this.applies(id, world) ? given(id) : 'not-applicable';
    };
    const world = factsOnly(facts, counted);
    return counted;
  }

  /** Facts that may make a difference to how a question counts: those that hide it, and those it is derived from. */
  factsBehind(question: Id): ReadonlySet<Id> {
    const known = this.#behind.get(question);
    if (known) return known;
    const facts = new Set<Id>();
    const asked = this.#asked.get(question);
    const leaves = asked?.conditions.flatMap((condition) => leavesOf(condition, this.#conditions)) ?? [];
    for (const leaf of leaves) {
      for (const fact of factsNamed(leaf, this.#conditions)) facts.add(fact);
      if ('question' in leaf) for (const fact of this.factsBehind(leaf.question)) facts.add(fact);
    }
    const { derivedFrom } = asked?.question ?? {};
    if (derivedFrom) facts.add(derivedFrom.fact);
    if (derivedFrom?.edges) for (const fact of EDGE_FACTS) facts.add(fact);
    this.#behind.set(question, facts);
    return facts;
  }

  /** What must not be known to fail for a question to count: its criterion's condition and its own. */
  conditionsOf(question: Id): readonly Condition[] {
    return this.#asked.get(question)?.conditions ?? [];
  }

  /** A question counts, and is put to a person, unless its own or its criterion's condition is known not to hold. */
  applies(question: Id, world: World): boolean {
    return this.conditionsOf(question).every(
      (condition) => this.#conditions.holds(condition, world) !== false,
    );
  }

  /** Every question of a criterion with the level that counts. Answers to questions that no longer apply are kept, never counted. */
  count(criterion: Criterion, answers: Answers, facts: KnownFacts, world: World): CountedAnswer[] {
    return criterion.questions.map((question) => this.#count(question, answers[question.id], facts, world));
  }

  #count(
    { id: question, ref, derivedFrom }: Question,
    reply: Reply<QuestionValue> | undefined,
    facts: KnownFacts,
    world: World,
  ): CountedAnswer {
    const nothing = { question, ref, level: null, option: null };
    if (!this.applies(question, world)) return { ...nothing, state: reply ? 'hidden' : 'not-applicable' };
    if (reply && reply.state !== 'answered') return { ...nothing, state: reply.state };
    const asked = this.#asked.get(question);
    const found = asked ? this.#answered(asked, reply, facts) : null;
    if (found) return { question, ref, level: found.level, option: found.option, state: 'answered' };
    return { ...nothing, state: derivedFrom ? 'unknown' : 'not-asked' };
  }

  /** The criterion's value from its counted answers: combined, snapped, capped. */
  weigh(
    criterion: Criterion,
    counted: readonly CountedAnswer[],
    decision: Pick<Decision, 'snap'>,
  ): CriterionResult {
    const { id, ref, kind } = criterion;
    const answers = [...counted];
    const none = counted.every(({ state }) => state === 'hidden' || state === 'not-applicable');
    if (none)
      return {
        criterion: id,
        ref,
        kind,
        value: null,
        state: 'not-applicable',
        raw: null,
        capped: false,
        answers,
      };
    const level = (asked: Id): Level | null =>
      counted.find(({ question }) => question === asked)?.level ?? null;
    const { value, raw, capped } = this.value(criterion, level, decision);
    const state = value === null ? 'unknown' : value === 1 ? 'met' : value === 0.5 ? 'part' : 'not';
    return { criterion: id, ref, kind, value, state, raw, capped, answers };
  }

  /** Combines levels by the criterion's formula, snaps the outcome and applies its cap. */
  value(
    criterion: Criterion,
    level: (question: Id) => Level | null,
    decision: Pick<Decision, 'snap'>,
  ): CriterionValue {
    return this.valueOf(criterion, combine(criterion.combine, level), level, decision);
  }

  /** The same from what the formula came to; `level` serves the cap alone. */
  valueOf(
    { cap }: Pick<Criterion, 'cap'>,
    raw: number | null,
    level: (question: Id) => Level | null,
    { snap }: Pick<Decision, 'snap'>,
  ): CriterionValue {
    if (raw === null) return { value: null, raw, capped: false };
    const snapped = raw >= snap.full ? 1 : raw >= snap.partly ? 0.5 : 0;
    if (!cap || snapped <= cap.at || this.#conditions.holds(cap.unless, factsOnly(noFacts, level)) === true)
      return { value: snapped, raw, capped: false };
    return { value: cap.at, raw, capped: true };
  }

  #answered(
    { question, options }: Asked,
    reply: Reply<QuestionValue> | undefined,
    facts: KnownFacts,
  ): { level: Level; option: Id | null } | null {
    if (reply?.state === 'answered') {
      if ('level' in reply.value) return { level: reply.value.level, option: null };
      const option =
        'option' in reply.value
          ? options.get(reply.value.option)
          : this.#optionOf(question, reply.value.figure, facts);
      return option ? { level: option.level, option: option.id } : null;
    }
    if (!question.derivedFrom) return null;
    const figure = facts.number(question.derivedFrom.fact, question.derivedFrom.part);
    const option = figure === null ? undefined : this.#optionOf(question, figure, facts);
    return option ? { level: option.level, option: option.id } : null;
  }

  /** The option whose half-open band holds the figure. */
  #optionOf(question: Question, figure: number, facts: KnownFacts): Option | undefined {
    if (question.derivedFrom?.edges) {
      const [middling, high] = this.#contractEdges(facts);
      const level: Level = figure >= high ? 1 : figure >= middling ? 0.5 : 0;
      return question.options.find((option) => option.level === level);
    }
    return optionOfFigure(question, figure);
  }

  /** Lower edges of a middling and a high contract value; a company that sells to both is measured as a business seller. */
  #contractEdges(facts: KnownFacts): readonly [number, number] {
    const { currencies } = this.#pack.head;
    const [code, market] = EDGE_FACTS.map((fact) => facts.option(fact));
    const edges = (currencies.find((currency) => currency.code === code) ?? currencies[0])?.contractEdges;
    return (market === 'consumer' ? edges?.consumer : edges?.business) ?? [Infinity, Infinity];
  }
}

/** Caps look at replies alone. */
const noFacts = knownFacts([], {});

const askedOf = ({ appliesWhen }: Criterion, question: Question): Asked => ({
  question,
  conditions: [appliesWhen, question.appliesWhen].filter((condition) => condition !== undefined),
  options: new Map(question.options.map((option) => [option.id, option])),
});

/** Known parts only: what is unknown or does not apply drops out of the formula. */
function combine(formula: Combine, level: (question: Id) => Level | null): number | null {
  if (typeof formula === 'string') return level(formula);
  const parts = 'mean' in formula ? formula.mean : 'min' in formula ? formula.min : formula.max;
  const known = parts.map((part) => combine(part, level)).filter((value) => value !== null);
  if (known.length === 0) return null;
  if ('min' in formula) return Math.min(...known);
  if ('max' in formula) return Math.max(...known);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
