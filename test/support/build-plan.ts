import { type Adjustments, noAdjustments } from '../../src/engine/adjustments.ts';
import { daysAfter } from '../../src/engine/calendar.ts';
import type { Findings } from '../../src/engine/findings.ts';
import { makePlan } from '../../src/engine/plan.ts';
import { atOnce } from '../../src/engine/steps.ts';
import type { IsoDate, Plan, Team } from '../../src/engine/types.ts';

/** The plan in one go, as it stands on the day before it begins. */
export const buildPlan = (
  findings: Findings,
  team: Team,
  adjustments: Adjustments = noAdjustments,
  today: IsoDate = daysAfter(findings.planStart, -1),
): Plan => atOnce(makePlan(findings, team, adjustments, today));
