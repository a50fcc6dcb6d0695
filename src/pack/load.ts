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

/** Words needed before the first question: everything asked up to the end of the first section. */
export async function loadInterviewWords(language: string): Promise<Words> {
  return (await import('virtual:pack/words')).interviewWords(language);
}

/** Words of the questions after the first section. */
export async function loadQuestionWords(language: string): Promise<Words> {
  return (await import('virtual:pack/words')).questionWords(language);
}

/** All words, those of the result included. */
export async function loadAllWords(language: string): Promise<Words> {
  const { interviewWords, questionWords, adviceWords } = await import('virtual:pack/words');
  const parts = await Promise.all([interviewWords, questionWords, adviceWords].map((load) => load(language)));
  return Object.assign({}, ...parts) as Words;
}
