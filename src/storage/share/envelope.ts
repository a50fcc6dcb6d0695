// What stands around the content of a link: version, kind, length and a sum, so that whatever happened to it on the way is noticed.

/** The newest version of link that this app reads, and the oldest it still does. */
const newestVersion = 3;
const oldestVersion = 1;

/** Version and kind in a byte each, length of the content and sum in four. */
const HEAD = 10;
const LENGTH = 2;
const SUM = 6;
/** Kinds of content, and the version in which each came: an older app says of a later one that it is newer. */
const kinds = ['open', 'sealed', 'invitation', 'answers', 'round'] as const;
const versionOf = { open: 1, sealed: 1, invitation: 2, answers: 2, round: 3 } as const;

export interface Content {
  /** `open` and `sealed` carry an assessment, the other one wants a passphrase; the others belong to a workshop. */
  kind: (typeof kinds)[number];
  content: Uint8Array<ArrayBuffer>;
}

export type EnvelopeFault = 'newer' | 'older' | 'cut' | 'changed';

export function wrap({ kind, content }: Content): Uint8Array {
  const bytes = new Uint8Array(HEAD + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, versionOf[kind]);
  view.setUint8(1, kinds.indexOf(kind));
  view.setUint32(LENGTH, content.length);
  bytes.set(content, HEAD);
  view.setUint32(SUM, sumOf(bytes));
  return bytes;
}

/** The content again, or the first thing that is wrong. */
export function unwrap(bytes: Uint8Array<ArrayBuffer>): Content | EnvelopeFault {
  if (bytes.length < HEAD) return 'cut';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint8(0);
  if (version > newestVersion) return 'newer';
  if (version < oldestVersion) return 'older';
  const length = view.getUint32(LENGTH);
  if (bytes.length < HEAD + length) return 'cut';
  const kind = kinds[view.getUint8(1)];
  const sound = bytes.length === HEAD + length && view.getUint32(SUM) === sumOf(bytes);
  return sound && kind !== undefined && versionOf[kind] === version
    ? { kind, content: bytes.slice(HEAD) }
    : 'changed';
}

/** CRC-32 (ISO 3309) of everything but the sum itself. It notices every change within four bytes in a row: any one character. */
function sumOf(bytes: Uint8Array): number {
  let sum = ~0;
  bytes.forEach((byte, at) => {
    if (at >= SUM && at < HEAD) return;
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  });
  return ~sum >>> 0;
}
