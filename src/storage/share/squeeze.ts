import { deflateRaw, Inflate } from 'pako';
import { dictionary } from './dictionary.ts';

/** What a link may unpack to: far more than any answers are, and little enough for any device. */
export const mostUnpacked = 1024 * 1024;

/** A text in few bytes. */
export const squeeze = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateRaw(new TextEncoder().encode(text), { level: 9, memLevel: 9, dictionary }));

/** The text again; null if the bytes are no such text, or one of more than a mebibyte. */
export function unsqueeze(bytes: Uint8Array): string | null {
  const inflate = new Inflate({ raw: true, dictionary, chunkSize: 16_384 });
  const parts: Uint8Array[] = [];
  let length = 0;
  inflate.onData = (chunk) => {
    const part = chunk as Uint8Array;
    parts.push(part);
    length += part.length;
    if (length > mostUnpacked) throw new RangeError('More than any answers are');
  };
  try {
    const whole = inflate.push(bytes, true);
    const text = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      text.set(part, at);
      at += part.length;
    }
    return whole ? new TextDecoder('utf-8', { fatal: true }).decode(text) : null;
  } catch {
    return null;
  }
}
