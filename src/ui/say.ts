import type { Formats, Params, T, Tongue } from '../i18n/index.ts';

let tongue: Tongue | undefined;

/** Sets the language everything on screen is said in; `main.ts` does so before anything is drawn. */
export function speak(next: Tongue): void {
  tongue = next;
}

/** Adds the messages of the pages that come later. */
export function learn(messages: T): void {
  tongue = { ...current(), t: messages };
}

function current(): Tongue {
  if (!tongue) throw new Error('No language yet: call speak() before anything is drawn');
  return tongue;
}

/** An interface message. */
export const t: T = (id, ...params) => current().t(id, ...params);

/** A content word of the pack. */
export const word = (key: string, params?: Params): string => current().word(key, params);

export const formats = (): Formats => current().formats;

export const language = (): Tongue['language'] => current().language;
