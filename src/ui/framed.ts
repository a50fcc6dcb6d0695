import { makeTongue, type Language } from '../i18n/index.ts';
import { markLanguage } from './chosen-language.ts';
import { learnLaterPages } from './lessons.ts';
import { speak, t } from './say.ts';

/** In another page’s frame a click may be meant for something else: nothing is opened there, and a window of its own offered. */
export async function sayFramed(where: HTMLElement, language: Language): Promise<void> {
  markLanguage(language);
  speak(makeTongue(language, {}));
  await learnLaterPages();
  const link = document.createElement('a');
  link.href = location.href.replace(/#.*$/, '');
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = t('framed.open');
  const words = document.createElement('p');
  words.append(t('framed.why'), ' ', link);
  where.replaceChildren(words);
}
