import type { Comparison } from '../../engine/index.ts';
import { formats, t, word } from '../say.ts';
import { dates, functionName, functionShort, roleName, span, timingWords } from '../result/names.ts';
import { loadWords } from '../result/plan-words.ts';
import { replyRows } from './reply-rows.ts';
import { statement, thing, type Row, type Section, type Views } from './rows.ts';

/** Everything a comparison says, in words and in the order of the result. */
export const sectionsOf = (found: Comparison, views: Views): Section[] => [
  { id: 'verdict', rows: verdictRows(found) },
  { id: 'answers', rows: replyRows(found, views) },
  { id: 'criteria', rows: criteriaRows(found) },
  { id: 'team', rows: teamRows(found) },
  { id: 'kpis', rows: kpiRows(found) },
  { id: 'plan', rows: planRows(found) },
];

const both = <V>({ before, after }: { before: V; after: V }, inWords: (value: V) => string) => ({
  before: inWords(before),
  after: inWords(after),
});

function verdictRows({ verdict, firstSeat, flags, firmness }: Comparison): Row[] {
  const name = (id: string): string => word(`verdict.${id}.name`);
  return [
    statement('verdict', t('compare.verdict'), both(verdict, name)),
    statement(
      'firmness',
      t('result.firmness'),
      both(firmness.state, (state) => t(`compare.firm.${state}`)),
    ),
    statement('leaning', t('compare.leaning'), both(firmness.leaning, name)),
    statement(
      'unknown',
      t('compare.unknown'),
      both(firmness.unknown, (count) => formats().number(count)),
    ),
    ...firmness.shares.map(({ verdict: id, ...shares }) =>
      statement(
        `share.${id}`,
        t('compare.share', { verdict: name(id) }),
        both(shares, (share) => formats().share(share)),
      ),
    ),
    statement(
      'first',
      t('compare.first-seat'),
      both(firstSeat, (seat) => (seat === null ? t('compare.no-seat') : functionName(seat))),
    ),
    ...flags.map(({ flag, ...there }) =>
      thing(`flag.${flag}`, word(`flag.${flag}.name`), there, () => t('compare.applies')),
    ),
  ];
}

const criteriaRows = ({ sets }: Comparison): Row[] =>
  sets.flatMap(({ set, state, mean, fullyMet, applicable, comparable, criteria }): Row[] => {
    const figures = {
      before: [mean.before, fullyMet.before, applicable.before] as const,
      after: [mean.after, fullyMet.after, applicable.after] as const,
    };
    const inWords = (side: 'before' | 'after'): string => {
      const [average, met, count] = figures[side];
      return t('compare.set', {
        state: t(`result.set.${state[side]}`),
        mean: average === null ? t('result.set.unknown') : formats().number(average, 2),
        met,
        count,
      });
    };
    const whole = statement(`set.${set}`, t('compare.set-of', { function: functionShort(set) }), {
      before: inWords('before'),
      after: inWords('after'),
    });
    return [
      comparable ? whole : { ...whole, mark: 'unlike', note: t('compare.set-unlike') },
      ...criteria.map(({ criterion, unlike, ...there }): Row => {
        const row = thing(
          `criterion.${criterion}`,
          word(`criterion.${criterion}.statement`),
          there,
          (worth) =>
            worth.raw === null
              ? t(`result.state.${worth.state}`)
              : t('compare.strength', {
                  state: t(`result.state.${worth.state}`),
                  strength: Math.round(worth.raw * 100),
                }),
        );
        return unlike.length === 0
          ? row
          : { ...row, mark: 'unlike', note: t('compare.criterion-unlike', { count: unlike.length }) };
      }),
    ];
  });

function teamRows({ team }: Comparison): Row[] {
  const { structure, opsNow, opsTarget, interimOwner, seats, duties } = team;
  return [
    statement(
      'structure',
      t('compare.structure'),
      both(structure, (id) => (id === null ? t('compare.no-structure') : word(`structure.${id}.name`))),
    ),
    statement(
      'ops-now',
      t('result.team.ops-now'),
      both(opsNow, (count) => t('result.team.people', { count })),
    ),
    statement(
      'ops-target',
      t('result.team.ops-target'),
      both(opsTarget, (target) => t('result.team.target', { span: span(target) })),
    ),
    statement('interim', t('result.team.interim'), both(interimOwner, roleName)),
    ...seats.map(({ seat, role, ...there }) =>
      thing(`seat.${seat}`, roleName(role), there, (place) => {
        const how = [timingWords(place), t(`result.filled.${place.filledBy}`)];
        return t(place.reportsTo === null ? 'compare.seat-top' : 'compare.seat', {
          how: [...new Set(how)].join(', '),
          fte: formats().number(place.fte, 2),
          manager: place.reportsTo === null ? '' : roleName(place.reportsTo),
        });
      }),
    ),
    ...duties.map(({ duty, ...there }) =>
      thing(
        `duty.${duty}`,
        t('compare.duty', { duty: word(`duty.${duty}.name`) }),
        there,
        ({ first, then }) =>
          first === then
            ? roleName(first)
            : t('compare.owners', { first: roleName(first), then: roleName(then) }),
      ),
    ),
  ];
}

const kpiRows = ({ kpis }: Comparison): Row[] =>
  kpis.map(({ kpi, ...there }) =>
    thing(`kpi.${kpi}`, word(`kpi.${kpi}.name`), there, ({ list, owner }) =>
      t(`compare.kpi.${list}`, { owner: roleName(owner) }),
    ),
  );

function planRows({ plan }: Comparison): Row[] {
  return [
    statement(
      'label',
      t('result.plan.label'),
      both(plan.label, (label) => word(`load.${label}.name`)),
    ),
    statement(
      'start',
      t('compare.plan-start'),
      both(plan.start, (day) => formats().date(day)),
    ),
    statement(
      'hire',
      t('result.plan.hire'),
      both(plan.hire, (hire) =>
        hire === null
          ? t('compare.no-hire')
          : t('result.plan.hire-value', { role: roleName(hire.role), date: formats().date(hire.date) }),
      ),
    ),
    ...plan.tasks.map(({ task, ...there }) =>
      thing(`task.${task}`, word(`task.${task}.title`), there, (place) =>
        t(place.when === 'planned' ? 'compare.task' : 'compare.task-later', {
          dates: place.when === 'planned' ? dates(place.start, place.end) : '',
          owner: roleName(place.owner),
          days: Math.round(place.effortWeeks * 50) / 10,
        }),
      ),
    ),
    ...plan.load.map(({ owner, ...there }) =>
      thing(`load.${owner}`, t('compare.load', { owner: roleName(owner) }), there, (load) =>
        loadWords({ owner, weeks: [], ...load }),
      ),
    ),
  ];
}
