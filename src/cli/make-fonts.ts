// `npm run fonts`: cuts the report's typeface down, once for each tier: Latin script, the common Hangul syllables, all of them.
// The results are committed (src/report/fonts/): nobody has to run this to build the app.
import { mkdirSync, readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import subsetFont from 'subset-font';
import { allHangul, commonSyllables, isHangul } from '../report/index.ts';
import { characterMap } from './character-map.ts';
import { coarserFont } from './coarser-font.ts';
import { tabularDigits } from './tabular-digits.ts';

const folder = 'src/report/fonts';
const weights = ['Regular', 'SemiBold'] as const;

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');

/** Latin with every accent of Europe (not of Vietnamese), punctuation, money, arrows, signs of formulas, and marks. */
const characters = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  'ȘșȚțẞ',
  '‐‑‒–—―‘’‚“”„†‡•…‰′″‹›⁄',
  '€₩₫₹₽₺₴₦₱₪฿',
  '⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄№™℃Ω℮',
  '←↑→↓↔↗↘⇒',
  '∂∆∏∑−√∞∫≈≠≤≥·×÷',
  'ΔΣΩαβδμπσ',
  '□■▪▫▲▼◆◇○●✓✔✗✕①②③④⑤⑥⑦⑧⑨⑩',
].join('');

/** Units to the em in the report’s fonts. */
const UNITS = 384;

const packageFolder = dirname(createRequire(import.meta.url).resolve('pretendard/package.json'));
mkdirSync(folder, { recursive: true });
/** Letters of Hangul that are written alone, as in ㄱ). */
const jamo = range(0x3131, 0x3163);
/** Punctuation and units of Korean text, and the blank letter. */
const koreanSigns = '、。〈〉《》「」『』【】〔〕〜・ㆍ㈜㎡㎏\u3164';
const tiers = {
  latin: characters,
  hangul: `${characters}${koreanSigns}${commonSyllables()}${jamo}`,
  'hangul-all': `${characters}${koreanSigns}${allHangul()}`,
};

for (const [tier, wanted] of Object.entries(tiers))
  for (const weight of weights) {
    const whole = readFileSync(
      join(packageFolder, `dist/public/static/alternative/Pretendard-${weight}.ttf`),
    );
    // A report has figures of equal width (`tnum`) everywhere; the font keeps no other way to them.
    const cut = await subsetFont(whole, wanted, {
      targetFormat: 'sfnt',
      keepFeatures: ['tnum'],
      noHinting: true,
      dropTables: ['GPOS', 'GDEF', 'gasp', 'DSIG', 'vhea', 'vmtx', 'BASE'],
    });
    const name = weight.toLowerCase();
    // Not called .gz: some servers would then send it as an encoding and the browser would unpack it.
    const glyphOf = characterMap(cut);
    const syllables = Array.from(wanted, (character) => character.charCodeAt(0)).filter(isHangul);
    const font = coarserFont(cut, UNITS, {
      digits: tabularDigits(cut),
      coarse: new Set(syllables.map(glyphOf)),
    });
    const packed = gzipSync(font, { level: 9 });
    writeFileSync(join(folder, `${tier}-${name}.bin`), packed);
    console.log(`${tier} ${name}: ${font.length} bytes, ${packed.length} packed`);
  }
copyFileSync(join(packageFolder, 'dist/LICENSE.txt'), join(folder, 'OFL.txt'));
