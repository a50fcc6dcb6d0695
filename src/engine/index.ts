export type * from './types.ts';
export type * from './adjustments.ts';
export type * from './comparison.ts';
export type * from './participation.ts';
export { noAdjustments } from './adjustments.ts';
export { verdictOf } from './ruling.ts';
export {
  askNext,
  assessFirmness,
  whatSettles,
  workOutOutlook,
  type FirmnessNow,
  type NextToAsk,
} from './assess-firmness.ts';
export { daysAfter, daysBetween, workingDays, type WorkingDays } from './calendar.ts';
export { buildResult, workOutResult } from './build-result.ts';
export { atOnce } from './steps.ts';
export { compare, sideOf } from './compare.ts';
export { reaches } from './compare-replies.ts';
export { Conditions, factsOnly, mayApply, type World } from './conditions.ts';
export { currencyOf } from './currency.ts';
export { contradictionsIn } from './contradictions.ts';
export { Evidence } from './evidence.ts';
export { calculateKpi, type Calculation, type Refusal, type Step } from './kpi/calculate.ts';
export { entryValue, type Worked } from './kpi/evaluate.ts';
export { mostOf } from './limits.ts';
export { loadShare } from './load.ts';
export { groupBy } from './group-by.ts';
export { factsNamed, leavesOf } from './leaves.ts';
export { optionOfFigure } from './option-of-figure.ts';
export { outlinedSeats } from './first-seat.ts';
export { knownFacts } from './known-facts.ts';
export { startScenario, type Started } from './starters.ts';
export {
  changeCount,
  changesBetween,
  noChanges,
  sameReply,
  withChanges,
  type ReplyChanges,
} from './what-if.ts';
