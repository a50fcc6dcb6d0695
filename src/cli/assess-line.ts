import { buildResult, type Situation } from '../engine/index.ts';
import type { T } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import { readInput } from './read-input.ts';

/** Lines to be assessed, with the number of the first. */
export interface Lines {
  first: number;
  lines: readonly string[];
}

/** The results of some lines, one JSON text per line, as UTF-8; and what is wrong with the other lines. */
export interface Assessed {
  results: Uint8Array<ArrayBuffer>;
  problems: readonly string[];
}

const bytesOf = new TextEncoder();

/** Reads each line as a case or an assessment file and works out its `Result`; empty lines count and say nothing. */
export function assessLines(pack: Pack, t: T, { first, lines }: Lines, day: string): Assessed {
  const problems: string[] = [];
  let results = '';
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    const input = readInput(pack, t, line);
    if ('problems' in input)
      problems.push(...input.problems.map((problem) => `line ${first + at} ${problem}`));
    else results += `${asJson(pack, input.situation, day)}\n`;
  });
  return { results: bytesOf.encode(results), problems };
}

const asJson = (pack: Pack, situation: Situation, day: string): string =>
  JSON.stringify(buildResult(pack, situation, day));
