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
import type { KpiPick, Plan, PlannedTask, Result, Seat } from './types.ts';

const DAY_MS = 86_400_000;

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

export function compareKpis(results: Pair<Result>): Comparison['kpis'] {
  const picks = pair(results, ({ kpis }): ({ kpi: string } & KpiPlace)[] => {
    const placed =
      (list: KpiPlace['list']) =>
      ({ kpi, owner }: KpiPick) => ({ kpi, list, owner });
    return [...kpis.start.map(placed('start')), ...kpis.later.map(placed('later'))];
  });
  return matched(picks, ({ kpi }) => kpi).map(({ key, ...sides }) => {
    const places = pair(sides, (pick) => pick && { list: pick.list, owner: pick.owner });
    return { kpi: key, ...compared<KpiPlace>(places.before, places.after) };
  });
}

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
      ({ owner }) => owner,
    ).map(({ key, ...sides }) => {
      const loads = pair(sides, (one) => one && { planned: one.planned, capacity: one.capacity });
      return { owner: key, ...compared(loads.before, loads.after) };
    }),
  };
}

function placedTasks({ start, tasks, later }: Plan): { task: string; place: TaskPlace }[] {
  const dayOfPlan = (day: string): number => (Date.parse(day) - Date.parse(start)) / DAY_MS;
  return [
    ...tasks.map(({ task, owner, effortWeeks, ...dates }: PlannedTask) => ({
      task,
      place: {
        when: 'planned' as const,
        owner,
        effortWeeks,
        start: dates.start,
        end: dates.end,
        days: [dayOfPlan(dates.start), dayOfPlan(dates.end)] satisfies [number, number],
      },
    })),
    ...later.map(({ task, owner, effortWeeks }) => ({
      task,
      place: { when: 'later' as const, owner, effortWeeks },
    })),
  ];
}

/** The dates of a plan that begins on another day differ all together; that is said once, of the plan. */
function samePlace(one: TaskPlace, other: TaskPlace): boolean {
  const apartFromDates = (place: TaskPlace): TaskPlace =>
    place.when === 'later' ? place : { ...place, start: '', end: '' };
  return equal(apartFromDates(one), apartFromDates(other));
}
