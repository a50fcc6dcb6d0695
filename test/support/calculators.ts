import fc from 'fast-check';
import type { CalculatorInputs, ListEntry } from '../../src/engine/index.ts';
import type { Calculator, CalculatorInput, Kpi } from '../../src/pack/index.ts';
import { realPack } from './real-pack.ts';

export type WorkedOut = Kpi & { calculator: Calculator };

/** Every KPI of the real pack that is worked out from raw inputs. */
export const workedOut: readonly WorkedOut[] = realPack.kpis.kpis.flatMap((kpi) =>
  kpi.calculator ? [{ ...kpi, calculator: kpi.calculator }] : [],
);

export const kpiByRef = (ref: string): WorkedOut => {
  const found = workedOut.find((kpi) => kpi.ref === ref);
  if (!found) throw new Error(`No calculator for ${ref}`);
  return found;
};

/** Figures as companies have them, with the odd ones: none, parts, the very large, the impossible. */
const figure = fc.oneof(
  { weight: 8, arbitrary: fc.nat(500) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1e7, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1e308, Number.MIN_VALUE, NaN, Infinity) },
);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const entry: fc.Arbitrary<ListEntry> = fc.oneof(figure, fc.record({ from: day, to: day }));

/** Anything one could put in, or leave out. */
export const anyInputs = ({ calculator }: WorkedOut): fc.Arbitrary<CalculatorInputs> => {
  const given = ({ list }: CalculatorInput): fc.Arbitrary<CalculatorInputs[string]> =>
    list === undefined ? figure : fc.array(entry, { maxLength: 8 });
  return fc.tuple(...calculator.inputs.map((input) => fc.tuple(given(input), fc.nat(12)))).map((all) =>
    Object.fromEntries(
      calculator.inputs.flatMap(({ id }, at) => {
        const [value, left = 0] = all[at] ?? [];
        return value === undefined || left === 0 ? [] : [[id, value]];
      }),
    ),
  );
};

/** A figure within what the input itself allows. */
export const soundFigure = ({ min, max = 1e6, whole }: CalculatorInput): fc.Arbitrary<number> =>
  whole === true ? fc.integer({ min, max: Math.min(max, 10_000) }) : fc.double({ min, max, noNaN: true });

/** What each input by itself allows; together they may still break a rule. */
export const soundInputs = ({ calculator }: WorkedOut): fc.Arbitrary<CalculatorInputs> => {
  const given = (input: CalculatorInput): fc.Arbitrary<CalculatorInputs[string]> =>
    input.list === undefined
      ? soundFigure(input)
      : fc.array(soundFigure(input), { minLength: 1, maxLength: 8 });
  return fc.record(Object.fromEntries(calculator.inputs.map((input) => [input.id, given(input)])));
};
