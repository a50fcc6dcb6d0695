import { expect, test } from 'vitest';
import { makeTongue } from '../../src/i18n/index.ts';
import { loadFirst } from '../../src/pack/index.ts';
import { learn, speak, word, type Lesson } from '../../src/ui/say.ts';
import { switchLanguage } from '../../src/ui/switch-language.ts';

test('What is learned while another language is on its way is known in that one, too.', async () => {
  speak(makeTongue('en', await loadFirst('en')));
  const lesson: Lesson = (language) => Promise.resolve({ words: { 'meanwhile.learned': language } });
  const switched = switchLanguage('ko');
  await learn(lesson);
  expect(word('meanwhile.learned')).toBe('en');
  await switched;
  expect(word('meanwhile.learned')).toBe('ko');
  await switchLanguage('en');
  expect(word('meanwhile.learned')).toBe('en');
});
