/** Words of a result that the page and all files share. */
export { countsWords } from './counts.ts';
export { decisionWords, mondayWords } from './decision.ts';
export { anyOptionWords } from './any-option.ts';
export { askedAndAnswered } from './asked.ts';
export { breakWords } from './breaks.ts';
export { costRows, costWords, missingWords, money, paybackWords, sumWords, type CostRow } from './cost.ts';
export { checkWords, earlyChecks, missedByPlan } from './gates.ts';
export { evidenceYear } from './evidence.ts';
export { tellingFlips } from './flips.ts';
export { groupCounts, groupLead, saidWords, settledWords } from './group.ts';
export { jobOutline, type JobOutline } from './job-outline.ts';
export {
  baselinesDue,
  besideInWords,
  isLate,
  measuredOn,
  measureInWords,
  targetWords,
  worseTargetWords,
} from './kpis.ts';
export { laterReason, laterWords } from './later.ts';
export { conflictWords, editWords, labelWords, placementWords, proposedWords } from './placement.ts';
export { derivedWords, figureAnswer, valueWords } from './replies.ts';
export { meanWords, thresholdWords } from './sets.ts';
export { truthKey } from './truth.ts';
export {
  accountable,
  doneWords,
  effortDays,
  effortInWords,
  fewTitles,
  loadFigures,
  loadShareWords,
  loadWords,
  numberedTasks,
  ownerKey,
  ownerName,
  ownerShort,
  roleWithName,
  taskNumber,
  titleById,
  titlesOf,
} from './tasks.ts';
export {
  betweenLanes,
  dateRules,
  dutyStages,
  firstDayWhy,
  hasSeatToFill,
  hasSearch,
  hoursAsked,
  movedIn,
  namesOn,
  onlyMoves,
  laneLines,
  laneWay,
  rangeWords,
  runDown,
  searchWhy,
  seatNotes,
  structureWords,
  takeoverDate,
  takeoverKey,
  takeoverTakes,
  whyAPerson,
  type DutyStage,
} from './team.ts';
export { whomToAsk } from './whom.ts';
export { dates, weeks, weeksInWords, type Voice } from './voice.ts';
