import { makeTongue, type Language } from '../i18n/index.ts';
import { loadFirst, retold } from '../pack/index.ts';
import { announce } from './announce.ts';
import { inLink, LANGUAGE, markLanguage } from './chosen-language.ts';
import { notKept } from './open-here.ts';
import type { Session } from './session.svelte.ts';
import { language, lessons, speak, t, type Lesson } from './say.ts';

/**
 * Says everything in another language from here on: what is on the page stays where it is, with what was typed and
 * unfolded, and only its words change, those of the people in a worked example among them. Rejected, with nothing changed, when they can’t be loaded.
 */
export async function switchLanguage(next: Language, session?: Session): Promise<void> {
  const before = language();
  if (next === before) return;
  const tongue = makeTongue(next, {});
  const known = new Set<Lesson>();
  // Until nothing was learned meanwhile that this language does not know yet.
  for (
    let open = [loadFirst, ...lessons];
    open.length > 0;
    open = [...lessons].filter((each) => !known.has(each))
  ) {
    const parts = await Promise.all(open.map((load) => load(next)));
    for (const part of parts) tongue.learn(part);
    for (const load of open) known.add(load);
  }
  const example = session?.assessment?.example === true ? session.assessment : null;
  const told = example && (await retold(example, before, next));
  speak(tongue);
  // It stays where it is, in other words.
  if (told && session?.assessment === example) session.open(told, session.interview.place);
  markLanguage(next);
  remember(next);
  announce(t('language.now'));
}

/** For the next visit; in the address where a link chose before, or where nothing is to be kept. */
function remember(language: Language): void {
  try {
    if (notKept.id() === null) localStorage.setItem(LANGUAGE, language);
  } catch {
    // No storage: the address alone remembers.
  }
  if (inLink() === null && notKept.id() === null) return;
  const address = new URL(location.href);
  address.searchParams.set('lang', language);
  history.replaceState(history.state, '', address);
}
