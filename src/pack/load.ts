import type { Words } from '../i18n/index.ts';
import { interviewPack } from 'virtual:pack/interview';
import { adviceWords, furtherWords, interviewWords } from 'virtual:pack/words';
import type { AdvicePack, InterviewPack, Pack } from './schema.ts';

/** Questions and company facts: in the first load. */
export const interview: InterviewPack = interviewPack;

let whole: Pack | undefined;

/** Rules, team, KPIs, plan: loaded when the answers are checked. Always the same object, by which the engine remembers. */
export async function loadPack(): Promise<Pack> {
  const { advicePack }: { advicePack: AdvicePack } = await import('virtual:pack/advice');
  return (whole ??= { ...interviewPack, ...advicePack });
}

/** Words needed before the first thing asked can be answered: those of the first page of facts. */
export const loadInterviewWords = (language: string): Promise<Words> => interviewWords(language);

/** Words of all further facts, and of all questions. */
export const loadFurtherWords = (language: string): Promise<Words> => furtherWords(language);

/** All words, those of the result included. */
export async function loadAllWords(language: string): Promise<Words> {
  const parts = await Promise.all([interviewWords, furtherWords, adviceWords].map((load) => load(language)));
  return parts.reduce((all, part) => ({ ...all, ...part }));
}
