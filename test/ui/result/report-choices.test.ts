import { beforeEach, describe, expect, test } from 'vitest';
import { chapterIds } from '../../../src/report/index.ts';
import { ReportChoices } from '../../../src/ui/result/pdf/choices.svelte.ts';

beforeEach(() => {
  localStorage.clear();
});

describe('The chapters of a report', () => {
  test('One of them always stays.', () => {
    const choices = new ReportChoices('one');
    for (const chapter of chapterIds) choices.toggle(chapter);
    expect(choices.chapters.filter((chapter) => !choices.without.has(chapter))).toEqual(['appendix']);
  });

  test('A board paper has no appendix: whoever had chosen that alone gets the other chapters back.', () => {
    const choices = new ReportChoices('one');
    for (const chapter of chapterIds) choices.toggle(chapter);
    choices.brief = true;
    expect(choices.chapters).toEqual(chapterIds.slice(0, -1));
    expect(choices.without.size).toBe(0);
    choices.keep();
    expect(new ReportChoices('another').brief).toBe(true);
  });
});
