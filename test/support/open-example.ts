import type { Page } from 'playwright-core';
import * as landmarks from './landmarks.ts';

/** From the start page to the result of a worked example, as a visitor comes there. */
export async function openExample(page: Page, name = 'meridian-scheduling'): Promise<void> {
  await page.getByTestId(landmarks.examples).click();
  await page.getByTestId(landmarks.example(name)).click();
  await page.getByTestId(landmarks.result).waitFor();
}
