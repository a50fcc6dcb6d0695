import type { Words } from '../i18n/index.ts';
import { interviewPack } from 'virtual:pack/interview';
import type { AdvicePack, InterviewPack, Pack } from './schema.ts';

/** Questions and company facts: in the first load. */
export const interview: InterviewPack = interviewPack;

/** Rules, team, KPIs, plan: loaded when the answers are checked. */
export async function loadPack(): Promise<Pack> {
  const { advicePack }: { advicePack: AdvicePack } = await import('virtual:pack/advice');
  return { ...interviewPack, ...advicePack };
}

/** Words needed before the first question. */
export async function loadInterviewWords(language: string): Promise<Words> {
  return (await import('virtual:pack/words')).interviewWords(language);
}

/** All words, those of the result included. */
export async function loadAllWords(language: string): Promise<Words> {
  const { interviewWords, adviceWords } = await import('virtual:pack/words');
  return { ...(await interviewWords(language)), ...(await adviceWords(language)) };
}
