import { buildResult, type Result } from '../../src/engine/index.ts';
import type { FileRequest, MadeFile } from '../../src/report/index.ts';
import { sayer, type Say } from '../../src/report/say.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { realPack as packAndWords } from '../report/real-pack.ts';
import { assessmentWith } from './assessment.ts';
import { personas, type Persona } from './personas.ts';

const { pack, english } = packAndWords();
export { english };

/** A persona as a saved assessment, with a company’s name and whatever else is said. */
export function savedPersona(name: string, changes: Partial<Assessment> = {}): Assessment {
  const found: Persona | undefined = personas.find((persona) => persona.name === name);
  if (!found) throw new Error(`No persona ${name}`);
  const { facts, answers, planStart } = found.situation;
  return assessmentWith({ id: `of-${name}`, title: found.company, facts, answers, planStart, ...changes });
}

/** What every file is made from. */
export function requestFor(assessment: Assessment, day = '2026-11-30'): FileRequest {
  const result: Result = buildResult(pack, assessment, day);
  return { result, assessment, pack, tongue: english };
}

/** The same, ready to be said. */
export const sayFor = ({ result, assessment }: FileRequest): Say => sayer(result, assessment, pack, english);

/** The text of a file that is text. */
export async function textOf(file: Promise<MadeFile>): Promise<string> {
  const { name, content } = await file;
  if (typeof content !== 'string') throw new Error(`${name} is no text`);
  return content;
}
