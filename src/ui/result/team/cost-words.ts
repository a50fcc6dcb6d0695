import type { TeamCost } from '../../../engine/index.ts';
import { said } from '../../../report/index.ts';
import { figureProblem } from '../../figure-words.ts';
import { formats, t } from '../../say.ts';
import { onScreen } from '../on-screen.ts';
import type { WrongSpan } from './read-cost.ts';

const money = onScreen(said.money);
export const costRows = onScreen(said.costRows);
export const costWords = onScreen(said.costWords);
export const sumWords = onScreen(said.sumWords);
export const missingWords = onScreen(said.missingWords);
export const paybackWords = onScreen(said.paybackWords);

/** What the figures come to, for whoever can’t see the table change. */
export function costSaid({ totals, currency }: TeamCost): string {
  const sum = totals.find(({ kind }) => kind === 'new')?.perYear;
  if (!sum?.amount) return t('team.cost.said-nothing');
  const year = money(sum.amount, currency);
  return t(sum.missing.length > 0 ? 'team.cost.said-partly' : 'team.cost.said', { year });
}

export function wrongWords(wrong: WrongSpan[keyof WrongSpan], currency: string): string | null {
  if (!wrong) return null;
  if (wrong.problem === 'turned')
    return t('team.cost.turned', { from: formats().money(wrong.from, currency) });
  return figureProblem(wrong);
}
