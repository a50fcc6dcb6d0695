import { figureAsText, ratioAsText } from './markdown.ts';
import { ratioOf } from './results.ts';
import type { Shown } from './summary.ts';

const [WIDTH, ROW, LABELS, TOP] = [760, 44, 236, 46] as const;
const FULL = WIDTH - LABELS - 20;

/** Light and dark, by what the reader’s system asks for. */
const STYLE = `
  text { font: 14px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1c1b19; }
  .quiet { fill: #6a665f; font-size: 12px; }
  .strong { font-weight: 650; }
  .peer { fill: #d9d4ca; }
  .ours { fill: #1c1b19; }
  line { stroke: #6a665f; stroke-width: 1; stroke-dasharray: 3 3; }
  @media (prefers-color-scheme: dark) {
    text { fill: #ece8e1; }
    .quiet { fill: #a8a399; }
    .peer { fill: #45423d; }
    .ours { fill: #ece8e1; }
    line { stroke: #a8a399; }
  }
`;

/** Bars that end where the peer’s end when both take the same. Figures stand beside them: nothing hangs on colour. */
export function chartOf(shown: readonly Shown[]): string {
  const rows = shown.filter(({ line }) => (ratioOf(line) ?? Infinity) <= 1);
  const height = TOP + rows.length * ROW + 8;
  const bars = rows.map(({ said, line }, at) => {
    const y = TOP + at * ROW;
    const [peer] = line.others;
    const ours = Math.max(2, Math.round(FULL * (ratioOf(line) ?? 1)));
    const words = `${line.ours ? figureAsText({ ...line.ours, low: 0, high: 0 }, line.unit) : ''} against ${peer ? figureAsText({ ...peer.figure, low: 0, high: 0 }, line.unit) : ''}`;
    const inside = ours > FULL / 2;
    return `<text x="0" y="${y + 15}">${escaped(said)}</text>
<text x="0" y="${y + 31}" class="quiet">${escaped(words)}</text>
<rect x="${LABELS}" y="${y + 4}" width="${FULL}" height="24" class="peer"/>
<rect x="${LABELS}" y="${y + 4}" width="${ours}" height="24" class="ours"/>
<text x="${LABELS + ours + (inside ? 0 : 8)}" y="${y + 21}" class="strong"${inside ? ' dx="8"' : ''}>${ratioAsText(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">What First Seat takes of what others take: ${rows.map(({ said, line }) => `${escaped(said)} ${ratioAsText(line)}`).join(', ')}</title>
<style>${STYLE}</style>
<text x="${LABELS}" y="20" class="quiet">First Seat, dark, of what the other takes, light (${escaped([...new Set(rows.map(({ line }) => line.others[0]?.name ?? ''))].join(', '))})</text>
<line x1="${LABELS + FULL}" x2="${LABELS + FULL}" y1="28" y2="${height - 8}"/>
${bars.join('\n')}
</svg>
`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
