import { interviewPack } from 'virtual:pack/interview';
import type { AdvicePack, InterviewPack, Pack } from './schema.ts';

/** Questions and company facts: in the first load. */
export const interview: InterviewPack = interviewPack;

let whole: Pack | undefined;

/** Rules, team, KPIs, plan: loaded when the answers are checked. Always the same object, by which the engine remembers. */
export async function loadPack(): Promise<Pack> {
  const { advicePack }: { advicePack: AdvicePack } = await import('virtual:pack/advice');
  return (whole ??= { ...interviewPack, ...advicePack });
}
