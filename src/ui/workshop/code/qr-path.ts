import encodeQR from 'qr';

/** Light modules around a code, as readers need them (ISO/IEC 18004, 5.3.8). */
const BORDER = 4;

/** A code as an SVG path of one unit a module, and how many modules wide it is with its border. */
export function qrPath(text: string): { path: string; size: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
    .join('');
  return { path, size: rows.length };
}
