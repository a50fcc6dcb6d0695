import { afterEach, describe, expect, test, vi } from 'vitest';
import { Scanner } from '../../src/ui/workshop/code/scanner.svelte.ts';

/** A browser that asks whether the page may use the camera, and waits until the person allows it. */
function askingBrowser(): { stop: () => void; allow: () => void } {
  const stop = vi.fn<() => void>();
  let allow: (stream: unknown) => void = () => undefined;
  const asked = new Promise((resolve) => (allow = resolve));
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => asked } });
  return {
    stop,
    allow: () => {
      allow({ getTracks: () => [{ stop }] });
    },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('The camera as a reader of codes', () => {
  test('A page that is left while the browser still asks lets the camera go as soon as it comes.', async () => {
    const { stop, allow } = askingBrowser();
    const scanner = new Scanner(() => undefined);
    const starting = scanner.start(document.createElement('video'));
    scanner.stop();
    allow();
    await starting;
    expect(stop).toHaveBeenCalledOnce();
    expect(scanner.state).toBe('off');
  });

  test('Stopped while the picture is about to play, it stays off.', async () => {
    const { stop, allow } = askingBrowser();
    const scanner = new Scanner(() => undefined);
    let begin = (): void => undefined;
    const play = vi.fn<() => Promise<void>>(() => new Promise((resolve) => (begin = resolve)));
    allow();
    const starting = scanner.start(Object.assign(document.createElement('video'), { play }));
    await vi.waitFor(() => {
      expect(play).toHaveBeenCalled();
    });
    scanner.stop();
    begin();
    await starting;
    expect(stop).toHaveBeenCalledOnce();
    expect(scanner.state).toBe('off');
  });
});
