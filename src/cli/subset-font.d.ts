/** The part of subset-font 2.9 that is used here; the package brings no types, and those published are of 2.3. */
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
    /** OpenType feature tags to keep. */
    keepFeatures?: readonly string[];
    noHinting?: boolean;
    /** Table tags to leave out. */
    dropTables?: readonly string[];
  }
  /** A font with only the glyphs that `text` needs. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
