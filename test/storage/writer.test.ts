import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endWriting, takeOver } from '../../src/storage/take-over.ts';
import { Writer } from '../../src/storage/writer.ts';

/** The locks of one browser, as far as tabs use them: in order, given up, waited for in vain, and stolen. */
function browserLocks(): Pick<LockManager, 'request'> {
  const held = new Map<string, { lose: (reason: Error) => void }>();
  const request = async (
    name: string,
    { signal, steal = false }: LockOptions,
    work: () => Promise<void> | undefined,
  ): Promise<void> => {
    if (steal) held.get(name)?.lose(new DOMException('Stolen', 'AbortError'));
    while (!steal && held.has(name)) {
      if (signal?.aborted === true) throw new DOMException('Waited long enough', 'TimeoutError');
      await new Promise((next) => setTimeout(next, 10));
    }
    const mine = { lose: (_: Error): void => undefined };
    const lost = new Promise<never>((_, lose) => {
      mine.lose = lose;
    });
    held.set(name, mine);
    try {
      await Promise.race([work(), lost]);
    } finally {
      if (held.get(name) === mine) held.delete(name);
    }
  };
  return { request: request as LockManager['request'] };
}

let writers: Writer[];
/** A tab of the same browser; `lost` is called when another takes over from it. */
function tab(): { writer: Writer; lost: ReturnType<typeof vi.fn<() => Promise<void>>> } {
  const lost = vi.fn(() => Promise.resolve());
  const writer = new Writer(lost);
  writers.push(writer);
  return { writer, lost };
}
beforeEach(() => {
  writers = [];
  vi.stubGlobal('navigator', { locks: browserLocks() });
});
afterEach(() => {
  for (const { channel } of writers) channel?.close();
  vi.unstubAllGlobals();
});
const longer = (): Promise<unknown> => new Promise((done) => setTimeout(done, 400));

describe('An assessment', () => {
  test('is written by the tab that claims it first, however often it does so; others read.', async () => {
    const [one, other] = [tab(), tab()];
    expect(await Promise.all([one.writer.claim('a'), one.writer.claim('a')])).toEqual(['writer', 'writer']);
    expect(await other.writer.claim('a')).toBe('reader');
    expect(await other.writer.claim('b')).toBe('writer');
    await longer();
    expect(one.lost).not.toHaveBeenCalled();
  });

  test('is free for others once its writer opens another one, also before the first was granted.', async () => {
    const [one, other] = [tab(), tab()];
    void one.writer.claim('a');
    expect(await one.writer.claim('b')).toBe('writer');
    expect(await other.writer.claim('a')).toBe('writer');
  });

  test('is taken over once its writer has saved and let go; and taken back.', async () => {
    const [one, other] = [tab(), tab()];
    await one.writer.claim('a');
    expect(await takeOver(other.writer, 'a')).toBe('writer');
    expect(one.lost).toHaveBeenCalledOnce();
    expect(await takeOver(one.writer, 'a')).toBe('writer');
    expect(other.lost).toHaveBeenCalledOnce();
  });

  test('is taken from a tab that does not answer, which learns of it.', async () => {
    const [one, other] = [tab(), tab()];
    await one.writer.claim('a');
    if (one.writer.channel) one.writer.channel.onmessage = null;
    expect(await takeOver(other.writer, 'a')).toBe('writer');
    await longer();
    expect(one.lost).toHaveBeenCalledOnce();
    expect(other.lost).not.toHaveBeenCalled();
  });

  test('is written by nobody any more once its tabs are told to end, and others are left alone.', async () => {
    const [one, other, same] = [tab(), tab(), tab()];
    await Promise.all([one.writer.claim('a'), other.writer.claim('b')]);
    await endWriting(same.writer, ['a', 'c']);
    expect(one.lost).toHaveBeenCalledOnce();
    expect(other.lost).not.toHaveBeenCalled();
    expect(await same.writer.claim('a')).toBe('writer');
  });

  test('hands over to nobody for a message that names nothing it writes, whatever it is.', async () => {
    const [one, stranger] = [tab(), new BroadcastChannel('first-seat-writer')];
    await one.writer.claim('a');
    const odd = [null, 7, '', 'b', ['a'], { id: 'a' }, { __proto__: 'a' }, 'a'.repeat(100_000), new Date(0)];
    for (const message of odd) stranger.postMessage(message);
    await longer();
    expect(one.lost).not.toHaveBeenCalled();
    stranger.postMessage('a');
    await longer();
    expect(one.lost).toHaveBeenCalledOnce();
    stranger.close();
  });

  test('that is not open yet is handed over to nobody, whatever the message.', async () => {
    const [idle, stranger] = [tab(), new BroadcastChannel('first-seat-writer')];
    for (const message of [null, undefined, '', 0]) stranger.postMessage(message);
    await longer();
    expect(idle.lost).not.toHaveBeenCalled();
    stranger.close();
  });

  test('needs no telling where the browser has no locks.', async () => {
    vi.stubGlobal('navigator', {});
    await endWriting(tab().writer, ['a']);
  });

  test('is written by every tab where the browser has no locks.', async () => {
    vi.stubGlobal('navigator', {});
    expect(await tab().writer.claim('a')).toBe('writer');
    expect(await tab().writer.claim('a')).toBe('writer');
  });
});
