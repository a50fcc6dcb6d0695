/** 32 upper-case hexadecimal digits made from the content: the same content gives the same identifier, no clock, no chance. */
export function fileId(content: Iterable<string>): string {
  // FNV-1a with four different starts; only sameness matters here, not secrecy.
  let [a, b, c, d] = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const text of content)
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, PRIME);
      b = Math.imul(b ^ code, PRIME);
      c = Math.imul(c ^ code, PRIME);
      d = Math.imul(d ^ code, PRIME);
    }
  return [a, b, c, d].map((hash) => (hash >>> 0).toString(16).toUpperCase().padStart(8, '0')).join('');
}

const PRIME = 0x01000193;
