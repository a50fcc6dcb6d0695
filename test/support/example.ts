import { readFileSync } from 'node:fs';
import { checkAssessment } from '../../src/storage/document.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { realPack } from './real-pack.ts';

/** The worked example that the start page offers. */
export function workedExample(): Assessment {
  const file = 'questions/examples/meridian-scheduling.json';
  const checked = checkAssessment(JSON.parse(readFileSync(file, 'utf8')), realPack);
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  return checked.assessment;
}
