import { afterEach, expect, test, vi } from 'vitest';
import { buildResult } from '../../src/engine/index.ts';
import { tongue, type Vocabulary } from '../../src/i18n/index.ts';
import { makePdf } from '../../src/report/index.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import { realPack } from '../support/real-pack.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('A report stopped while its words are still on their way starts no worker.', async () => {
  const worker = vi.fn();
  vi.stubGlobal('Worker', worker);
  let arrive: (words: Vocabulary) => void = () => undefined;
  const vocabulary = new Promise<Vocabulary>((answer) => {
    arrive = answer;
  });
  const stop = new AbortController();
  const assessment = harbourLedgerFile();
  const made = makePdf({
    result: buildResult(realPack, assessment, '2026-11-24'),
    assessment,
    pack: realPack,
    language: 'en',
    vocabulary,
    t: tongue('en', {}).t,
    options: { paper: 'a4' },
    signal: stop.signal,
  });
  stop.abort(new Error('Not wanted any more'));
  arrive({ words: {}, messages: {} });
  await expect(made).rejects.toThrow('Not wanted any more');
  expect(worker).not.toHaveBeenCalled();
});
