import type { Problem } from './assemble.ts';
import type { Combine, Condition, Evidence, Pack } from './schema.ts';

/** Duplicate ids and refs, within each kind of thing. */
export function checkIds(pack: Pack): Problem[] {
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  const kinds: [file: string, things: readonly { id: string; ref?: string | undefined }[]][] = [
    ['profile.json', pack.facts],
    ['criteria/', pack.criteria],
    ['criteria/', questions],
    ['decision.json', pack.decision.predicates.map(({ id }) => ({ id }))],
    ['decision.json', pack.decision.rules.map(({ id }) => ({ id }))],
    ['decision.json', pack.decision.verdicts.map(({ id }) => ({ id }))],
    ['decision.json', pack.decision.contradictions],
    ['organisation.json', pack.organisation.roles],
    ['organisation.json', pack.organisation.duties],
    ['organisation.json', pack.organisation.structures.map(({ id }) => ({ id }))],
    ['kpis.json', pack.kpis.kpis],
    ['tasks.json', pack.plan.tasks],
    ['tasks.json', pack.plan.owners],
    ['risks.json', pack.background.risks],
    ['glossary.json', pack.glossary.terms.map((id) => ({ id }))],
    ['sources.json', pack.sources.sources],
    ...questions.map((question): [string, { id: string }[]] => [`criteria/ ${question.id}`, question.options]),
  ];
  return kinds.flatMap(([file, things]) => [
    ...repeated(things.map(({ id }) => id)).map((id) => ({ file, at: id, message: 'stands twice' })),
    ...repeated(things.flatMap(({ ref }) => ref ?? [])).map((ref) => ({ file, at: ref, message: 'is the ref of two things' })),
  ]);
}

const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];

/** Every mention of an id must lead somewhere. */
export function checkReferences(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const known = knownIds(pack);
  const need = (file: string, at: string, kind: keyof ReturnType<typeof knownIds>, ...ids: readonly string[]): void => {
    for (const id of ids) if (!known[kind].has(id)) problems.push({ file, at, message: `names ${kind.replace(/s$/, '')} ${id}, which does not exist` });
  };
  const cite = (file: string, at: string, evidence: Evidence): void => need(file, at, 'sources', ...evidence.sources);
  const condition = (file: string, at: string, from: Condition | undefined): void => {
    for (const [kind, id] of mentions(from)) need(file, at, kind, id);
  };

  for (const fact of pack.facts) {
    const at = fact.id;
    need('profile.json', at, 'pages', fact.page);
    need('profile.json', at, 'roles', ...fact.whoKnows);
    condition('profile.json', at, fact.appliesWhen);
  }
  for (const criterion of pack.criteria) {
    const file = `criteria/${criterion.set}/${criterion.id}.json`;
    const own = new Set(criterion.questions.map(({ id }) => id));
    need(file, criterion.id, 'functions', criterion.set);
    cite(file, criterion.id, criterion.evidence);
    condition(file, criterion.id, criterion.appliesWhen);
    condition(file, criterion.id, criterion.cap?.unless);
    for (const id of combined(criterion.combine)) if (!own.has(id)) problems.push({ file, at: 'combine', message: `names question ${id}, which is not asked here` });
    for (const id of own) if (!combined(criterion.combine).includes(id)) problems.push({ file, at: id, message: 'does not count in combine' });
    for (const question of criterion.questions) {
      need(file, question.id, 'sections', question.section);
      need(file, question.id, 'roles', ...question.whoKnows);
      cite(file, question.id, question.evidence);
      condition(file, question.id, question.appliesWhen);
      if (question.derivedFrom) need(file, question.id, 'facts', question.derivedFrom.fact);
    }
  }
  const { decision } = pack;
  for (const rule of decision.rules) {
    need('decision.json', rule.id, 'predicates', ...rule.when);
    need('decision.json', rule.id, 'verdicts', rule.verdict);
  }
  for (const predicate of decision.predicates) condition('decision.json', predicate.id, predicate.when);
  for (const flag of decision.flags) condition('decision.json', flag.id, flag.when);
  for (const reading of decision.bothReadings) condition('decision.json', reading.id, reading.when);
  for (const guard of decision.guards) {
    need('decision.json', guard.id, 'functions', guard.set);
    condition('decision.json', guard.id, guard.when);
    condition('decision.json', guard.id, guard.unless);
  }
  for (const verdict of decision.verdicts) {
    need('decision.json', verdict.id, 'functions', ...verdict.builds, ...verdict.firstSeat.map(({ seat }) => seat));
    for (const { when } of verdict.firstSeat) condition('decision.json', verdict.id, when);
  }
  for (const contradiction of decision.contradictions) {
    condition('decision.json', contradiction.id, contradiction.when);
    need('decision.json', contradiction.id, 'facts', ...contradiction.facts, ...(contradiction.resolutions ?? []).flatMap(({ facts }) => Object.keys(facts)));
    need('decision.json', contradiction.id, 'questions', ...contradiction.questions);
  }
  need('decision.json', 'openVerdict', 'verdicts', decision.openVerdict);
  if (!decision.bothReadings.some(({ id }) => id === decision.bothReading)) problems.push({ file: 'decision.json', at: 'bothReading', message: `names reading ${decision.bothReading}, which does not exist` });

  for (const duty of pack.organisation.duties) {
    const owners = [duty.before, ...Object.values(duty.owners), ...(duty.otherwise ? [duty.otherwise.then] : [])];
    need('organisation.json', duty.id, 'functions', duty.function);
    need('organisation.json', duty.id, 'verdicts', ...Object.keys(duty.owners));
    for (const { accountable, helps } of owners) need('organisation.json', duty.id, 'roles', ...accountable, ...helps);
    condition('organisation.json', duty.id, duty.otherwise?.when);
    cite('organisation.json', duty.id, duty.evidence);
  }
  for (const role of pack.organisation.roles) {
    if (role.function) need('organisation.json', role.id, 'functions', role.function);
    cite('organisation.json', role.id, role.evidence);
  }
  for (const structure of pack.organisation.structures) {
    need('organisation.json', structure.id, 'verdicts', ...structure.verdicts);
    condition('organisation.json', structure.id, structure.when);
    cite('organisation.json', structure.id, structure.evidence);
    for (const seat of structure.seats) {
      need('organisation.json', structure.id, 'roles', seat.role, ...seat.reportsTo, ...(seat.dottedTo ? [seat.dottedTo] : []));
      condition('organisation.json', structure.id, seat.when);
    }
  }
  const { ratios } = pack.organisation;
  for (const { id, evidence } of [...ratios.sellersPerOps, ...ratios.firstHire, ...ratios.seatCost]) cite('organisation.json', id, evidence);

  for (const kpi of pack.kpis.kpis) {
    need('kpis.json', kpi.id, 'roles', ...kpi.owners);
    condition('kpis.json', kpi.id, kpi.appliesWhen);
    cite('kpis.json', kpi.id, kpi.evidence);
    for (const { id, evidence } of kpi.benchmarks) cite('kpis.json', `${kpi.id} ${id}`, evidence);
  }
  for (const [verdict, kpis] of Object.entries(pack.kpis.startSets)) {
    need('kpis.json', 'startSets', 'verdicts', verdict);
    need('kpis.json', `startSets ${verdict}`, 'kpis', ...kpis);
  }
  for (const [criterion, kpis] of Object.entries(pack.kpis.byCriterion)) {
    need('kpis.json', 'byCriterion', 'criteria', criterion);
    need('kpis.json', `byCriterion ${criterion}`, 'kpis', ...kpis);
  }
  for (const { kpi, by, when } of pack.kpis.replacements) {
    need('kpis.json', 'replacements', 'kpis', kpi, by);
    condition('kpis.json', 'replacements', when);
  }

  const dutyRefs = new Set(pack.organisation.duties.map(({ ref }) => ref));
  for (const task of pack.plan.tasks) {
    need('tasks.json', task.id, 'owners', task.owner);
    need('tasks.json', task.id, 'tasks', ...task.dependsOn, ...(task.follows ?? []));
    need('tasks.json', task.id, 'verdicts', ...task.verdicts, ...task.coreFor);
    cite('tasks.json', task.id, task.evidence);
    for (const trigger of task.triggers) {
      if ('criterion' in trigger) need('tasks.json', task.id, 'criteria', trigger.criterion);
      else if ('question' in trigger) need('tasks.json', task.id, 'questions', trigger.question);
      else if ('when' in trigger) condition('tasks.json', task.id, trigger.when);
      else if (!dutyRefs.has(trigger.duty)) problems.push({ file: 'tasks.json', at: task.id, message: `names duty ${trigger.duty}, which does not exist` });
    }
  }
  for (const owner of pack.plan.owners) need('tasks.json', owner.id, 'roles', ...owner.roles);
  for (const gate of pack.plan.gates) for (const check of gate.checks) need('tasks.json', check.id, 'verdicts', ...(check.verdicts ?? []));
  for (const risk of pack.background.risks) {
    need('risks.json', risk.id, 'roles', ...risk.owner);
    condition('risks.json', risk.id, risk.when);
    cite('risks.json', risk.id, risk.evidence);
  }
  for (const { id, evidence } of [...pack.background.differences, ...pack.background.handOff, ...pack.background.articleFigures]) cite('risks.json', id, evidence);
  for (const { id, owner } of pack.background.handOff) if (owner !== null) need('risks.json', id, 'functions', owner);
  return problems;
}

function knownIds(pack: Pack) {
  const of = (things: readonly { id: string }[]): Set<string> => new Set(things.map(({ id }) => id));
  return {
    functions: of(pack.head.functions),
    pages: new Set(pack.head.companyPages),
    sections: new Set(pack.head.sections),
    facts: of(pack.facts),
    criteria: of(pack.criteria),
    questions: of(pack.criteria.flatMap(({ questions }) => questions)),
    predicates: of(pack.decision.predicates),
    rules: of(pack.decision.rules),
    verdicts: of(pack.decision.verdicts),
    roles: of(pack.organisation.roles),
    kpis: of(pack.kpis.kpis),
    tasks: of(pack.plan.tasks),
    owners: of(pack.plan.owners),
    sources: of(pack.sources.sources),
  };
}

type Kind = keyof ReturnType<typeof knownIds>;

/** What a condition names. */
function mentions(condition: Condition | undefined): [Kind, string][] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(mentions);
  if ('any' in condition) return condition.any.flatMap(mentions);
  if ('not' in condition) return mentions(condition.not);
  if ('predicate' in condition) return [['predicates', condition.predicate]];
  if ('fact' in condition) return [['facts', condition.fact]];
  if ('sum' in condition) return condition.sum.map((id): [Kind, string] => ['facts', id]);
  if ('product' in condition) return [...condition.product, condition.outsideBandOf].map((id): [Kind, string] => ['facts', id]);
  if ('set' in condition) return [['functions', condition.set]];
  if ('criteria' in condition) return condition.criteria.map((id): [Kind, string] => ['criteria', id]);
  if ('question' in condition) return [['questions', condition.question]];
  if ('rule' in condition) return condition.rule.map((id): [Kind, string] => ['rules', id]);
  if ('verdict' in condition) return condition.verdict.map((id): [Kind, string] => ['verdicts', id]);
  if ('higherMean' in condition) return [['functions', condition.higherMean]];
  return [];
}

function combined(combine: Combine): string[] {
  if (typeof combine === 'string') return [combine];
  const parts = 'mean' in combine ? combine.mean : 'min' in combine ? combine.min : combine.max;
  return parts.flatMap(combined);
}

/** Bands must touch: no gap, no overlap, open at the top. */
export function checkBands(pack: Pack): Problem[] {
  const questions = pack.criteria.flatMap((criterion) => criterion.questions.map((question) => ({ question, file: `criteria/${criterion.set}/${criterion.id}.json` })));
  return [
    ...pack.facts.flatMap((fact) => (fact.bands ? touching('profile.json', fact.id, fact.bands) : [])),
    ...pack.organisation.structures.flatMap(({ id, reps }) => (reps && reps[1] !== null && reps[1] <= reps[0] ? [{ file: 'organisation.json', at: id, message: 'has an empty band of reps' }] : [])),
    ...questions.flatMap(({ question, file }) => {
      const bands = question.options.filter(({ from }) => from !== undefined);
      if (question.derivedFrom?.edges) return [];
      if (question.unit === undefined) return bands.length > 0 ? [{ file, at: question.id, message: 'has bands but no unit' }] : [];
      if (bands.length !== question.options.length) return [{ file, at: question.id, message: 'has a unit, but an option without a band' }];
      const sorted = bands.map(({ id, from, to }) => ({ id, from: from ?? -Infinity, to: to ?? null })).sort((a, b) => a.from - b.from);
      return touching(file, question.id, sorted);
    }),
  ];
}

function touching(file: string, at: string, bands: readonly { id: string; from: number; to: number | null }[]): Problem[] {
  return bands.flatMap((band, index) => {
    const next = bands[index + 1];
    if (!next) return band.to === null ? [] : [{ file, at: `${at} ${band.id}`, message: 'ends the bands but is not open at the top' }];
    if (band.to === next.from) return [];
    return [{ file, at: `${at} ${band.id}`, message: band.to !== null && band.to < next.from ? `leaves a gap before ${next.id}` : `overlaps ${next.id}` }];
  });
}
