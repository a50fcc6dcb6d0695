import type { Problem } from './assemble.ts';
import { combined, type Kind } from './mention.ts';
import { mentions } from './mentions.ts';
import type { Pack } from './schema.ts';

type Things = readonly { id: string; ref?: string | undefined }[];

/** Duplicate ids and refs, within each kind of thing. Several verdicts, rules and structures may stand for one row of the reference. */
export function checkIds(pack: Pack): Problem[] {
  const { decision, organisation, plan, background } = pack;
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  const idsOnly = (things: Things): Things => things.map(({ id }) => ({ id }));
  const kinds: [file: string, things: Things][] = [
    ['profile.json', pack.facts],
    ['criteria/', pack.criteria],
    ['criteria/', questions],
    ...[decision.predicates, decision.rules, decision.verdicts, decision.flags].map(
      (things): [string, Things] => ['decision.json', idsOnly(things)],
    ),
    ['decision.json', decision.contradictions],
    ['organisation.json', organisation.roles],
    ['organisation.json', organisation.duties],
    ['organisation.json', idsOnly(organisation.structures)],
    ['organisation.json', organisation.hiringDates],
    ...organisation.takeovers.map(({ work }): [string, Things] => ['organisation.json', work]),
    ['kpis.json', pack.kpis.kpis],
    ['tasks.json', plan.tasks],
    ['tasks.json', plan.owners],
    ['risks.json', background.risks],
    ['risks.json', background.boardQuestions],
    ['glossary.json', pack.glossary.terms.map((id) => ({ id }))],
    ['sources.json', pack.sources.sources],
    ['scenarios.json', pack.scenarios],
    ['workshop.json', pack.workshop.roles],
    ...pack.workshop.agendas.map(({ items }): [string, Things] => ['workshop.json', items]),
    ...questions.map((question): [string, Things] => [`criteria/ ${question.id}`, question.options]),
  ];
  return kinds.flatMap(([file, things]) => [
    ...repeated(things.map(({ id }) => id)).map((id) => ({ file, at: id, message: 'stands twice' })),
    ...repeated(things.flatMap(({ ref }) => ref ?? [])).map((ref) => ({
      file,
      at: ref,
      message: 'is the ref of two things',
    })),
  ]);
}

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

/** Every mention of an id must lead somewhere, and every question of a criterion must count in it. */
export function checkReferences(pack: Pack): Problem[] {
  const known = knownIds(pack);
  return [
    ...mentions(pack)
      .filter(({ kind, id }) => !known[kind].has(id))
      .map(({ file, at, kind, id }) => ({ file, at, message: `names ${kind} ${id}, which does not exist` })),
    ...pack.criteria.flatMap(({ set, id: criterion, combine, questions }) =>
      questions
        .filter(({ id }) => !combined(combine).includes(id))
        .map(({ id }) => ({
          file: `criteria/${set}/${criterion}.json`,
          at: id,
          message: 'does not count in combine',
        })),
    ),
  ];
}

function knownIds(pack: Pack): Record<Kind, ReadonlySet<string>> {
  const of = (things: Things): Set<string> => new Set(things.map(({ id }) => id));
  const { decision, organisation, plan } = pack;
  return {
    function: of(pack.head.functions),
    page: new Set(pack.head.companyPages),
    section: new Set(pack.head.sections),
    fact: of(pack.facts),
    'fact part': new Set(pack.facts.flatMap(({ parts }) => parts ?? [])),
    'fact option': new Set(pack.facts.flatMap(({ options }) => options ?? [])),
    criterion: of(pack.criteria),
    question: of(pack.criteria.flatMap(({ questions }) => questions)),
    predicate: of(decision.predicates),
    rule: of(decision.rules),
    verdict: of(decision.verdicts),
    flag: new Set([...decision.flags.map(({ id }) => id), decision.provisional.flag]),
    reading: of(decision.bothReadings),
    role: of(organisation.roles),
    duty: of(organisation.duties),
    'duty ref': new Set(organisation.duties.map(({ ref }) => ref)),
    kpi: of(pack.kpis.kpis),
    task: of(plan.tasks),
    owner: of(plan.owners),
    source: of(pack.sources.sources),
  };
}
