import { expect, test } from 'vitest';
import { payloads } from '../../support/payloads.ts';
import { textInFiles } from '../../support/loaded-files.ts';

test('There are two hundred different payloads.', () => {
  expect(new Set(payloads).size).toBe(200);
});

// Every payload in every field: `long/payloads`.
test('Programs typed into every field are text in every file.', () => textInFiles(67));
