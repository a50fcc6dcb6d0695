import type { Vocabulary } from '../i18n/index.ts';
import { interviewPack } from 'virtual:pack/interview';
import { firstWords, furtherWords } from 'virtual:pack/words';
import type { AdvicePack, InterviewPack, Pack } from './schema.ts';

/** Questions and company facts: in the first load. */
export const interview: InterviewPack = interviewPack;

let whole: Pack | undefined;

/** Rules, team, KPIs, plan: loaded when the answers are checked. Always the same object, by which the engine remembers. */
export async function loadPack(): Promise<Pack> {
  const { advicePack }: { advicePack: AdvicePack } = await import('virtual:pack/advice');
  return (whole ??= { ...interviewPack, ...advicePack });
}

/** All that is said before the first thing asked can be answered: the first messages, and words of the first page of facts. */
export const loadFirst = (language: string): Promise<Vocabulary> => firstWords(language);

/** All that is said of further facts, and of the first section of questions. */
export const loadFurther = (language: string): Promise<Vocabulary> => furtherWords(language);
