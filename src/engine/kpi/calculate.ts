import type { Calculator, CalculatorInput, Formula, Id } from '../../pack/index.ts';
import type { CalculatorInputs, ListEntry } from '../adjustments.ts';
import { entryValue, evaluate, inputsOf, type Gap, type Worked } from './evaluate.ts';

/** Nothing a company counts is larger; beyond it, figures lose their last digits. */
const LARGEST = 1e15;

/** Why inputs can’t be taken. `entry` counts from 1 in a list. */
export type Refusal =
  | { refusal: 'missing'; input: Id }
  | { refusal: 'not-a-figure' | 'not-whole' | 'not-a-date' | 'backwards'; input: Id; entry?: number }
  | { refusal: 'too-small' | 'too-large'; input: Id; limit: number; entry?: number }
  /** A rule of the calculator that these inputs break together. */
  | { refusal: 'rule'; rule: Id; inputs: Id[] }
  /** A division by zero: the KPI has no value then. */
  | { refusal: 'not-defined'; inputs: Id[] }
  | { refusal: 'out-of-range' };

/** How one figure came about; `figure` is null for the KPI itself. */
export interface Step {
  figure: Id | null;
  value: number;
  worked: Worked;
}

export type Calculation =
  | {
      value: number;
      beside: { figure: Id; value: number }[];
      /** Figures beside the value that have none: these inputs would be divided by, and are zero. */
      undefinedBeside: { figure: Id; inputs: Id[] }[];
      steps: Step[];
      cautions: Id[];
    }
  /** Everything that is wrong, not the first. */
  | { refusals: Refusal[] };

/**
 * The value of a KPI from its raw inputs, in the unit of the KPI, with how it came about; or everything that speaks
 * against the inputs. The value is always finite.
 */
export function calculateKpi(
  { calculator }: { calculator: Calculator },
  inputs: CalculatorInputs,
): Calculation {
  const faults = calculator.inputs.flatMap((input) => faultsOf(input, inputs[input.id]));
  const faulty = new Set(faults.flatMap((fault) => ('input' in fault ? [fault.input] : [])));
  const sound: CalculatorInputs = Object.fromEntries(
    calculator.inputs.flatMap(({ id }) => {
      const given = inputs[id];
      return given === undefined || faulty.has(id) ? [] : [[id, given]];
    }),
  );
  const main = step(null, calculator.formula, sound);
  const refusals = [
    ...faults,
    ...(calculator.rules ?? []).flatMap((rule) => broken(rule, sound)),
    ...('gap' in main && main.gap === 'not-defined'
      ? [{ refusal: 'not-defined' as const, inputs: main.inputs }]
      : []),
  ];
  if (refusals.length > 0 || 'gap' in main) return { refusals };
  // Where its inputs are optional or zero, a figure beside the value may have none.
  const also = (calculator.beside ?? []).map(({ id, formula }) => [id, step(id, formula, sound)] as const);
  const beside = also.flatMap(([, one]) => ('gap' in one ? [] : [one]));
  const steps = [main, ...beside];
  if (!steps.every(({ value }) => Math.abs(value) <= LARGEST))
    return { refusals: [{ refusal: 'out-of-range' }] };
  return {
    value: main.value,
    beside: beside.map(({ figure, value }) => ({ figure: figure ?? '', value })),
    undefinedBeside: also.flatMap(([figure, one]) =>
      'gap' in one && one.gap === 'not-defined' ? [{ figure, inputs: one.inputs }] : [],
    ),
    steps,
    cautions: cautionsOf(calculator, sound),
  };
}

function step(figure: Id | null, formula: Formula, inputs: CalculatorInputs): Step | Gap {
  const worked = evaluate(formula, inputs);
  if ('gap' in worked) return worked;
  return { figure, value: tidy('list' in worked ? NaN : worked.value), worked };
}

/** Without the last digits, in which floating point leaves its traces. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

function faultsOf(input: CalculatorInput, given: CalculatorInputs[Id] | undefined): Refusal[] {
  if (given === undefined || (typeof given === 'object' && given.length === 0))
    return input.optional === true ? [] : [{ refusal: 'missing', input: input.id }];
  if ((typeof given === 'object') !== (input.list !== undefined))
    return [{ refusal: 'not-a-figure', input: input.id }];
  if (typeof given === 'number') return faultOf(input, given);
  return given.flatMap((entry, at) => faultOf(input, entry, at + 1));
}

function faultOf(
  { id, list, min, max = LARGEST, whole }: CalculatorInput,
  given: ListEntry,
  entry?: number,
): Refusal[] {
  const at = { input: id, ...(entry === undefined ? {} : { entry }) };
  const dated = typeof given === 'object';
  if (dated && list !== 'days') return [{ refusal: 'not-a-figure', ...at }];
  const value = entryValue(given);
  if (!Number.isFinite(value)) return [{ refusal: dated ? 'not-a-date' : 'not-a-figure', ...at }];
  if (dated && value < 0) return [{ refusal: 'backwards', ...at }];
  if (value < min) return [{ refusal: 'too-small', limit: min, ...at }];
  if (value > max) return [{ refusal: 'too-large', limit: max, ...at }];
  return whole === true && !Number.isInteger(value) ? [{ refusal: 'not-whole', ...at }] : [];
}

function broken(
  { id, what, atMost }: NonNullable<Calculator['rules']>[number],
  inputs: CalculatorInputs,
): Refusal[] {
  const [left, right] = [evaluate(what, inputs), evaluate(atMost, inputs)];
  // What is missing is said as missing.
  if ('gap' in left || 'gap' in right || 'list' in left || 'list' in right) return [];
  // Sums of cents: a difference in the last digits breaks no rule.
  return tidy(left.value) <= tidy(right.value)
    ? []
    : [{ refusal: 'rule', rule: id, inputs: [...new Set([...inputsOf(left), ...inputsOf(right)])] }];
}

function cautionsOf({ cautions = [] }: Calculator, inputs: CalculatorInputs): Id[] {
  return cautions
    .filter(({ what, below = -Infinity, above = Infinity }) => {
      const value = amountOf(what, inputs);
      return value !== null && (value < below || value > above);
    })
    .map(({ id }) => id);
}

function amountOf(
  what: NonNullable<Calculator['cautions']>[number]['what'],
  inputs: CalculatorInputs,
): number | null {
  if (typeof what === 'object' && 'countOf' in what) {
    const list = inputs[what.countOf];
    return typeof list === 'object' ? list.length : null;
  }
  const worked = evaluate(what, inputs);
  return 'gap' in worked || 'list' in worked ? null : worked.value;
}
