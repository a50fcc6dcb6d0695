import { hasHangul, hasRareSyllables } from './hangul.ts';
import type { FontName } from './theme.ts';

/** TrueType files of the report, unpacked. */
export type Fonts = Readonly<Record<FontName, Uint8Array>>;

/**
 * How much a font can write, the smallest first: Latin script alone, with the common Hangul syllables, with all of them.
 * Each holds what the one before it holds, so that one tier is all that a report loads.
 */
export const tiers = ['latin', 'hangul', 'hangul-all'] as const;
export type Tier = (typeof tiers)[number];

/** Name of a file in `fonts/`: TrueType, packed with gzip. */
export const fontFile = (tier: Tier, weight: FontName): string => `${tier}-${weight}.bin`;

/** Syllables and letters, also those that are joined before they are written. */
const ANY_HANGUL = /[\u1100-\u11ff\u3131-\u3163\uac00-\ud7a3]/;

/** The smallest tier that can write all Hangul of some texts; letters given one by one, as some systems do, are joined first. */
export function tierFor(texts: Iterable<string>): Tier {
  let tier: Tier = 'latin';
  for (const text of texts) {
    if (!ANY_HANGUL.test(text)) continue;
    const joined = text.normalize('NFC');
    if (hasRareSyllables(joined)) return 'hangul-all';
    if (hasHangul(joined)) tier = 'hangul';
  }
  return tier;
}

/** Unpacks a font file with what every browser and Node have; a file some server unpacked on the way is taken as it is. */
export async function unpackFont(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  if (!isPacked) return packed;
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
