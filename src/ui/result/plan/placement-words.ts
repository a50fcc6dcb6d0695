import { said } from '../../../report/index.ts';
import { onScreen } from '../on-screen.ts';

export const placementWords = onScreen(said.placementWords);
export const checkWords = onScreen(said.checkWords);
export const earlyChecks = onScreen(said.earlyChecks);
export const missedByPlan = onScreen(said.missedByPlan);
export const conflictWords = onScreen(said.conflictWords);
export const editWords = onScreen(said.editWords);
export const proposedWords = onScreen(said.proposedWords);
export const labelWords = onScreen(said.labelWords);
