/**
 * 32 upper-case hexadecimal digits made from checksums of the content: the same content gives the same identifier, no
 * clock, no chance.
 */
export function fileId(checksums: Iterable<number>): string {
  // FNV-1a with four different starts; only sameness matters here, not secrecy.
  let [a, b, c, d] = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const sum of checksums) {
    a = Math.imul(a ^ sum, PRIME);
    b = Math.imul(b ^ sum, PRIME);
    c = Math.imul(c ^ sum, PRIME);
    d = Math.imul(d ^ sum, PRIME);
  }
  return [a, b, c, d].map((hash) => (hash >>> 0).toString(16).toUpperCase().padStart(8, '0')).join('');
}

const PRIME = 0x01000193;
