import { bundle } from '../../../src/cli/bundle.mjs';
import { reveal, scaleOf, shownPicture, withArrivals } from '../../../src/workshop/index.ts';
import { askedQuestions } from '../../support/contributions.ts';
import { crowd } from '../../support/crowd.ts';
import { mergeCommand } from '../../support/command-line.ts';
import { mergeBundled, mergeFolder, withCrowdIn } from '../../support/merge-folder.ts';
import { workshopWith } from '../../support/workshop.ts';
import { isQuick, times } from '../support/effort.ts';
import type { Line } from '../support/results.ts';
import { sayLine } from '../support/say.ts';
import { middle } from '../support/statistics.ts';

const PEOPLE = isQuick ? 500 : 10_000;
const ROUNDS = times(3);
/** More than it needs: what it takes of it shows. */
const HEAP_MIB = 1024;

/** `merge` over a folder of files of answers. */
export async function measureMerging(): Promise<{ lines: Line[]; leftOut: string[] }> {
  const program = await bundle(mergeCommand[1]);
  const [took, held]: [number[], number[]] = [[], []];
  await withCrowdIn(PEOPLE, async (folder) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = performance.now();
      const { out } = await mergeFolder(folder);
      took.push(performance.now() - begun);
      const { files } = JSON.parse(out) as { files: number };
      if (files !== PEOPLE) throw new Error(`${files} of ${PEOPLE} files were merged`);
      held.push((await mergeBundled(program, folder, HEAP_MIB)).held);
    }
  });
  const on = `${PEOPLE.toLocaleString('en-GB')} files`;
  const lines: Line[] = [
    {
      what: 'Answers through `merge`',
      on,
      unit: 'ms',
      ours: middle(took),
      others: [],
      bar: { of: 'ours', better: 'lower', must: 10_000, aim: 4000 },
    },
    { what: 'Memory at its end', on, unit: 'MB', ours: middle(held), others: [] },
  ];
  lines.push(workshopLine());
  for (const line of lines) sayLine(line);
  return { lines, leftOut: [] };
}

const ATTENDING = 200;

/** What the app does with the answers of a large workshop that arrive at once: taken in, and counted for every question. */
function workshopLine(): Line {
  const people = crowd(ATTENDING);
  const scales = askedQuestions.map(scaleOf);
  const took = Array.from({ length: times(15) }, () => {
    const begun = performance.now();
    const { workshop } = withArrivals(workshopWith(), people);
    if (shownPicture(reveal(workshop), scales).length !== scales.length)
      throw new Error('A question is lost');
    return performance.now() - begun;
  });
  return {
    what: 'Answers taken in and counted',
    on: `${ATTENDING} people × ${scales.length} questions`,
    unit: 'ms',
    ours: middle(took),
    others: [],
    bar: { of: 'ours', better: 'lower', must: 300, aim: null },
  };
}
