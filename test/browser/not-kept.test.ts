import { expect, test } from 'vitest';
import { downloaded } from '../support/download.ts';
import { goTo, openFile } from '../support/files.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import * as landmarks from '../support/landmarks.ts';
import { arrived } from '../support/walk.ts';
import { like, t } from '../support/speech.ts';
import { eachTestVisits, page, site, visit } from '../support/visitor.ts';

const canary = 'Quokkafjord';
eachTestVisits();

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Everything that the browser keeps for this origin, as one text: all databases, both storages, all caches. */
const everythingKept = (): Promise<string> =>
  page.evaluate(async () => {
    const texts = [
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
    ];
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const request of await cache.keys()) {
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          failed(new Error('The store can’t be opened'));
        };
        opening.onsuccess = () => {
          done(opening.result);
        };
      });
      for (const store of database.objectStoreNames) {
        texts.push(
          await new Promise<string>((done) => {
            const all = database.transaction(store).objectStore(store).getAll();
            all.onsuccess = () => {
              done(JSON.stringify(all.result));
            };
          }),
        );
      }
      database.close();
    }
    return texts.join('\n');
  });

test('Who chose to keep nothing leaves nothing behind after a whole journey, and is asked before the page goes.', async () => {
  await goTo(page, '#/about/data');
  await press(t('keep.stop'));
  await page.getByText(t('keep.stopped')).waitFor();
  await goTo(page, '#/');
  await openFile(page, harbourLedgerFile({ title: canary, place: '#/company/company' }));
  await page.locator('#fact-company-name').fill(`${canary} & Sons`);
  await goTo(page, '#/question/lead-definition');
  await page.locator('#note-lead-definition').fill(`${canary} in a note`);
  await page.getByText(t('save.not-kept')).waitFor();
  await goTo(page, '#/result');
  await page.getByTestId(landmarks.downloadPdf).waitFor();
  const paper = await downloaded(page, () => page.getByTestId(landmarks.downloadPdf).click());
  expect(paper.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await goTo(page, '#/result/plan');
  await page.locator('h2:focus').waitFor();
  // What is kept for use without a network comes seconds later.
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).map((name) => name.includes('precache'))), {
      timeout: 20_000,
    })
    .toEqual([true]);
  expect(await everythingKept()).not.toContain(canary);

  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const file = await downloaded(page, () => press(t('file.download')));
  expect(file.bytes.toString('utf8')).toContain(`${canary} in a note`);
  await page.reload();
  expect(asked).toEqual([]);

  // Of the same mind after loading anew, with nothing there.
  await goTo(page, '#/');
  await page.getByText(t('keep.none')).waitFor();
  await page.getByTestId(landmarks.beginAssessment).click();
  await arrived(page);
  await page.locator('#fact-company-name').fill(canary);
  await page.getByText(t('save.not-kept')).waitFor();
  await page.waitForTimeout(1200);
  expect(await everythingKept()).not.toContain(canary);
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  expect(visit.problems()).toEqual([]);
});

test('What was kept and is deleted on the way leaves no trace either; kept again, it is all there.', async () => {
  await openFile(page, harbourLedgerFile({ title: canary, place: '#/company/company' }));
  await page.locator('#fact-company-name').fill(canary);
  await page.getByText(like('save.saved')).waitFor();
  expect(await everythingKept()).toContain(canary);
  await goTo(page, '#/about/data');
  await press(t('keep.stop'));
  await press(t('keep.stop-delete'));
  await page.getByRole('heading', { name: t('keep.on.title') }).waitFor();
  // The page says so as soon as nothing more is written; what was kept is deleted then.
  await expect.poll(everythingKept, { timeout: 5000 }).not.toContain(canary);
  await press(t('keep.again'));
  await page.getByText(t('keep.kept')).waitFor();
  expect(await everythingKept()).toContain(canary);
  expect(visit.problems()).toEqual([]);
});

test('Inside another page’s frame nothing is opened, also where a host sends no header that forbids it.', async () => {
  await openFile(page, harbourLedgerFile({ title: canary }));
  await page.route(site.address, async (route) => {
    const answer = await route.fetch();
    const { 'content-security-policy': _, 'x-frame-options': __, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
  const around = `${new URL(site.address).origin}/around`;
  await page.route(around, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${site.address}#/check"></iframe>` }),
  );
  await page.goto(around);
  const inside = page.frameLocator('iframe');
  await inside.getByText(t('framed.why')).waitFor();
  expect(await inside.locator('body').innerText()).not.toContain(canary);
});
