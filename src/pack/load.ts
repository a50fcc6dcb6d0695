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

/** Words needed before the first question: of the first page of facts and the first section of questions. */
export async function loadInterviewWords(language: string): Promise<Words> {
  return (await import('virtual:pack/words')).interviewWords(language);
}

/** Words of all further facts and questions. */
export async function loadFurtherWords(language: string): Promise<Words> {
  return (await import('virtual:pack/words')).furtherWords(language);
}

/** All words, those of the result included. */
export async function loadAllWords(language: string): Promise<Words> {
  const { interviewWords, furtherWords, adviceWords } = await import('virtual:pack/words');
  const parts = await Promise.all([interviewWords, furtherWords, adviceWords].map((load) => load(language)));
  return parts.reduce((all, part) => ({ ...all, ...part }));
}
