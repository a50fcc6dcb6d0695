import { describe, expect, test } from 'vitest';
import { openSite } from '../../support/browser.ts';
import { downloaded } from '../../support/download.ts';
import * as landmarks from '../../support/landmarks.ts';
import { openExample } from '../../support/open-example.ts';

/** Below the root and below a path with characters that an address must encode. */
const bases = ['/', '/o’Neill & co/first seat/'];

describe('Wherever a host puts it', () => {
  test.each(bases)('At %s the worked example opens and its PDF is made.', async (base) => {
    const elsewhere = await openSite(base);
    const visitor = await elsewhere.visit();
    const { page } = visitor;
    await openExample(page);
    const { bytes } = await downloaded(page, () => page.getByTestId(landmarks.downloadPdf).click());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(visitor.problems()).toEqual([]);
    await elsewhere.close();
  });
});
