import { expect, test } from 'vitest';
import { requestFor } from '../../support/file-request.ts';
import { companyOfTasks, inGroups, koreanTexts, TEXTS_A_COMPANY } from '../../support/korean-texts.ts';
import { wordsOfFiles } from '../../support/loaded-files.ts';
import { folded } from '../../support/pdf-text.ts';

test('A thousand texts are there, all different, with rare syllables, single letters, Hanja and pictures.', () => {
  expect(new Set(koreanTexts).size).toBe(1000);
  const all = koreanTexts.join('\n');
  for (const part of ['똠', '펲', '쀓', '똠'.normalize('NFD'), '👨‍👩‍👧', '㈜한빛']) expect(all).toContain(part);
  expect(all.match(/[\u4e00-\u9fff]/g)?.length).toBeGreaterThan(500);
});

test('What somebody types in Korean stands as it is in every file for other programs.', async () => {
  for (const texts of inGroups(TEXTS_A_COMPANY))
    for (const [kind, words] of Object.entries(await wordsOfFiles(requestFor(companyOfTasks(texts)))))
      expect(
        texts.filter((each) => !words.includes(folded(each))),
        kind,
      ).toEqual([]);
});
