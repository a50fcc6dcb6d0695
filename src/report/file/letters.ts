/** What fonts can write, and how wide it becomes. */
import type { Fonts } from '../fonts.ts';
import type { Measure } from '../layout/lines.ts';
import type { FontName } from '../theme.ts';

/** One weight, as whoever has read its file tells it. */
export interface Glyphs {
  /** 0 for a character that it cannot draw. */
  characterToGlyph(codePoint: number): number;
  /** In thousandths of the type size. */
  widthOfGlyph(glyph: number): number;
}

export interface Letters {
  measure: Measure;
  /** Whether every weight can draw this code point. */
  has: (codePoint: number) => boolean;
}

/** Kept as long as the font files are at hand: the next report asks for nothing again. */
const known = new WeakMap<Fonts, Letters>();

export function lettersOf(fonts: Fonts, glyphs: Readonly<Record<FontName, Glyphs>>): Letters {
  const letters = known.get(fonts) ?? newLetters(glyphs);
  known.set(fonts, letters);
  return letters;
}

function newLetters({ regular, semibold }: Readonly<Record<FontName, Glyphs>>): Letters {
  const widths = { regular: remembered(widthIn(regular)), semibold: remembered(widthIn(semibold)) };
  const drawn = remembered((code) =>
    Number([regular, semibold].every((glyphs) => glyphs.characterToGlyph(printable(code)) > 0)),
  );
  return {
    measure: (text, font, size) => {
      const widthOf = widths[font];
      let thousandths = 0;
      for (let at = 0; at < text.length; at++) thousandths += widthOf(text.charCodeAt(at));
      return (thousandths / 1000) * size;
    },
    has: (codePoint) => codePoint <= LAST && drawn(codePoint) === 1,
  };
}

/** The file states whole thousandths: measured is what readers will use. */
const widthIn =
  (glyphs: Glyphs) =>
  (code: number): number =>
    Math.trunc(glyphs.widthOfGlyph(glyphs.characterToGlyph(printable(code))));

/** A font of a PDF knows no code points beyond this. */
const LAST = 0xffff;
const UNASKED = -1;

/** Asks once for each character. */
function remembered(ask: (code: number) => number): (code: number) => number {
  const found = new Int16Array(LAST + 1).fill(UNASKED);
  return (code) => {
    const before = found[code] ?? UNASKED;
    return before === UNASKED ? (found[code] = ask(code)) : before;
  };
}

/** Characters that share a glyph with another: written as the other, so that copied text is what was drawn. */
const twins: ReadonlyMap<number, number> = new Map([
  [0xa0, 0x20],
  [0x2206, 0x394],
]);
export const printable = (codePoint: number): number => twins.get(codePoint) ?? codePoint;
