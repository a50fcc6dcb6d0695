import type { Result } from '../../engine/index.ts';
import type { Pack } from '../../pack/index.ts';
import { hasSeatToFill } from './team.ts';
import type { Voice } from './voice.ts';

/**
 * What is to be decided: by a flag that changes it, such as a missing budget, else by the verdict, and by whether it
 * takes a new seat or the people already here are enough; and what has to be settled with it.
 */
export const decisionWords = (voice: DecisionVoice, result: Result, pack: Pack): string =>
  [decided(voice, result, pack), ...subjectTo(voice, result, pack)].join(' ');

type DecisionVoice = Pick<Voice, 't' | 'word'>;

function decided({ word }: DecisionVoice, result: Result, pack: Pack): string {
  const { verdict, flags } = result;
  const flag = pack.decision.flags.find(
    ({ id, decides }) => decides?.includes(verdict) === true && flags.includes(id),
  );
  if (flag !== undefined) return word(`flag.${flag.id}.decision`);
  return word(`verdict.${verdict}.${isHeld(result, pack) ? 'held' : 'decision'}`);
}

/** Whether what the verdict builds is there already: it takes no new seat, though somebody may move. */
const isHeld = ({ verdict, team }: Result, { decision }: Pack): boolean =>
  team.ratio.reassign &&
  decision.verdicts.some(({ id, firstSeat }) => id === verdict && firstSeat.length > 0);

/** The answer that could still turn it, and the choice that a plan leaves which nobody can keep. */
function subjectTo(
  { t, word }: DecisionVoice,
  { firmness, plan }: Result,
  { plan: { capacity } }: Pack,
): string[] {
  const [open] = firmness.settleBy;
  return [
    ...(firmness.state === 'provisional' && open !== undefined
      ? [t('report.summary.subject-to', { question: `“${word(`${open.kind}.${open.id}.short`)}”` })]
      : []),
    ...(plan.label === capacity.labels.at(-1)?.id ? [t('report.summary.choose')] : []),
  ];
}

/** The first step; where the people already here hold every duty, nobody is to be named for a seat. */
export const mondayWords = ({ t, word }: DecisionVoice, result: Result, pack: Pack): string =>
  result.firstSeat !== null && (isHeld(result, pack) || !hasSeatToFill(result.team))
    ? t('report.summary.monday-held')
    : word(`verdict.${result.verdict}.monday`);
