import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/storage/index.ts';
import { goTo, openFile } from '../support/files.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import * as landmarks from '../support/landmarks.ts';
import { faultsInEveryLook } from '../support/looks.ts';
import { eachResultPage } from '../support/result-pages.ts';
import { arrived } from '../support/walk.ts';
import { eachTestVisits, page, visit } from '../support/visitor.ts';

eachTestVisits();

const file = harbourLedgerFile();
/** A company that says nothing at all, and one that contradicts itself. */
const silent: Assessment = harbourLedgerFile({ facts: {}, answers: {} });
const contradicting: Assessment = harbourLedgerFile({
  facts: { ...file.facts, 'reps-in-a-year': { state: 'answered', value: 'no' } },
});

async function showResult(assessment: Assessment): Promise<void> {
  await openFile(page, assessment);
  await goTo(page, '#/result');
  await arrived(page);
  await page.getByTestId(landmarks.result).waitFor();
  await page.waitForLoadState('networkidle');
}

describe('Nothing is wrong with a result, on a phone and on a desk, light and dark', () => {
  // What is missing where nothing is known is looked at with all other looks, in the long tests.
  const companies: readonly [string, Assessment][] = [['a team', file]];
  const more: readonly [string, Assessment][] = [['nothing known', silent]];
  test.each(process.env.EVERY_LOOK === undefined ? companies : [...companies, ...more])(
    'The result with %s: every page of it, with everything unfolded.',
    async (_, assessment) => {
      await showResult(assessment);
      await eachResultPage(page, async (part) => {
        // Of a long list of alike ones the first three: two dozen open forms are no other screen than three.
        await page.locator('details:nth-of-type(-n + 3)').evaluateAll((all) => {
          for (const one of all) one.setAttribute('open', '');
        });
        expect(await faultsInEveryLook(visit), part ?? 'verdict').toEqual([]);
      });
    },
  );

  test('A verdict from answers that contradict each other.', async () => {
    await showResult(contradicting);
    expect(await faultsInEveryLook(visit)).toEqual([]);
  });
});
