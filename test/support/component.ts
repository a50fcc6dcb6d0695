import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import { afterAll, afterEach, vi } from 'vitest';

// Code that comes when it is wanted takes its time on a busy machine; how long is no matter of these tests.
configure({ asyncUtilTimeout: 15_000 });

// What was said to a screen reader stands beside the app, and goes with it.
afterEach(() => {
  for (const said of document.querySelectorAll('body > .heard')) said.remove();
});
// What is still being loaded ahead belongs to this file, not to the next.
afterAll(() => vi.dynamicImportSettled());
