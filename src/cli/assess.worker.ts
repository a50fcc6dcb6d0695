// One of the threads behind `assess --lines`: built beside the program by `run.mjs`, started by `line-threads.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import { tongue } from '../i18n/index.ts';
import { loadPack } from '../pack/index.ts';
import { assessLines, type Lines, type Manner } from './assess-line.ts';

const manner = workerData as Manner;
const pack = await loadPack();
// Messages of problems are the interface’s own: no words of the pack stand in them.
const { t } = tongue('en', {});

parentPort?.on('message', (lines: Lines) => {
  const assessed = assessLines(pack, t, lines, manner);
  parentPort?.postMessage(assessed, [assessed.answers.buffer]);
});
