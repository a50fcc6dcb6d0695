import type { InterviewPack } from '../pack/index.ts';
import { forElsewhere as workshopForElsewhere } from '../workshop/index.ts';
import type { Assessment } from './assessment.ts';

/**
 * The assessment as it may leave the device: of a workshop without names only counts go.
 */
export const forElsewhere = (assessment: Assessment, pack: Pick<InterviewPack, 'criteria'>): Assessment =>
  assessment.workshop
    ? { ...assessment, workshop: workshopForElsewhere(assessment.workshop, pack) }
    : assessment;

/**
 * The same to be carried inside a report. Where the person was and how often it was saved are left out: the report is
 * then the same wherever it is made, and it opens at its result. Keys stand in the order of the alphabet, since an
 * assessment that was read and one that was typed do not have them in the same order.
 */
export const carriedText = (assessment: Assessment, pack: Pick<InterviewPack, 'criteria'>): string =>
  `${JSON.stringify({ ...forElsewhere(assessment, pack), revision: 0, place: '#/result' }, keysInOrder)}\n`;

const keysInOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
