export type * from './workshop.ts';
export { settled } from './workshop.ts';
export {
  askedIn,
  begunAgain,
  changedIn,
  hide,
  mayReveal,
  newWorkshop,
  notShown,
  reveal,
  roundNumber,
  shortId,
  tallyOf,
  withArrivals,
  withSettlement,
  withTally,
  without,
} from './acts.ts';
export { admit, askedById, type HandedIn, type Mapped, type Refusal } from './admit.ts';
export { answersOf, middleAnswers, verdictOn } from './alone.ts';
export { mostWorth, searchEnough, whatIsWorthIt, type Enough, type Said, type Worth } from './agreement.ts';
export { countsAs, disputeOf, isDisputed, levelOf, type Dispute } from './disagreement.ts';
export { attendanceOf, forElsewhere } from './anonymise.ts';
export { fewestApart, groupsApart, type Group, type RoleSize } from './groups.ts';
export { handsByRole, handsCounted, handsIn } from './hands.ts';
export { handIn, noRole, type Voice } from './hand-in.ts';
export { merge, Newest, take, type Fate } from './merge.ts';
export { participationOf } from './participation.ts';
export { isTogether, pictureOf, shownOf, shownPicture, shownRows, type QuestionPicture } from './picture.ts';
export { rowOf, type Row } from './rows.ts';
export { scaleOf, type Scale } from './scale.ts';
export {
  distributionOf,
  isConsensus,
  isSplit,
  middleOption,
  mostMixedFirst,
  type Counts,
  type Distribution,
} from './statistics.ts';
export { sumOf } from './sum.ts';
