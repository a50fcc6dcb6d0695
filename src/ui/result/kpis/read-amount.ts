import { readFigure, type Figure } from '../../../interview/index.ts';

type Limits = Parameters<typeof readFigure>[1];

/**
 * Reads an amount as people type or paste it: `1,234.5`, `1.234,5`, `1 234,5`, `€1,200`, `20 %`, `3×`, `1.5억 원`. With
 * both signs the last one is the decimal sign; digits that no way of grouping explains are refused.
 */
export const readAmount = (typed: string, limits: Limits): Figure => readFigure(plain(typed), limits);

const GROUPED_BY_SPACES = /^-?\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;
const POINT_LAST = /^-?\d{1,3}(?:,\d{3})+\.\d+$/;
const COMMA_LAST = /^-?\d{1,3}(?:\.\d{3})+,\d+$/;
const POINTS_GROUP = /^-?\d{1,3}(?:\.\d{3}){2,}$/;

/** With a point as the only sign, or as it was typed for the reader of figures to refuse. */
function plain(typed: string): string {
  const text = typed
    .trim()
    .replace('−', '-')
    .replace(/^\p{Sc}\s*|\s*(?:\p{Sc}|×|원)$/gu, '')
    .replace(/^[A-Z]{3}\s+/, '');
  if (POINT_LAST.test(text)) return text.replaceAll(',', '');
  if (COMMA_LAST.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (POINTS_GROUP.test(text)) return text.replaceAll('.', '');
  if (/\d[\s'’]\d/.test(text) && !GROUPED_BY_SPACES.test(text)) return '?';
  if (/\..*,|,.*\..*/.test(text)) return '?';
  return text;
}
