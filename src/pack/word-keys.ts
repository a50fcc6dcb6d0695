import { divides } from './check-calculators.ts';
import { isPlainMean } from './plain-mean.ts';
import type { Kpi, Pack, Question } from './schema.ts';

/**
 * Every key that `questions/words/<language>.json` must hold, derived from the pack:
 * the validator reports what is missing and what nobody uses.
 * `interview` keys are needed before the first question, the rest comes with the result.
 */
export interface WordKeys {
  interview: string[];
  advice: string[];
}

const each = (things: readonly { id: string }[], prefix: string, ...fields: string[]): string[] =>
  things.flatMap(({ id }) => fields.map((field) => `${prefix}.${id}.${field}`));

const ids = (names: readonly string[], prefix: string, ...fields: string[]): string[] =>
  names.flatMap((name) =>
    fields.length ? fields.map((field) => `${prefix}.${name}.${field}`) : [`${prefix}.${name}`],
  );

export const wordKeys = (pack: Pack): WordKeys => ({
  interview: interviewKeys(pack),
  advice: adviceKeys(pack),
});

const questionsOf = ({ criteria }: Pack): Question[] => criteria.flatMap(({ questions }) => questions);

function interviewKeys(pack: Pack): string[] {
  const { head, facts, organisation } = pack;
  const questions = questionsOf(pack);
  return [
    ...each(head.functions, 'function', 'name', 'short'),
    ...ids(head.companyPages, 'page', 'title', 'lead'),
    ...ids(head.sections, 'section', 'title'),
    ...ids(
      head.currencies.map(({ code }) => code),
      'currency',
    ),
    ...facts.flatMap((fact) => [
      `fact.${fact.id}.ask`,
      `fact.${fact.id}.short`,
      `fact.${fact.id}.why`,
      ...ids(fact.options ?? [], `fact.${fact.id}.option`),
      ...ids(fact.parts ?? [], `fact.${fact.id}.part`),
      ...(fact.kind === 'money'
        ? []
        : ids(
            (fact.bands ?? []).map(({ id }) => id),
            `fact.${fact.id}.band`,
          )),
    ]),
    ...questions
      .filter((question) => !question.derivedFrom)
      .flatMap((question) => [
        `question.${question.id}.ask`,
        `question.${question.id}.why`,
        `question.${question.id}.evidence`,
      ]),
    ...questions.flatMap((question) => [
      `question.${question.id}.short`,
      ...ids(
        question.options.map(({ id }) => id),
        `question.${question.id}.option`,
      ),
    ]),
    ...each(organisation.roles, 'role', 'name'),
  ];
}

function teamAdviceKeys({ hiringDates, lanes, takeovers }: Pack['organisation']): string[] {
  return [
    ...ids(
      hiringDates.map(({ id }) => id),
      'hiring-date',
    ),
    ...ids(['decides', 'queue', 'joint', 'split.one-person'], 'lanes'),
    ...ids(
      lanes.leads.map((lead) => lead.function),
      'lanes.lane',
      'work',
      'limit',
    ),
    ...each(lanes.handOvers, 'lanes.hand-over', 'name', 'text'),
    ...each(takeovers, 'takeover', 'name', 'text'),
    ...takeovers.flatMap(({ id, work }) => each(work, `takeover.${id}.work`, 'name', 'text')),
  ];
}

/** KPIs that a start set can hold for the verdict's sake: its own, what replaces them, and what two functions share. */
const startKpis = ({ kpis, organisation }: Pack): string[] => [
  ...new Set([
    ...Object.values(kpis.startSets).flat(),
    ...kpis.replacements.map(({ by }) => by),
    ...organisation.lanes.jointKpis,
  ]),
];

function adviceKeys(pack: Pack): string[] {
  const { head, criteria, decision, organisation, kpis, plan, background, glossary, sources, scenarios } =
    pack;
  const { workshop } = pack;
  const questions = questionsOf(pack);
  const evidences = [
    ...organisation.ratios.sellersPerOps,
    ...organisation.ratios.firstHire,
    ...organisation.ratios.seatCost,
  ];
  return [
    ...each(head.functions, 'function', 'purpose'),
    ...each(criteria, 'criterion', 'statement', 'met', 'part', 'not', 'unknown', 'article'),
    ...each(
      criteria.filter(({ combine }) => !isPlainMean(combine)),
      'criterion',
      'counts',
    ),
    ...questions.filter((question) => question.unknownIsASign).map(({ id }) => `question.${id}.sign`),
    ...questions.filter((question) => question.derivedFrom).map(({ id }) => `question.${id}.derived`),
    ...each(decision.predicates, 'predicate', 'holds', 'fails', 'unknown'),
    ...each(decision.rules, 'rule', 'name', 'because'),
    ...each(decision.guards, 'guard', 'name'),
    ...each(decision.bothReadings, 'reading', 'text'),
    ...each(decision.verdicts, 'verdict', 'name', 'headline', 'meaning', 'monday', 'decision', 'retest'),
    ...each(
      decision.verdicts.filter(({ firstSeat }) => firstSeat.length > 0),
      'verdict',
      'held',
    ),
    ...decision.verdicts.flatMap(({ firstSeat }) =>
      firstSeat.flatMap(({ id }) => (id === undefined ? [] : `first-seat.${id}`)),
    ),
    ...each(decision.flags, 'flag', 'name', 'text'),
    ...each(
      decision.flags.filter(({ decides }) => decides !== undefined),
      'flag',
      'decision',
    ),
    `flag.${decision.provisional.flag}.name`,
    `flag.${decision.provisional.flag}.text`,
    ...each(decision.contradictions, 'contradiction', 'text'),
    ...decision.contradictions.flatMap(({ id, resolutions }) =>
      ids(
        (resolutions ?? []).map((resolution) => resolution.id),
        `contradiction.${id}.resolution`,
      ),
    ),
    ...each(organisation.roles, 'role', 'mission', 'outcome30', 'outcome60', 'outcome90', 'skills'),
    ...each(organisation.duties, 'duty', 'name', 'text'),
    ...each(organisation.structures, 'structure', 'name', 'note'),
    ...organisation.structures.flatMap(({ id, seats }) =>
      ids(
        seats.map((_, at) => `${at + 1}`),
        `structure.${id}.seat`,
        'trigger',
      ),
    ),
    ...organisation.structures.flatMap(({ id, seats }) =>
      seats.flatMap(({ mayBeFirst }, at) =>
        mayBeFirst === true ? `structure.${id}.seat.${at + 1}.first` : [],
      ),
    ),
    ...evidences.map(({ id }) => `ratio.${id}`),
    ...teamAdviceKeys(organisation),
    ...kpis.kpis.flatMap(kpiKeys),
    ...ids(startKpis(pack), 'kpi', 'shows'),
    ...[...new Set(kpis.kpis.flatMap(({ systems }) => systems))].map((system) => `system.${system}`),
    ...each(plan.tasks, 'task', 'title', 'deliverable', 'done', 'why'),
    ...each(plan.owners, 'owner', 'name'),
    ...each(plan.phases, 'phase', 'name'),
    ...each(plan.gates, 'gate', 'name'),
    ...plan.gates.flatMap((gate) => each(gate.checks, `gate.${gate.id}.check`, 'text')),
    ...ids(
      plan.earlyChecks.map(({ id }) => id),
      'early-check',
    ),
    ...each(plan.capacity.labels, 'load', 'name', 'text'),
    ...each(background.risks, 'risk', 'name', 'text', 'answer'),
    ...each(background.boardQuestions, 'board', 'question', 'answer'),
    ...each(background.differences, 'difference', 'name', ...head.functions.map(({ id }) => id)),
    ...each(background.handOff, 'hand-off', 'name', 'text'),
    ...each(background.articleFigures, 'article-figure', 'claim', 'checked'),
    ...ids(glossary.terms, 'glossary', 'term', 'meaning'),
    ...each(sources.sources, 'source', 'title', 'note'),
    ...each(scenarios, 'scenario', 'name', 'text'),
    ...ids(head.examples, 'example', 'title', 'text'),
    ...each(workshop.roles, 'workshop.role', 'name'),
    ...each(
      workshop.agendas.flatMap(({ items }) => items),
      'workshop.agenda',
      'name',
      'text',
    ),
    ...each(criteria, 'workshop.prompt', 'text'),
    ...workshop.disagreements.map(({ question }) => `workshop.disagreement.${question}`),
  ];
}

function kpiKeys(kpi: Kpi): string[] {
  const key = `kpi.${kpi.id}`;
  const { inputs = [], beside = [], rules = [], cautions = [], formula = 0 } = kpi.calculator ?? {};
  return [
    ...each(
      [kpi],
      'kpi',
      'name',
      'figure',
      'formula',
      'symbols',
      'why',
      'decision',
      'pitfall',
      'limits',
      'target',
    ),
    ...(kpi.good === 'shape' ? [`${key}.good`] : []),
    ...kpi.benchmarks.map(({ id }) => `${key}.benchmark.${id}`),
    ...each(inputs, `${key}.input`, 'label', 'short', 'hint'),
    ...beside.map(({ id }) => `${key}.beside.${id}`),
    ...rules.map(({ id }) => `${key}.rule.${id}`),
    ...cautions.map(({ id }) => `${key}.caution.${id}`),
    ...(divides(formula) ? [`${key}.not-defined`] : []),
  ];
}
