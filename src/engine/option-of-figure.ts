import type { AskedQuestion, Option } from '../pack/index.ts';

/** The option whose band holds a figure: lower bound inclusive, upper bound not. */
export const optionOfFigure = (
  { options }: Pick<AskedQuestion, 'options'>,
  figure: number,
): Option | undefined =>
  options.find(({ from, to }) => figure >= (from ?? -Infinity) && figure < (to ?? Infinity));
