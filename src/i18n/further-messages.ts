import type { Language } from './languages.ts';
import type { Messages } from './tongue.ts';
import { read } from './volumes.ts';

const volumes = import.meta.glob<Readonly<Record<string, Messages>>>([
  './*/*.ts',
  '!./*/{interview,asked,figures,grammar}.ts',
]);

/** All messages but those that come with the questions, those of result and report included. */
export const loadFurtherMessages = (language: Language): Promise<Messages> => read(volumes, language);
