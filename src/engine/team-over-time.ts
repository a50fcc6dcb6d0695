import { workingDays } from './calendar.ts';
import type { Adjustments } from './adjustments.ts';
import type { Findings } from './findings.ts';
import { laneAgreement, type ChosenKpis } from './lanes.ts';
import { seatDates } from './seat-dates.ts';
import { seatOutcomes } from './seat-outcomes.ts';
import { takeover } from './takeover.ts';
import { teamCost } from './team-cost.ts';
import type { Plan, Team, TeamOverTime } from './types.ts';

/** The team with its dates, its written agreements and its cost: what can be said only once plan and KPIs are there. */
export function overTime(
  findings: Findings,
  team: Team,
  kpis: ChosenKpis,
  plan: Plan,
  seatCosts: Adjustments['seatCosts'],
): TeamOverTime {
  const days = workingDays(plan.start, plan.calendar);
  const dates = seatDates(findings, team, plan, days);
  return {
    ...team,
    dates,
    lanes: laneAgreement(findings, team, kpis, days),
    takeover: takeover(findings, team, plan, days),
    cost: teamCost(findings, team, plan, dates, seatCosts),
    budgetIdle: isBudgetIdle(findings, team),
    outcomes: seatOutcomes(findings, team, plan),
  };
}

const isBudgetIdle = (findings: Findings, { structure, seats }: Team): boolean =>
  structure !== null &&
  seats.every(({ filledBy }) => filledBy !== 'hire') &&
  findings.holds({ fact: findings.pack.organisation.anchors.facts.fundedSeats, atLeast: 1 });
