// jsPDF writes a file as a string of which every character is one byte.

/** @param text with characters up to U+00FF */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
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
