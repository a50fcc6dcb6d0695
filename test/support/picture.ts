import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pictures are kept anew instead of compared. */
export const anew = process.env.UPDATE_PICTURES !== undefined;

/** Dots of a thousand that may differ from the picture that is kept: where an edge is drawn a little otherwise. */
const PER_MILLE = 2;

/**
 * Holds a picture (a PNG) against the one that is kept under this name.
 * @returns what is wrong with it, or null
 */
export function pictureFault(kept: string, picture: Buffer): string | null {
  const now = PNG.sync.read(picture);
  if (anew || !existsSync(kept)) {
    mkdirSync(dirname(kept), { recursive: true });
    coarsen(now);
    writeFileSync(kept, PNG.sync.write(now, { colorType: 2, filterType: 0, deflateStrategy: 0 }));
    return anew ? null : `${kept}: no picture was kept of it; now there is one to look at`;
  }
  const before = PNG.sync.read(readFileSync(kept));
  const size = ({ width, height }: PNG): string => `${String(width)} × ${String(height)}`;
  if (size(before) !== size(now)) return `${kept}: ${size(now)} instead of ${size(before)}`;
  const differing = pixelmatch(before.data, now.data, undefined, now.width, now.height, { threshold: 0.2 });
  const perMille = (1000 * differing) / (now.width * now.height);
  return perMille > PER_MILLE ? `${kept}: ${perMille.toFixed(1)} of a thousand dots differ` : null;
}

/**
 * Of the colours that hardly occur, which are the edges of letters, only 32 shades are kept: half the size, and nothing
 * that an eye would miss.
 */
function coarsen({ data, width, height }: PNG): void {
  const colourAt = (at: number): number => data.readUInt32BE(at);
  const often = (width * height) / 1000;
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
  for (let at = 0; at < data.length; at += 4) {
    if ((counts.get(colourAt(at)) ?? 0) >= often) continue;
    for (const channel of [at, at + 1, at + 2])
      data[channel] = Math.min(255, Math.round((data[channel] ?? 0) / 8.5) * 8.5);
  }
}

/** Every machine draws with the typeface of the report, Hangul included, and with no other: for pictures alone. */
export function useOneTypeface(folder: string): void {
  const file = resolve(folder, 'one-typeface.conf');
  const aliases = [
    'system-ui',
    'sans-serif',
    'serif',
    'monospace',
    'ui-sans-serif',
    'Arial',
    'Helvetica',
  ].map(
    (family) =>
      `<alias binding="same"><family>${family}</family><prefer><family>Pretendard</family></prefer></alias>`,
  );
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${resolve('node_modules/pretendard/dist/public/static')}</dir>
  <cachedir>${resolve(folder, 'cache')}</cachedir>
  ${aliases.join('\n  ')}
</fontconfig>
`,
  );
  process.env.FONTCONFIG_FILE = file;
}
