import { resolve } from 'node:path';
import { readPackFiles } from '../../../src/pack/read.ts';
import type { Pack } from '../../../src/pack/schema.ts';
import { checkPack, type CheckedPack } from '../../../src/pack/validate.ts';
import { generatePack } from './generated-pack.ts';

/** Where everything lies that the benchmark makes. */
export const WORKSHOP = resolve('node_modules/.cache/first-seat/bench');

export interface SizedPack {
  /** Short name for folders and output. */
  name: 'real' | '200' | '1000';
  /** What is measured on, in words. */
  on: string;
  /** Its folder of questions. */
  folder: string;
}

/** The real pack, and packs of 200 and 1,000 questions made from it. */
export function sizedPacks(): SizedPack[] {
  return [
    { name: 'real', on: 'the real pack', folder: resolve('questions') },
    { name: '200', on: '200 questions', folder: generatePack(200, `${WORKSHOP}/questions-200`) },
    { name: '1000', on: '1,000 questions', folder: generatePack(1000, `${WORKSHOP}/questions-1000`) },
  ];
}

/** A folder of questions, which must be sound, with its words. */
export function readSound(folder: string): CheckedPack & { pack: Pack } {
  const { pack, words, problems } = checkPack(readPackFiles(folder));
  if (!pack || problems.length > 0) throw new Error(`${folder}: ${JSON.stringify(problems.slice(0, 5))}`);
  return { pack, words, problems };
}

export const readSoundPack = (folder: string): Pack => readSound(folder).pack;
