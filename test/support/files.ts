import type { Page } from 'playwright-core';
import type { Assessment } from '../../src/storage/index.ts';
import * as landmarks from './landmarks.ts';
import { arrived } from './walk.ts';

/** Hands a file to the start page, as the person would choose it; what is in it is shown then. */
export async function chooseFile(page: Page, name: string, content: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.locator('#file-title').waitFor();
}

/** Opens an assessment from a file as a copy; the page is then where the file was left. */
export async function openFile(page: Page, assessment: Assessment): Promise<void> {
  await chooseFile(page, 'assessment.json', JSON.stringify(assessment));
  const before = page.url();
  await page.getByTestId(landmarks.takeFile).click();
  await page.waitForURL((url) => url.href !== before);
  await arrived(page);
}

/** Follows an address within the app, as a link would. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
}
