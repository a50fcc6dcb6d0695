import type { Assessment } from '../../src/storage/assessment.ts';
import { newAssessment } from '../../src/storage/index.ts';
import { realPack } from './real-pack.ts';

/** An empty assessment of the real pack, but for what is said. */
export const assessmentWith = (parts: Partial<Assessment> = {}): Assessment => ({
  ...newAssessment(realPack, 'en', new Date('2026-11-30T09:00:00.000Z'), 'one'),
  ...parts,
});
