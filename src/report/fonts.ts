import type { FontName } from './theme.ts';
import digits from './fonts/tabular-digits.json' with { type: 'json' };

/** TrueType files of the report, unpacked. */
export type Fonts = Readonly<Record<FontName, Uint8Array>>;

/** Names of the files in `fonts/`: TrueType, packed with gzip. */
export const fontFiles: Readonly<Record<FontName, string>> = {
  regular: 'latin-regular.bin',
  semibold: 'latin-semibold.bin',
};

/** Glyph numbers of figures that are all equally wide, for tables and dates. */
export const tabularDigits: Readonly<Record<FontName, readonly number[]>> = digits;

/** Unpacks a font file with what every browser and Node have; a file some server unpacked on the way is taken as it is. */
export async function unpackFont(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  if (!isPacked) return packed;
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
