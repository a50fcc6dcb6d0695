import type { Language } from './languages.ts';
import type { Messages } from './tongue.ts';
import { read } from './volumes.ts';

const volumes = import.meta.glob<Readonly<Record<string, Messages>>>([
  './*/asking.ts',
  './*/figures.ts',
  './*/kept.ts',
  './*/later.ts',
  './*/share.ts',
]);

/** Messages of all pages but result and report. */
export const loadLaterMessages = (language: Language): Promise<Messages> => read(volumes, language);
