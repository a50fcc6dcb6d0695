import { cited, combined, inCondition, type Mention, say } from './mention.ts';
import type { Pack } from './schema.ts';

/** Every mention of an id anywhere in the pack. */
export function mentions(pack: Pack): Mention[] {
  return [
    ...inProfile(pack),
    ...inCriteria(pack),
    ...inDecision(pack),
    ...inOrganisation(pack),
    ...inKpis(pack),
    ...inPlan(pack),
    ...inBackground(pack),
    ...inRenames(pack),
    ...inScenarios(pack),
    ...inWorkshop(pack),
  ];
}

const inProfile = ({ facts }: Pack): Mention[] =>
  facts.flatMap(({ id, page, whoKnows, appliesWhen }) => [
    ...say('profile.json', id, ['page', [page]], ['role', whoKnows]),
    ...inCondition('profile.json', id, appliesWhen),
  ]);

const inCriteria = ({ criteria }: Pack): Mention[] =>
  criteria.flatMap((criterion) => {
    const file = `criteria/${criterion.set}/${criterion.id}.json`;
    return [
      ...say(
        file,
        criterion.id,
        ['function', [criterion.set]],
        ['question', combined(criterion.combine)],
        cited(criterion.evidence),
      ),
      ...inCondition(file, criterion.id, criterion.appliesWhen, criterion.cap?.unless),
      ...criterion.questions.flatMap((question) => [
        ...say(
          file,
          question.id,
          ['section', [question.section]],
          ['role', question.whoKnows],
          ['fact', [question.derivedFrom?.fact]],
          cited(question.evidence),
        ),
        ...inCondition(file, question.id, question.appliesWhen),
      ]),
    ];
  });

function inDecision({ decision }: Pack): Mention[] {
  const file = 'decision.json';
  return [
    ...say(file, 'openVerdict', ['verdict', [decision.openVerdict]]),
    ...say(file, 'quickSet', ['fact', decision.quickSet.facts], ['question', decision.quickSet.questions]),
    ...say(file, 'bothReading', ['reading', [decision.bothReading]]),
    ...decision.rules.flatMap(({ id, when, verdict }) =>
      say(file, id, ['predicate', when], ['verdict', [verdict]]),
    ),
    ...decision.guards.flatMap(({ id, set, when, unless }) => [
      ...say(file, id, ['function', [set]]),
      ...inCondition(file, id, when, unless),
    ]),
    ...[...decision.predicates, ...decision.flags, ...decision.bothReadings].flatMap(({ id, when }) =>
      inCondition(file, id, when),
    ),
    ...decision.flags.flatMap(({ id, decides = [] }) => say(file, id, ['verdict', decides])),
    ...decision.verdicts.flatMap(({ id, builds, firstSeat }) => [
      ...say(file, id, ['function', [...builds, ...firstSeat.map(({ seat }) => seat)]]),
      ...inCondition(file, id, ...firstSeat.map(({ when }) => when)),
    ]),
    ...decision.contradictions.flatMap(({ id, when, facts, questions, resolutions = [] }) => [
      ...say(
        file,
        id,
        ['fact', [...facts, ...resolutions.flatMap((resolution) => Object.keys(resolution.facts))]],
        ['question', questions],
      ),
      ...inCondition(file, id, when),
    ]),
  ];
}

function inOrganisation({ organisation }: Pack): Mention[] {
  const file = 'organisation.json';
  const { anchors, roles, duties, structures, ratios } = organisation;
  const { facts, borrowed, ...people } = anchors;
  return [
    ...say(
      file,
      'anchors',
      ['role', Object.values(people)],
      ['fact', Object.values(facts)],
      ['verdict', borrowed.verdicts],
      ['flag', borrowed.flags],
      ['duty', [borrowed.duty]],
    ),
    ...roles.flatMap(({ id, function: of, countedIn, countedBy, existsWhen, reportsTo, evidence }) => [
      ...say(
        file,
        id,
        ['function', [of]],
        ['fact part', [countedIn]],
        ['fact', [countedBy]],
        ['role', reportsTo ?? []],
        cited(evidence),
      ),
      ...inCondition(file, id, existsWhen),
    ]),
    ...duties.flatMap((duty) => {
      const owners = [
        duty.before,
        ...Object.values(duty.owners),
        ...(duty.otherwise ? [duty.otherwise.then] : []),
      ];
      return [
        ...say(
          file,
          duty.id,
          ['function', [duty.function]],
          ['verdict', Object.keys(duty.owners)],
          ['role', owners.flatMap(({ accountable, helps }) => [...accountable, ...helps])],
          cited(duty.evidence),
        ),
        ...inCondition(file, duty.id, duty.otherwise?.when),
      ];
    }),
    ...structures.flatMap(({ id, verdicts, when, revenue, seats, evidence }) => [
      ...say(file, id, ['verdict', verdicts], ['fact option', revenue ?? []], cited(evidence)),
      ...say(
        file,
        id,
        ['role', seats.flatMap(({ role, reportsTo, dottedTo }) => [role, ...reportsTo, dottedTo])],
        ['fact part', seats.flatMap(({ takes }) => takes ?? [])],
      ),
      ...inCondition(file, id, when, ...seats.map((seat) => seat.when)),
    ]),
    ...[...ratios.sellersPerOps, ...ratios.firstHire, ...ratios.seatCost].flatMap(({ id, evidence }) =>
      say(file, id, cited(evidence)),
    ),
    ...inCondition(file, 'ratios', ...ratios.default.map(({ when }) => when)),
    ...inTeamAdvice(organisation),
  ];
}

function inTeamAdvice({ hiringDates, search, lanes, takeovers }: Pack['organisation']): Mention[] {
  const file = 'organisation.json';
  const { leads, decides, queueKeeper, handOvers, jointKpis, evidence } = lanes;
  return [
    ...hiringDates.flatMap((rule) => say(file, rule.id, cited(rule.evidence))),
    ...say(file, 'search', cited(search.evidence)),
    ...say(
      file,
      'lanes',
      [
        'function',
        [...leads.map((lead) => lead.function), ...handOvers.flatMap(({ from, to }) => [from, to])],
      ],
      ['role', [...leads.flatMap(({ roles }) => roles), ...decides, ...queueKeeper]],
      ['kpi', jointKpis],
      cited(evidence),
    ),
    ...takeovers.flatMap((one) => [
      ...say(
        file,
        one.id,
        ['verdict', one.verdicts],
        ['function', [one.from, one.to]],
        ['task', [one.listedBy]],
        cited(one.evidence),
      ),
      ...one.work.flatMap(({ id, duty, fates }) => [
        ...say(file, id, ['duty', [duty]], ['task', fates.map(({ afterTask }) => afterTask)]),
        ...inCondition(file, id, ...fates.map(({ when }) => when)),
      ]),
    ]),
  ];
}

function inKpis({ kpis: { kpis, startSets, startLimit, byCriterion, replacements } }: Pack): Mention[] {
  const file = 'kpis.json';
  return [
    ...kpis.flatMap(({ id, owners, benchmarks, evidence, appliesWhen }) => [
      ...say(
        file,
        id,
        ['role', owners],
        cited(evidence),
        ...benchmarks.map((benchmark) => cited(benchmark.evidence)),
      ),
      ...inCondition(file, id, appliesWhen),
    ]),
    ...Object.entries(startSets).flatMap(([verdict, ids]) =>
      say(file, `startSets ${verdict}`, ['verdict', [verdict]], ['kpi', ids]),
    ),
    ...say(file, 'startLimit', ['verdict', Object.keys(startLimit)]),
    ...Object.entries(byCriterion).flatMap(([criterion, ids]) =>
      say(file, `byCriterion ${criterion}`, ['criterion', [criterion]], ['kpi', ids]),
    ),
    ...replacements.flatMap(({ kpi, by, when }) => [
      ...say(file, 'replacements', ['kpi', [kpi, by]]),
      ...inCondition(file, 'replacements', when),
    ]),
  ];
}

function inPlan({ plan }: Pack): Mention[] {
  const file = 'tasks.json';
  return [
    ...plan.tasks.flatMap((task) => [
      ...say(
        file,
        task.id,
        ['owner', [task.owner]],
        ['task', [...task.dependsOn, ...(task.follows ?? [])]],
        ['verdict', [...task.verdicts, ...task.coreFor]],
        ['kpi', Array.isArray(task.baselines) ? task.baselines : []],
        cited(task.evidence),
      ),
      ...task.triggers.flatMap((trigger) => {
        if ('criterion' in trigger) return say(file, task.id, ['criterion', [trigger.criterion]]);
        if ('question' in trigger) return say(file, task.id, ['question', [trigger.question]]);
        if ('duty' in trigger) return say(file, task.id, ['duty ref', [trigger.duty]]);
        return inCondition(file, task.id, trigger.when);
      }),
    ]),
    ...plan.owners.flatMap(({ id, roles }) => say(file, id, ['role', roles])),
    ...plan.scopes.flatMap(({ id, verdicts = [], flags = [], core = [] }) =>
      say(file, id, ['verdict', verdicts], ['flag', flags], ['task', core]),
    ),
    ...plan.gates.flatMap(({ checks }) =>
      checks.flatMap(({ id, tasks = [], anyOf = [], verdicts = [] }) =>
        say(file, id, ['verdict', verdicts], ['task', [...tasks, ...anyOf]]),
      ),
    ),
    ...plan.earlyChecks.flatMap(({ id, verdicts = [] }) => say(file, id, ['verdict', verdicts])),
    ...say(file, 'capacity', cited(plan.capacity.evidence)),
  ];
}

function inBackground({ background }: Pack): Mention[] {
  const file = 'risks.json';
  const { risks, differences, handOff, articleFigures } = background;
  return [
    ...risks.flatMap(({ id, when, owner, evidence }) => [
      ...say(file, id, ['role', owner], cited(evidence)),
      ...inCondition(file, id, when),
    ]),
    ...[...differences, ...articleFigures].flatMap(({ id, evidence }) => say(file, id, cited(evidence))),
    ...handOff.flatMap(({ id, owner, evidence }) =>
      say(file, id, ['function', [owner ?? undefined]], cited(evidence)),
    ),
  ];
}

function inRenames({ renames: { facts, questions, kpis } }: Pack): Mention[] {
  const file = 'renames.json';
  return [
    ...Object.entries(facts).flatMap(([old, id]) => say(file, old, ['fact', [id]])),
    ...Object.entries(questions).flatMap(([old, id]) => say(file, old, ['question', [id]])),
    ...Object.entries(kpis).flatMap(([old, id]) => say(file, old, ['kpi', [id]])),
  ];
}

const inWorkshop = ({ workshop: { roles, disagreements } }: Pack): Mention[] => [
  ...roles.flatMap(({ id, covers }) => say('workshop.json', id, ['role', covers])),
  ...disagreements.flatMap(({ question }) => say('workshop.json', question, ['question', [question]])),
];

const inScenarios = ({ scenarios }: Pack): Mention[] =>
  scenarios.flatMap(({ id, changes }) =>
    changes.flatMap((change) =>
      'question' in change
        ? say('scenarios.json', id, ['question', [change.question]])
        : say(
            'scenarios.json',
            id,
            ['fact', [change.fact]],
            ['fact part', ['add' in change ? change.part : undefined]],
          ),
    ),
  );
