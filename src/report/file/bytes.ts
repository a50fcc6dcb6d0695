// jsPDF writes a file as a string of which every character is one byte.

/** @param text with characters up to U+00FF */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Some parts one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Each byte as one character. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    const part = bytes.subarray(from, from + AT_ONCE);
    // Spread from an array, which is much faster than from bytes.
    const codes = new Array<number>(part.length);
    for (let at = 0; at < part.length; at++) codes[at] = part[at] ?? 0;
    text += String.fromCharCode(...codes);
  }
  return text;
}

/** More would be too many arguments for a call in some engines. */
const AT_ONCE = 8192;
