import type { Result } from '../../engine/index.ts';
import type { Pack } from '../../pack/index.ts';
import type { Voice } from './voice.ts';

/** What is to be decided: by a flag that changes it, such as a missing budget, else by the verdict. */
export function decisionWords(
  { word }: Pick<Voice, 'word'>,
  { verdict, flags }: Result,
  { decision }: Pack,
): string {
  const flag = decision.flags.find(
    ({ id, decides }) => decides?.includes(verdict) === true && flags.includes(id),
  );
  return word(flag === undefined ? `verdict.${verdict}.decision` : `flag.${flag.id}.decision`);
}
