import { expect, test } from 'vitest';
import { fileText, makeLink, openLink, readFile } from '../../src/storage/index.ts';
import { parseAssessment } from '../../src/storage/document.ts';
import {
  companyOfFacts,
  companyOfTasks,
  inGroups,
  TEXTS_A_COMPANY,
  TEXTS_OF_FACTS,
} from '../support/korean-texts.ts';
import { realPack } from '../support/real-pack.ts';

const address = 'https://first-seat.example.com/';

test('What somebody types in Korean comes back from a file letter for letter.', async () => {
  for (const texts of inGroups(TEXTS_A_COMPANY)) {
    const assessment = companyOfTasks(texts);
    expect(await readFile(new Blob([fileText(assessment)]), realPack)).toEqual({ assessment });
  }
});

test('What somebody types in Korean comes back from a link letter for letter.', async () => {
  for (const texts of inGroups(TEXTS_OF_FACTS)) {
    const { title, facts } = companyOfFacts(texts);
    const link = await makeLink(companyOfFacts(texts), address, null);
    const found = await openLink(link.slice(address.length), null, realPack);
    const parsed = 'text' in found ? parseAssessment(found.text, realPack) : found;
    const opened = 'assessment' in parsed ? parsed.assessment : null;
    expect(opened?.title).toBe(title);
    for (const id of ['company-name', 'industry', 'why-now'])
      expect(opened?.facts[id]).toMatchObject({ value: facts[id]?.state === 'answered' && facts[id].value });
  }
});
