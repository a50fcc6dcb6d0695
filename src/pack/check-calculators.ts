import type { Problem } from './assemble.ts';
import { ofList, operations, type Calculator, type Formula, type Kpi, type Pack } from './schema.ts';

/** Formulas speak of inputs that are there, each operation has as many parts as it takes, and nothing stands unused. */
export function checkCalculators({ kpis: { kpis } }: Pack): Problem[] {
  return kpis.flatMap((kpi) =>
    [...faultsOfTarget(kpi), ...(kpi.calculator ? faultsOfCalculator(kpi.calculator) : [])].map(
      (message) => ({
        file: 'kpis.json',
        at: kpi.id,
        message,
      }),
    ),
  );
}

function faultsOfTarget({ target, calculator }: Kpi): string[] {
  if (target.kind !== 'beside' || calculator?.beside?.some(({ id }) => id === target.figure) === true)
    return [];
  return [`takes its target from ${target.figure}, which its calculator does not give`];
}

function faultsOfCalculator(calculator: Calculator): string[] {
  const { inputs, formula, beside = [], rules = [], cautions = [] } = calculator;
  const amounts = cautions.flatMap(({ what }) => (isCount(what) ? [] : [what]));
  const formulas = [
    formula,
    ...beside.map((figure) => figure.formula),
    ...rules.flatMap(({ what, atMost }) => [what, atMost]),
    ...amounts,
  ];
  const used = new Set(formulas.flatMap(inputsIn));
  const counted = cautions.flatMap(({ what }) => (isCount(what) ? [what.countOf] : []));
  const optional = new Set(inputs.filter((input) => input.optional === true).map(({ id }) => id));
  return [
    ...[inputs, beside, rules, cautions].flatMap((things) =>
      things
        .filter(({ id }, at) => things.findIndex((one) => one.id === id) < at)
        .map(({ id }) => `names ${id} twice`),
    ),
    ...inputs.filter(({ id }) => !used.has(id)).map(({ id }) => `never uses its input ${id}`),
    ...inputs
      .filter(({ min, max = Infinity }) => min > max)
      .map(({ id }) => `has an input ${id} that can have no value`),
    ...formulas.flatMap((one) => faultsOfFormula(one, calculator)),
    ...counted
      .filter((id) => inputs.find((input) => input.id === id)?.list === undefined)
      .map((id) => `counts the entries of ${id}, which is no list`),
    ...inputsIn(formula)
      .filter((id) => optional.has(id))
      .map((id) => `needs its input ${id}, which may stay empty`),
  ];
}

function faultsOfFormula(formula: Formula, calculator: Calculator, inList = false): string[] {
  if (typeof formula === 'number') return inList ? ['takes a constant for a list'] : [];
  if (typeof formula === 'string') {
    const input = calculator.inputs.find(({ id }) => id === formula);
    if (!input) return [`has no input ${formula}`];
    if ((input.list !== undefined) === inList) return [];
    return [inList ? `takes ${formula} for a list` : `takes the list ${formula} for one figure`];
  }
  const { least, most } = operations[formula.do];
  const count = formula.of.length;
  const list = ofList.includes(formula.do);
  return [
    ...(inList ? [`takes the result of ${formula.do} for a list`] : []),
    ...(count < least || count > most ? [`gives ${formula.do} ${String(count)} parts`] : []),
    ...formula.of.flatMap((part) => faultsOfFormula(part, calculator, list)),
  ];
}

const isCount = (what: NonNullable<Calculator['cautions']>[number]['what']): what is { countOf: string } =>
  typeof what === 'object' && 'countOf' in what;

/** Inputs that a formula speaks of. */
const inputsIn = (formula: Formula): string[] => {
  if (typeof formula === 'string') return [formula];
  return typeof formula === 'number' ? [] : formula.of.flatMap(inputsIn);
};

/** Whether a formula divides by something that may be zero. */
export const divides = (formula: Formula): boolean =>
  typeof formula === 'object' &&
  (['ratio', 'percent', 'lost-over'].includes(formula.do) || formula.of.some(divides));
