/** Where a table of a font file stands, in bytes. */
export interface Place {
  at: number;
  length: number;
}

/** The tables of a TrueType file by their tags, as its head lists them. */
export function fontTables(view: DataView): Map<string, Place> {
  const found = new Map<string, Place>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(at + letter)));
    found.set(tag, { at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return found;
}
