import { afterEach, expect, test, vi } from 'vitest';
import { Scanner } from '../../src/ui/workshop/code/scanner.svelte.ts';

vi.mock(import('../../src/ui/workshop/code/read-code.ts'), () => ({
  codeReader: () => Promise.reject(new Error('offline')),
  codeInPicture: () => Promise.resolve(null),
}));

afterEach(() => {
  vi.unstubAllGlobals();
});

test('Where the reader of codes can’t be fetched, the camera is let go and the page says that there is none.', async () => {
  const stop = vi.fn<() => void>();
  const getUserMedia = () => Promise.resolve({ getTracks: () => [{ stop }] });
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  const scanner = new Scanner(() => undefined);
  await scanner.start(Object.assign(document.createElement('video'), { play: () => Promise.resolve() }));
  await vi.waitFor(() => {
    expect(stop).toHaveBeenCalledOnce();
  });
  expect(scanner.state).toBe('none');
});
