import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import { afterAll, vi } from 'vitest';

// Code that comes when it is wanted takes its time on a busy machine; how long is no matter of these tests.
configure({ asyncUtilTimeout: 15_000 });

// What is still being loaded ahead belongs to this file, not to the next.
afterAll(() => vi.dynamicImportSettled());
