import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from '../support/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('The app as a visitor gets it', () => {
  test.each(['light', 'dark'] as const)(
    'The start screen opens below a path of its own, in the %s theme, with nothing to complain of.',
    async (colorScheme) => {
      const visit = await site.visit('', { colorScheme });
      await visit.page.waitForLoadState('networkidle');
      expect(visit.problems()).toEqual([]);
      expect(await visit.axe()).toEqual([]);
      expect(visit.problems()).toEqual([]);
      await visit.close();
    },
  );

  test('The policy in the page is the policy of the header, less what only a header may say.', async () => {
    const visit = await site.visit();
    const header = (await visit.page.request.get(site.address)).headers()['content-security-policy'];
    const meta = await visit.page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(header?.replace(" frame-ancestors 'none';", '')).toBe(meta);
    await visit.close();
  });
});

describe('What the browser tests would notice', () => {
  test('A request to another origin is refused by the policy and noticed.', async () => {
    const visit = await site.visit();
    await visit.page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
    await expect.poll(() => visit.cspReports.join()).toContain('connect-src: https://example.com');
    expect(visit.problems().join()).toContain('https://example.com');
    await visit.close();
  });

  test('Markup set as text is refused by the policy and noticed.', async () => {
    const visit = await site.visit();
    const thrown = await visit.page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>x</b>';
        return 'nothing';
      } catch (problem) {
        return String(problem);
      }
    });
    expect(thrown).toContain('TrustedHTML');
    await expect.poll(() => visit.cspReports.join()).toContain('require-trusted-types-for');
    await visit.close();
  });

  test('An error that nobody catches is noticed.', async () => {
    const visit = await site.visit();
    await visit.page.evaluate(() => {
      setTimeout(() => {
        throw new Error('nobody catches this');
      });
    });
    await expect.poll(() => visit.pageErrors.join()).toContain('nobody catches this');
    await visit.close();
  });

  test('A control without a name is noticed.', async () => {
    const visit = await site.visit();
    await visit.page.evaluate(() => {
      document.body.append(document.createElement('button'));
    });
    expect((await visit.axe()).join('\n')).toContain('button-name');
    await visit.close();
  });
});
