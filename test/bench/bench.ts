// `npm run bench [-- PART …]`: measures the app beside what people would pick instead, and writes what it found.
// Parts: engine, batch, merging, views, interview, interview-200, interview-1000, report, lasting, keeping. Without a part: all of them. test/README.md says more.
import { measureBatch } from './parts/batch.ts';
import { measureEngine } from './parts/engine.ts';
import { measureInterview } from './parts/interview.ts';
import { measureKeeping } from './parts/keeping.ts';
import { measureLasting } from './parts/lasting.ts';
import { measureMerging } from './parts/merging.ts';
import { measureReport } from './parts/report.ts';
import { measureViews } from './parts/views.ts';
import { isQuick } from './support/effort.ts';
import { installPeers } from './support/peers.ts';
import { machineHere } from './support/machine.ts';
import { readResults, writeResults } from './support/files.ts';
import type { Line } from './support/results.ts';

interface Measured {
  lines: Line[];
  leftOut: string[];
}
const ASKING =
  'Chromium, processor slowed four times, Fast 4G (165 ms, 8.1 Mbit/s), brotli. Five cold loads and five walks with real clicks, by turns; 98th percentiles over all five walks pooled. First question: from the entry page, with the press on its button, to the first control that takes an answer. SurveyJS 2.5.38 has the same questions, options and clicks; both came to the same total in every walk.';

/** In the order of the results. */
const PARTS: Readonly<Record<string, { title: string; how: string; measure: () => Promise<Measured> }>> = {
  engine: {
    title: 'The engine',
    how: 'Node, one process per pack, five rounds. Firmness is judged after every answer on the way from no answer to all, the facts of one company known.',
    measure: measureEngine,
  },
  batch: {
    title: 'Many cases at once',
    how: 'The forty personas as case files, again and again, through a pipe; three runs each, from the first answer to the last. One core: the program is kept on one, with all its threads.',
    measure: measureBatch,
  },
  merging: {
    title: 'Many people’s answers',
    how: 'Ten thousand files of answers to every question in one folder, from the call of `npm run merge` to its end, bundling the program included; three runs. Memory is what the bundled program holds at its end.',
    measure: measureMerging,
  },
  views: {
    title: 'Views of a large workshop',
    how: 'Chromium, nothing slowed, the server on the same machine; from the press to the picture, five fresh profiles, so that each page’s code is fetched too. A frame of 17 ms is in it.',
    measure: measureViews,
  },
  interview: { title: 'Asking', how: ASKING, measure: measureInterview('real') },
  'interview-200': { title: 'Asking, of 200 questions', how: ASKING, measure: measureInterview('200') },
  'interview-1000': { title: 'Asking, of 1,000 questions', how: ASKING, measure: measureInterview('1000') },
  report: {
    title: 'The PDF',
    how: 'Chromium, nothing slowed; three fresh pages per tool, fifteen PDFs on each after the first. Ours is the shipped report from the press of the button: a worker started for it, tags, charts. pdfmake and @react-pdf/renderer draw its words, lists and tables with the same fonts, without charts and tags; survey-pdf prints the questions with the answers.',
    measure: measureReport,
  },
  lasting: {
    title: 'What shows with time',
    how: 'Chromium. The result with a processor slowed four times and Fast 4G, after four seconds on the check page; memory with nothing slowed, after a forced collection.',
    measure: measureLasting,
  },
  keeping: {
    title: 'Saving',
    how: 'Chromium, nothing slowed, three fresh profiles. Each letter is typed once the one before is saved; 95th percentiles over all letters pooled.',
    measure: measureKeeping,
  },
};

const wanted = process.argv.slice(2).filter((word) => word !== '--quick');
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}; there are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

installPeers();
const results = readResults();
for (const [name, { title, how, measure }] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(title);
  const date = new Date().toISOString().slice(0, 10);
  results[name] = { title, how, date, machine: machineHere(), ...(await measure()) };
  if (!isQuick) await writeResults(results, Object.keys(PARTS));
}
