import type { Id } from '../pack/index.ts';
import { daysBetween } from './calendar.ts';
import { compared, matched, pair } from './compare-parts.ts';
import type {
  Comparison,
  KpiPlace,
  Pair,
  PlanCompared,
  SeatPlace,
  TaskPlace,
  TeamCompared,
} from './comparison.ts';
import { equal } from './equal.ts';
import type { KpiPick, Plan, Result, Seat } from './types.ts';

export function compareTeams(results: Pair<Result>): TeamCompared {
  const teams = pair(results, ({ team }) => team);
  const placeOf = (seats: readonly Seat[], { timing, filledBy, fte, order, reportsTo }: Seat): SeatPlace => ({
    timing,
    filledBy,
    fte,
    order,
    reportsTo: seats.find(({ id }) => id === reportsTo)?.role ?? null,
  });
  return {
    structure: pair(teams, ({ structure }) => structure),
    opsNow: pair(teams, ({ opsNow }) => opsNow),
    opsTarget: pair(teams, ({ opsTarget }) => opsTarget),
    interimOwner: pair(teams, ({ interimOwner }) => interimOwner.role),
    seats: matched(
      pair(teams, ({ seats }) => seats),
      ({ id }) => id,
    ).map(({ key, before, after }) => ({
      seat: key,
      role: before?.role ?? after?.role ?? '',
      ...compared(before && placeOf(teams.before.seats, before), after && placeOf(teams.after.seats, after)),
    })),
    duties: matched(
      pair(teams, ({ duties }) => duties),
      ({ duty }) => duty,
    ).map(({ key, ...sides }) => {
      const owners = pair(sides, (duty) => duty && { first: duty.before, then: duty.after });
      return { duty: key, ...compared(owners.before, owners.after) };
    }),
  };
}

/** Every KPI that either side proposes, with its figures as they stand. */
export function compareKpis(results: Pair<Result>, newIds: Readonly<Record<Id, Id>>): Comparison['kpis'] {
  const picks = pair(results, ({ kpis }): { kpi: Id; place: KpiPlace }[] => [
    ...kpis.start.map((pick) => kpiPlace(pick, 'start')),
    ...kpis.later.map((pick) => kpiPlace(pick, 'later')),
  ]);
  return matched(picks, ({ kpi }) => newIds[kpi] ?? kpi).map(({ key, before, after }) => ({
    kpi: key,
    ...compared(before?.place ?? null, after?.place ?? null),
  }));
}

const kpiPlace = (pick: KpiPick, list: KpiPlace['list']): { kpi: Id; place: KpiPlace } => ({
  kpi: pick.kpi,
  place: {
    list,
    owner: pick.owner,
    person: pick.person,
    baseline: pick.baseline?.value ?? null,
    target: pick.target?.value ?? null,
    latest: pick.latest?.value ?? null,
    status: pick.status,
  },
});

export function comparePlans(results: Pair<Result>): PlanCompared {
  const plans = pair(results, ({ plan }) => plan);
  return {
    label: pair(plans, ({ label }) => label),
    start: pair(plans, ({ start }) => start),
    end: pair(plans, ({ end }) => end),
    hire: pair(plans, ({ hire }) => hire),
    tasks: matched(pair(plans, placedTasks), ({ task }) => task).map(({ key, ...sides }) => {
      const places = pair(sides, (one) => one?.place ?? null);
      return { task: key, ...compared(places.before, places.after, samePlace) };
    }),
    load: matched(
      pair(plans, ({ load }) => load),
      ({ owner, person }) => `${owner}/${person?.id ?? ''}`,
    ).map(({ before, after }) => {
      const loads = pair({ before, after }, (one) => one && { planned: one.planned, capacity: one.capacity });
      const { owner = '', person = null } = before ?? after ?? {};
      return { owner, person, ...compared(loads.before, loads.after) };
    }),
    progress: pair(plans, ({ progress }) => progress),
  };
}

function placedTasks({ start, tasks, later, dropped }: Plan): { task: Id; place: TaskPlace }[] {
  const dayOfPlan = (day: string): number => daysBetween(start, day);
  const apart =
    (when: 'later' | 'dropped') =>
    ({ task, owner, effortWeeks }: Plan['later' | 'dropped'][number]) => ({
      task,
      place: { when, owner, effortWeeks },
    });
  return [
    ...tasks.map((task) => ({
      task: task.task,
      place: {
        when: 'planned' as const,
        owner: task.owner,
        person: task.person?.name ?? null,
        effortWeeks: task.effortWeeks,
        start: task.start,
        end: task.end,
        days: [dayOfPlan(task.start), dayOfPlan(task.end)] satisfies [number, number],
        doneOn: task.doneOn,
      },
    })),
    ...later.map(apart('later')),
    ...dropped.map(apart('dropped')),
  ];
}

/** The dates of a plan that begins on another day differ all together; that is said once, of the plan. */
function samePlace(one: TaskPlace, other: TaskPlace): boolean {
  const apartFromDates = (place: TaskPlace): TaskPlace =>
    place.when === 'planned' ? { ...place, start: '', end: '' } : place;
  return equal(apartFromDates(one), apartFromDates(other));
}
