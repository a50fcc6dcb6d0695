import { assemblePack, type Problem } from './assemble.ts';
import { checkBands } from './check-bands.ts';
import { checkCalculators } from './check-calculators.ts';
import { checkIds, checkReferences } from './check-references.ts';
import {
  checkDuties,
  checkFigures,
  checkQuestionOrder,
  checkReachability,
  checkTaskOrder,
} from './check-content.ts';
import { checkPredicates } from './check-predicates.ts';
import { checkHistory, checkScenarios } from './check-scenarios.ts';
import { checkWorkshop } from './check-workshop.ts';
import type { PackFiles } from './read.ts';
import type { Pack } from './schema.ts';
import { checkWords } from './check-words.ts';

export type { Problem } from './assemble.ts';

export interface CheckedPack {
  /** Null when some file has the wrong shape. */
  pack: Pack | null;
  /** By language. */
  words: Record<string, Record<string, string>>;
  /** All of them, not the first; empty for a sound pack. */
  problems: Problem[];
}

/** Checks everything that can be wrong with `questions/`. */
export function checkPack(files: PackFiles): CheckedPack {
  const { pack, problems } = assemblePack(files);
  const words: Record<string, Record<string, string>> = {};
  for (const [language, json] of files.words) {
    words[language] = texts(json, (key) =>
      problems.push({ file: `words/${language}.json`, at: key, message: 'is not a text' }),
    );
  }
  if (pack) {
    const checks = [
      checkIds,
      checkReferences,
      checkBands,
      checkCalculators,
      checkReachability,
      checkQuestionOrder,
      checkPredicates,
      checkTaskOrder,
      checkDuties,
      checkFigures,
      checkScenarios,
      checkHistory,
      checkWorkshop,
    ];
    for (const check of checks) problems.push(...check(pack));
    problems.push(...checkWords(pack, words));
  }
  return { pack, words, problems };
}

function texts(json: unknown, complain: (key: string) => void): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, text] of Object.entries(json !== null && typeof json === 'object' ? json : {})) {
    if (typeof text === 'string' && text.trim() !== '') found[key] = text;
    else complain(key);
  }
  return found;
}
