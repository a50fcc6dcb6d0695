import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../support/browser.ts';
import { filmOf } from '../support/film.ts';
import { t, word } from '../support/speech.ts';
import { step, takePart } from '../support/workshop-people.ts';

let folder: string;
let film: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'first-seat-camera-'));
  film = join(folder, 'screen.y4m');
  // The file is looked at when the camera is switched on.
  site = await openSite('/', [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('A code held before the camera of the facilitator is taken in once, and the camera is let go when it is no longer wanted.', async () => {
  const facilitator = await site.visit();
  const { page } = facilitator;
  await page.getByRole('button', { name: t('start.workshop') }).click();
  await page.getByTestId('begin-workshop').click();
  await step(page, t('workshop.step.collect')).click();
  const link = await page.getByTestId('invitation').inputValue();
  const role = word('workshop.role.sales.name');
  const ana = await takePart(site, link, { name: 'Ana', role, says: 0 });
  writeFileSync(film, filmOf(await ana.page.getByTestId('qr-code').screenshot()));

  await page.getByRole('button', { name: t('workshop.scan') }).click();
  await page.getByText(t('workshop.scan.on')).waitFor();
  const arrivals = page.getByTestId('arrivals');
  await arrivals
    .getByText(t('workshop.fate.new', { who: t('workshop.who', { name: 'Ana', role }) }))
    .waitFor({ timeout: 30_000 });
  // It stays before the camera, and is looked at a few times more.
  await page.waitForTimeout(1500);
  expect(await arrivals.locator('li').count()).toBe(1);
  await page.getByRole('button', { name: t('workshop.scan.stop') }).click();
  const running = await page
    .locator('video')
    .evaluate((video: HTMLVideoElement) =>
      (video.srcObject as MediaStream).getTracks().some(({ readyState }) => readyState === 'live'),
    );
  expect(running).toBe(false);
  expect([...facilitator.problems(), ...ana.problems()]).toEqual([]);
  await ana.close();
  await facilitator.close();
}, 120_000);
