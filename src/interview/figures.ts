import type { FactValue, Option, AskedQuestion } from '../pack/index.ts';

/** A reply given as a band of a figure. */
export const isBand = (value: FactValue | undefined): value is { band: string } =>
  typeof value === 'object' && !Array.isArray(value) && typeof value.band === 'string';

/** The option whose band holds a figure: lower bound inclusive, upper bound not. */
export const optionOfFigure = (
  { options }: Pick<AskedQuestion, 'options'>,
  figure: number,
): Option | undefined =>
  options.find(({ from, to }) => figure >= (from ?? -Infinity) && figure < (to ?? Infinity));
