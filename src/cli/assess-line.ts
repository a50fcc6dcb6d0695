import { buildResult, verdictOf } from '../engine/index.ts';
import type { T } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import { readInput } from './read-input.ts';

/** Lines to be assessed, with the number of the first. */
export interface Lines {
  first: number;
  lines: readonly string[];
}

/** How lines are answered: by the verdict alone, or by the whole `Result` of that day. */
export interface Manner {
  whole: boolean;
  /** `2026-11-30` */
  day: string;
}

/** The answers to some lines, one JSON text per line, as UTF-8; and what is wrong with the other lines. */
export interface Assessed {
  answers: Uint8Array<ArrayBuffer>;
  problems: readonly string[];
}

const bytesOf = new TextEncoder();

/** Reads each line as a case or an assessment file and answers it; empty lines count and say nothing. */
export function assessLines(pack: Pack, t: T, { first, lines }: Lines, { whole, day }: Manner): Assessed {
  const problems: string[] = [];
  let answers = '';
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    const input = readInput(pack, t, line);
    if ('problems' in input)
      problems.push(...input.problems.map((problem) => `line ${first + at} ${problem}`));
    else {
      const { situation } = input;
      const answer = whole ? buildResult(pack, situation, day) : verdictOf(pack, situation);
      answers += `${JSON.stringify(answer)}\n`;
    }
  });
  return { answers: bytesOf.encode(answers), problems };
}
