import { currencyOf, type Facts } from '../../engine/index.ts';
import type { AskedQuestion, Fact, Id, InterviewPack } from '../../pack/index.ts';
import type { Voice } from './voice.ts';

// What can be chosen of a fact, in words: the fields need it before anything else of the report.

/** Words of one option of a fact; bands of yearly revenue are said in the company’s currency. */
export function optionWords(
  { word, formats }: Voice,
  pack: InterviewPack,
  facts: Facts,
  fact: Fact,
  option: Id,
): string {
  const code = currencyOf(pack, facts);
  const edges = pack.head.currencies.find((currency) => currency.code === code)?.revenueEdges ?? [];
  const at = fact.options?.indexOf(option) ?? -1;
  const money = (edge: number | undefined): string =>
    edge === undefined ? '' : formats.compactMoney(edge, code);
  // Only words that name an edge ask for it: the first amount that a page formats takes a slow phone a tenth of a second.
  return word(`fact.${fact.id}.option.${option}`, {
    get low() {
      return money(edges[at - 1]);
    },
    get high() {
      return money(edges[at]);
    },
  });
}

/** Words of one band of a fact; bands of money are named by their edges. */
export function bandWords(
  { t, word, formats }: Voice,
  pack: InterviewPack,
  facts: Facts,
  fact: Fact,
  id: Id,
): string {
  const band = fact.bands?.find((each) => each.id === id);
  if (fact.kind !== 'money' || band === undefined) return word(`fact.${fact.id}.band.${id}`);
  const code = currencyOf(pack, facts);
  const low = formats.compactMoney(band.from, code);
  if (band.to === null) return t('band.from', { low });
  const high = formats.compactMoney(band.to, code);
  return band.from === 0 ? t('band.below', { high }) : t('band.between', { low, high });
}

export type Unit = Fact['unit'] | AskedQuestion['unit'];

/** The unit of a figure, apart from it; none for plain numbers and money. */
export const unitWords = ({ t }: Voice, unit: Unit, count: number): string =>
  unit === undefined || unit === 'money' ? '' : t(`unit.${unit}`, { count });
