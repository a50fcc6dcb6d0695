import type { Line } from './results.ts';
import { figureAsText, ratioAsText } from './markdown.ts';

/** Prints a line as soon as it is known, so that a long run shows where it is. */
export function sayLine(line: Line): void {
  const others = line.others.map(({ name, figure }) => `${name} ${figureAsText(figure, line.unit)}`);
  const ours = line.ours === null ? 'not finished' : figureAsText(line.ours, line.unit);
  console.log(
    `  ${[`${line.what}, ${line.on}`, ratioAsText(line), ours, ...others].filter((part) => part !== '').join('  ')}`,
  );
}
