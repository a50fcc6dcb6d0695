import type { Result } from '../../engine/index.ts';
import type { Pack } from '../../pack/index.ts';
import type { Voice } from './voice.ts';

/**
 * What is to be decided: by a flag that changes it, such as a missing budget, else by the verdict, and by whether it
 * takes a new seat or the people already here are enough.
 */
export function decisionWords(
  { word }: Pick<Voice, 'word'>,
  { verdict, flags, team }: Result,
  { decision }: Pack,
): string {
  const flag = decision.flags.find(
    ({ id, decides }) => decides?.includes(verdict) === true && flags.includes(id),
  );
  if (flag !== undefined) return word(`flag.${flag.id}.decision`);
  const builds = decision.verdicts.some(({ id, firstSeat }) => id === verdict && firstSeat.length > 0);
  return word(`verdict.${verdict}.${builds && team.ratio.reassign ? 'held' : 'decision'}`);
}
