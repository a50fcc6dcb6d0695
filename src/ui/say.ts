import type { Formats, Language, Params, T, Tongue, Vocabulary } from '../i18n/index.ts';
import { spoken } from './spoken.svelte.ts';

/** A part of what can be said, and how it is loaded in any language. */
export type Lesson = (language: Language) => Promise<Vocabulary>;

/** What was learned beyond the first page, to be learned again in another language. */
export const lessons = new Set<Lesson>();

/** Sets the language everything on screen is said in; `main.ts` does so before anything is drawn. */
export function speak(next: Tongue): void {
  spoken.tongue = next;
}

/** Makes a further part of what can be said known. */
export async function learn(lesson: Lesson): Promise<void> {
  const now = speech();
  now.learn(await lesson(now.language));
  lessons.add(lesson);
  // Meanwhile another language was chosen.
  if (now !== speech()) await learn(lesson);
}

/** The language of the screen with all that is known of it. */
export function speech(): Tongue {
  const { tongue } = spoken;
  if (!tongue) throw new Error('No language yet: call speak() before anything is drawn');
  return tongue;
}

/** An interface message. */
export const t: T = (id, ...params) => speech().t(id, ...params);

/** A content word of the pack. */
export const word = (key: string, params?: Params): string => speech().word(key, params);

export const formats = (): Formats => speech().formats;

export const language = (): Language => speech().language;
