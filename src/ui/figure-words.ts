import type { Figure } from '../interview/index.ts';
import { formats, t } from './say.ts';

/** Says what is wrong with a typed figure; null when nothing is. */
export function figureProblem(figure: Figure): string | null {
  if (!('problem' in figure)) return null;
  if ('limit' in figure) return t(`problem.${figure.problem}`, { limit: formats().number(figure.limit) });
  return t(`problem.${figure.problem}`);
}

/** A stored figure as one would type it. */
export const typedFigure = (value: number): string => formats().number(value, 4);
