/** The part of `subset-font` that is used here; the package ships no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { targetFormat: 'sfnt'; keepFeatures: string[]; noHinting: boolean; dropTables: string[] },
  ): Promise<Uint8Array>;
}
