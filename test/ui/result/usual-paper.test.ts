import { describe, expect, test } from 'vitest';
import { usualPaper } from '../../../src/ui/result/pdf/usual-paper.ts';

describe('The paper that is usual for a reader', () => {
  test.each([
    ['en', ['en-US', 'en'], 'letter'],
    ['en', ['en-GB', 'en-US'], 'a4'],
    ['en', ['ko-KR', 'en-CA'], 'letter'],
    ['en', [], 'a4'],
    ['en', ['en-US@posix', 'C'], 'a4'],
    ['ko', ['en-US', 'ko-KR'], 'a4'],
    ['ko', ['ko-US'], 'letter'],
  ] as const)('of %s in a browser that prefers %j: %s.', (language, preferred, paper) => {
    expect(usualPaper(language, preferred)).toBe(paper);
  });
});
