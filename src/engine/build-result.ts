import type { Pack } from '../pack/index.ts';
import { noAdjustments } from './adjustments.ts';
import { workOutJudgement } from './assess.ts';
import { nextStart } from './calendar.ts';
import type { Findings } from './findings.ts';
import { searchFlips } from './firmness/flips.ts';
import { withBaselines } from './kpi/baselines.ts';
import { buildKpis } from './kpis.ts';
import { makePlan } from './plan.ts';
import { reasonsFor } from './reasons.ts';
import { recordOf } from './record.ts';
import { buildRisks } from './risks.ts';
import { packUsed } from './ruling.ts';
import { atOnce } from './steps.ts';
import { overTime } from './team-over-time.ts';
import { buildTeam } from './team.ts';
import type { IsoDate, Result, Situation } from './types.ts';

/**
 * Everything the app says about a company, in the order a reader would expect:
 * evidence -> sets -> verdict -> firmness -> reasons -> team -> KPIs -> plan -> risks.
 * Pure: the same pack, situation and day give the same `Result`.
 * @param today the day the plan is made on; the plan starts on `situation.planStart`, else on the next Monday that is worked
 */
export const buildResult = (pack: Pack, situation: Situation, today: IsoDate): Result =>
  atOnce(workOutResult(pack, situation, today));

/** The same, giving way between its steps, so that a slow device can answer meanwhile. */
export function* workOutResult(
  pack: Pack,
  situation: Situation,
  today: IsoDate,
): Generator<undefined, Result> {
  const { adjustments = noAdjustments } = situation;
  const judgement = yield* workOutJudgement(pack, situation);
  yield;
  const { verdict, flags, firstSeat, firmness, sets, path, world, conditions, contradictions } = judgement;
  const findings: Findings = {
    pack,
    facts: judgement.facts,
    verdict,
    builds: pack.decision.verdicts.find(({ id }) => id === verdict)?.builds ?? [],
    flags: new Set(flags),
    firstSeat,
    criteria: judgement.criteria,
    questions: judgement.questions,
    unknown: firmness.unknown,
    disputed: contradictions.length > 0,
    holds: (condition) => condition === undefined || conditions.holds(condition, world) === true,
    planStart: situation.planStart ?? nextStart(today, adjustments.calendar),
  };
  const flips = yield* searchFlips(judgement.company, judgement.leaning);
  yield;
  const team = buildTeam(findings, adjustments.people);
  yield;
  const measures = buildKpis(findings, team, adjustments.people);
  yield;
  const planned = yield* makePlan(findings, team, adjustments, today);
  yield;
  const { kpis, plan } = withBaselines(findings, measures, planned, adjustments);
  const inTime = overTime(findings, team, kpis, plan, adjustments.seatCosts);
  yield;
  const record = recordOf(pack, situation, conditions, world, judgement.questions);
  yield;
  return {
    format: 'first-seat-result',
    version: 1,
    pack: packUsed(pack),
    asOf: today,
    verdict,
    flags,
    firstSeat,
    firmness,
    flips,
    sets,
    rulePath: path,
    contradictions,
    reasons: reasonsFor(findings, path, sets, firmness),
    team: inTime,
    kpis,
    plan,
    risks: buildRisks(findings, team),
    record,
    ...(situation.participation ? { participation: situation.participation } : {}),
  };
}
