import type { Situation } from '../engine/index.ts';
import type { Pack } from '../pack/index.ts';
import { participationOf } from '../workshop/index.ts';
import type { Assessment } from './assessment.ts';

/** What the engine looks at of an assessment, with how a group came to it where it comes of a workshop. */
export const situationOf = (assessment: Assessment, pack: Pick<Pack, 'criteria' | 'workshop'>): Situation =>
  assessment.workshop
    ? { ...assessment, participation: participationOf(assessment.workshop, pack) }
    : assessment;
