import type { Language } from './languages.ts';
import type { Messages } from './tongue.ts';

/** Modules of messages by path, `./en/plan.ts`, each loaded when it is called for. */
export type Volumes = Readonly<Record<string, () => Promise<Readonly<Record<string, Messages>>>>>;

/** All messages that some files hold for one language; the build puts them into one file for each language. */
export async function read(volumes: Volumes, language: Language): Promise<Messages> {
  const mine = Object.entries(volumes).filter(([path]) => path.startsWith(`./${language}/`));
  const read = await Promise.all(mine.map(([, load]) => load()));
  return Object.assign({}, ...read.flatMap((volume) => Object.values(volume))) as Messages;
}
