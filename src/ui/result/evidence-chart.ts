import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import type { CriterionResult } from '../../engine/index.ts';
import { textScale } from './text-scale.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface Bar {
  label: string;
  /** 0..1, or null where nothing is known: no bar, only words. */
  value: number | null;
  state: CriterionResult['state'];
  /** Said at the end of the bar. */
  words: string;
}
export interface Bars {
  bars: readonly Bar[];
  /** Thresholds, 0..1, as thin lines with their words. */
  edges: readonly { at: number; words: string }[];
  /** Custom property of the function's colour, such as `--circle`. */
  colour: string;
}

/** Reads colours as the theme has them now; canvas takes what the browser resolved. */
function themeColours(
  canvas: HTMLCanvasElement,
  colour: string,
): { bar: string; ink: string; quiet: string; line: string; paper: string; font: string } {
  const probe = document.createElement('span');
  canvas.parentElement?.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    bar: read(colour),
    ink: read('--ink'),
    quiet: read('--quiet'),
    line: read('--edge'),
    paper: read('--paper'),
    font: getComputedStyle(canvas).fontFamily,
  };
  probe.remove();
  return colours;
}

/** Breaks a label at spaces into lines no wider than this. */
function wrap(ctx: CanvasRenderingContext2D, label: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || ctx.measureText(`${last} ${word}`).width > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** Draws the evidence of one set as horizontal bars, and draws it again when the theme changes. Returns how to stop. */
export function drawBars(canvas: HTMLCanvasElement, { bars, edges, colour }: Bars): () => void {
  let theme = themeColours(canvas, colour);
  const marks: Plugin<'bar'> = {
    id: 'edges-and-words',
    afterDatasetsDraw({ ctx, chartArea, scales, width }) {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      const em = textScale();
      ctx.font = `${12 * em}px ${theme.font}`;
      ctx.strokeStyle = theme.line;
      ctx.lineWidth = 1;
      ctx.fillStyle = theme.quiet;
      ctx.textAlign = 'center';
      for (const { at, words } of [{ at: 0, words: '' }, ...edges]) {
        const px = Math.round(x.getPixelForValue(at)) + 0.5;
        ctx.beginPath();
        ctx.moveTo(px, chartArea.top);
        ctx.lineTo(px, chartArea.bottom);
        ctx.stroke();
        ctx.fillText(words, px, chartArea.top - 7);
      }
      ctx.textAlign = 'start';
      ctx.textBaseline = 'middle';
      // Words keep a little paper around them where a threshold runs behind.
      const write = (words: string, left: number, middle: number): void => {
        ctx.fillStyle = theme.paper;
        ctx.fillRect(left - 2, middle - 8 * em, ctx.measureText(words).width + 4, 16 * em);
        ctx.fillStyle = theme.ink;
        ctx.fillText(words, left, middle);
      };
      bars.forEach(({ label, value, words }, at) => {
        const middle = y.getPixelForValue(at);
        ctx.font = `${12 * em}px ${theme.font}`;
        write(words, x.getPixelForValue(value ?? 0) + 7, middle);
        ctx.font = `${13 * em}px ${theme.font}`;
        const lines = wrap(ctx, label, width);
        lines.forEach((line, below) => {
          write(line, 2, middle - (lines.length - below) * 16 * em);
        });
      });
      ctx.restore();
    },
  };
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        {
          data: bars.map(({ value }) => value),
          barThickness: 12,
          borderWidth: 1.5,
          borderSkipped: false,
          borderColor: () => theme.bar,
          backgroundColor: ({ dataIndex }) => (bars[dataIndex]?.state === 'met' ? theme.bar : theme.paper),
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: { top: 24 * textScale(), right: 84 * textScale(), left: 1 } },
      scales: {
        x: { min: 0, max: 1, display: false },
        y: { display: false },
      },
    },
    plugins: [marks],
  });
  const redraw = (): void => {
    theme = themeColours(canvas, colour);
    chart.resize();
    chart.update('none');
  };
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', redraw);
  const watcher = new MutationObserver(redraw);
  watcher.observe(document.documentElement, { attributes: true });
  return () => {
    watcher.disconnect();
    for (const query of queries) query.removeEventListener('change', redraw);
    chart.destroy();
  };
}
