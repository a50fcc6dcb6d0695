import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculateKpi,
  type Calculation,
  type CalculatorInputs,
  type Refusal,
} from '../../../src/engine/index.ts';
import { anyInputs, kpiByRef, soundInputs, workedOut } from '../../support/calculators.ts';

const calculated = (ref: string, inputs: CalculatorInputs): Calculation =>
  calculateKpi(kpiByRef(ref), inputs);
const valueOf = (ref: string, inputs: CalculatorInputs): number => {
  const found = calculated(ref, inputs);
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals));
  return found.value;
};
const besideOf = (ref: string, inputs: CalculatorInputs): Record<string, number> => {
  const found = calculated(ref, inputs);
  return 'refusals' in found
    ? {}
    : Object.fromEntries(found.beside.map(({ figure, value }) => [figure, value] as const));
};
const refusals = (ref: string, inputs: CalculatorInputs): Refusal[] => {
  const found = calculated(ref, inputs);
  return 'refusals' in found ? found.refusals : [];
};

describe('A KPI comes about from its raw inputs', () => {
  const movements = { opening: 1000, expansion: 150, contraction: 30, churned: 70 };
  test.each<[ref: string, what: string, inputs: CalculatorInputs, value: number]>([
    ['M1', 'deals won of the SQLs of a cohort', { won: 12, sqls: 60 }, 20],
    [
      'M2',
      'cost of sales and marketing per new customer',
      { 'sales-cost': 60_000, 'marketing-cost': 40_000, 'new-customers': 8 },
      12_500,
    ],
    [
      'M3',
      'margin of a customer over its lifetime',
      { revenue: 50_000, customers: 100, 'gross-margin': 80, churn: 2 },
      20_000,
    ],
    ['M4', 'the average of days', { deals: [30, 60, 120] }, 70],
    ['M4', 'the average of dates', { deals: [{ from: '2026-02-27', to: '2026-03-01' }, 4] }, 3],
    ['M5', 'the median of an even number of deals', { deals: [40, 10, 20, 90] }, 30],
    ['M6', 'deals without a decision count as lost', { won: 10, lost: 15, 'no-decision': 5 }, 0.5],
    ['M7', 'the worst step', { leads: 400, sqls: 100, opportunities: 50, won: 10 }, 20],
    ['M8', 'spend per lead', { spend: 3100, leads: 10 }, 310],
    ['M10', 'the segments together', { segments: [1000, 2500.5] }, 3500.5],
    ['M11', 'renewed of what came due', { renewed: 90, due: 100 }, 90],
    ['M11b', 'expansion of the opening revenue', { expansion: 40, opening: 1000 }, 4],
    ['M13', 'net retention', movements, 105],
    [
      'M14',
      'revenue from the pipeline a day',
      { opportunities: 40, 'win-rate': 25, 'deal-value': 12_000, cycle: 60 },
      2000,
    ],
    ['M15', 'a monthly loss as a yearly rate', { customers: 100, lost: 1, months: 1 }, 11.3615128284],
    ['M15', 'a yearly loss as it is', { customers: 200, lost: 20, months: 12 }, 10],
    ['M16', 'net growth', { ...movements, new: 200 }, 25],
    ['M17', 'the loss of a spend that brought nothing', { 'gross-profit': 0, cost: 500 }, -100],
    ['X1', 'hours with customers', { 'customer-hours': 35, 'worked-hours': 120 }, 29.1666666667],
    ['X2', 'the distance of forecast and actual', { forecast: 90, actual: 100 }, 90],
    ['X2', 'a forecast beyond twice the actual as nothing', { forecast: 300, actual: 100 }, 0],
    ['X3', 'pipeline over the remaining target', { pipeline: 900, 'remaining-target': 300 }, 3],
    ['X4', 'the median of hours', { leads: [1, 30, 2] }, 2],
    ['X5', 'filled of required fields', { filled: 90, required: 120 }, 75],
    ['X6', 'ramped reps at quota', { 'at-quota': 2, ramped: 5 }, 40],
    ['X7', 'requests done in time', { 'in-time': 18, requests: 20 }, 90],
    ['X8', 'opportunities reps began', { 'self-sourced': 9, 'new-opportunities': 30 }, 30],
    ['X9', 'new revenue with a known source', { known: 80, 'new-revenue': 100 }, 80],
    ['X10', 'MQLs that a rep accepted', { sqls: 13, mqls: 100 }, 13],
    ['X11', 'revenue of those who bought before', { revenue: 1000, 'first-purchases': 400 }, 600],
  ])('%s: %s', (ref, _, inputs, value) => {
    expect(valueOf(ref, inputs)).toBe(value);
  });

  test('Every KPI but the plain counts has a calculator.', () => {
    expect(workedOut).toHaveLength(27);
  });

  test('Net retention never stands without gross.', () => {
    expect(besideOf('M13', movements)).toEqual({ gross: 90 });
  });

  test('The average cycle stands beside its median, the yearly churn beside the monthly.', () => {
    expect(besideOf('M4', { deals: [30, 60, 120] })).toEqual({ median: 60 });
    expect(besideOf('M15', { customers: 100, lost: 1, months: 1 })).toEqual({ monthly: 1 });
  });

  test('A figure beside the value is left out while its optional inputs are.', () => {
    const inputs = { pipeline: 900, 'remaining-target': 300 };
    expect(besideOf('X3', inputs)).toEqual({});
    expect(besideOf('X3', { ...inputs, 'win-rate': 25 })).toEqual({ needed: 4 });
    expect(besideOf('X3', { ...inputs, 'win-rate': 0 })).toEqual({});
    expect(calculated('X3', { ...inputs, 'win-rate': 0 })).toMatchObject({
      undefinedBeside: [{ figure: 'needed', inputs: ['win-rate'] }],
    });
  });

  test('It says how the value came about, with every figure that went in.', () => {
    const found = calculated('M1', { won: 12, sqls: 60 });
    expect('steps' in found && found.steps).toEqual([
      {
        figure: null,
        value: 20,
        worked: {
          do: 'percent',
          of: [
            { input: 'won', value: 12 },
            { input: 'sqls', value: 60 },
          ],
          value: 20,
        },
      },
    ]);
  });

  test('Few cases leave the value, with a word of caution.', () => {
    expect(calculated('M1', { won: 5, sqls: 29 })).toMatchObject({ cautions: ['small-cohort'] });
    expect(calculated('M1', { won: 5, sqls: 30 })).toMatchObject({ cautions: [] });
    expect(calculated('M4', { deals: [1, 2, 3, 4] })).toMatchObject({ cautions: ['few-deals'] });
    expect(calculated('X3', { pipeline: 501, 'remaining-target': 100 })).toMatchObject({
      cautions: ['stale'],
    });
  });
});

describe('The impossible is refused', () => {
  test('More won than decided.', () => {
    expect(refusals('M1', { won: 61, sqls: 60 })).toEqual([
      { refusal: 'rule', rule: 'won-within-cohort', inputs: ['won', 'sqls'] },
    ]);
  });

  test('Churn above 100 per cent.', () => {
    expect(refusals('M15', { customers: 10, lost: 11, months: 1 })).toMatchObject([
      { rule: 'lost-within-start' },
    ]);
    expect(refusals('M3', { revenue: 1, customers: 1, 'gross-margin': 50, churn: 101 })).toEqual([
      { refusal: 'too-large', input: 'churn', limit: 100 },
    ]);
  });

  test('A lifetime value at zero churn.', () => {
    expect(refusals('M3', { revenue: 1, customers: 1, 'gross-margin': 50, churn: 0 })).toEqual([
      { refusal: 'not-defined', inputs: ['churn'] },
    ]);
  });

  test('More revenue lost than there was.', () => {
    expect(refusals('M13', { opening: 100, expansion: 0, contraction: 50, churned: 51 })).toMatchObject([
      { rule: 'lost-within-opening' },
    ]);
  });

  test('Dates that run backwards, and dates that are none, by entry.', () => {
    const deals = [3, { from: '2026-03-02', to: '2026-03-01' }, { from: '2026-13-01', to: '2026-03-01' }];
    expect(refusals('M4', { deals })).toEqual([
      { refusal: 'backwards', input: 'deals', entry: 2 },
      { refusal: 'not-a-date', input: 'deals', entry: 3 },
    ]);
  });

  test('Everything at once, and what is missing by name.', () => {
    expect(refusals('M2', { 'sales-cost': -1, 'new-customers': 1.5 })).toEqual([
      { refusal: 'too-small', input: 'sales-cost', limit: 0 },
      { refusal: 'missing', input: 'marketing-cost' },
      { refusal: 'not-whole', input: 'new-customers' },
    ]);
  });

  test('Cents that floating point can’t hold break no rule.', () => {
    const inputs = { opening: 0.3, expansion: 0, contraction: 0.1, churned: 0.2 };
    expect(calculated('M13', inputs)).toMatchObject({ value: 0, beside: [{ figure: 'gross', value: 0 }] });
  });
});

describe.each(workedOut.map((kpi) => [`${kpi.ref} ${kpi.id}`, kpi] as const))('Laws of %s', (_, kpi) => {
  const { calculator } = kpi;

  test('Whatever is put in, every figure is finite, or reasons are given.', () => {
    fc.assert(
      fc.property(anyInputs(kpi), (inputs) => {
        const found = calculateKpi(kpi, inputs);
        if ('refusals' in found) expect(found.refusals.length).toBeGreaterThan(0);
        else for (const { value } of found.steps) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });

  test('A value is one that the KPI can have.', () => {
    const { min, max = Infinity } = kpi.limits;
    fc.assert(
      fc.property(soundInputs(kpi), (inputs) => {
        const found = calculateKpi(kpi, inputs);
        if ('refusals' in found) return;
        expect(found.value).toBeGreaterThanOrEqual(min);
        expect(found.value).toBeLessThanOrEqual(max);
      }),
    );
  });

  test('Inputs that each are possible are refused exactly when a rule is broken or the divisor is zero.', () => {
    fc.assert(
      fc.property(soundInputs(kpi), (inputs) => {
        const found = calculateKpi(kpi, inputs);
        const broken = (calculator.rules ?? []).filter(
          ({ what, atMost }) => plain(what, inputs) > plain(atMost, inputs) * (1 + 1e-11),
        );
        const undefinedHere = !Number.isFinite(plain(calculator.formula, inputs));
        const huge = 'refusals' in found && found.refusals.some(({ refusal }) => refusal === 'out-of-range');
        if (!huge) expect('refusals' in found).toBe(broken.length > 0 || undefinedHere);
      }),
    );
  });

  test('What is left out is named as missing, and nothing else is.', () => {
    fc.assert(
      fc.property(soundInputs(kpi), fc.subarray(calculator.inputs), (inputs, left) => {
        const given = Object.fromEntries(
          Object.entries(inputs).filter(([id]) => !left.some((input) => input.id === id)),
        );
        const found = calculateKpi(kpi, given);
        const missing =
          'refusals' in found ? found.refusals.filter(({ refusal }) => refusal === 'missing') : [];
        expect(missing.map((one) => 'input' in one && one.input)).toEqual(
          left.filter(({ optional }) => optional !== true).map(({ id }) => id),
        );
      }),
    );
  });
});

describe('More of the good never makes a value worse', () => {
  /** Inputs by which the value rises and falls, others being equal. */
  const directions: [ref: string, up: string[], down: string[]][] = [
    ['M1', ['won'], ['sqls']],
    ['M2', ['sales-cost', 'marketing-cost'], ['new-customers']],
    ['M3', ['revenue', 'gross-margin'], ['churn', 'customers']],
    ['M6', ['won'], ['lost', 'no-decision']],
    ['M8', ['spend'], ['leads']],
    ['M11', ['renewed'], ['due']],
    ['M11b', ['expansion'], ['opening']],
    ['M13', ['expansion'], ['contraction', 'churned']],
    ['M14', ['opportunities', 'win-rate', 'deal-value'], ['cycle']],
    ['M15', ['lost'], ['customers', 'months']],
    ['M16', ['new', 'expansion'], ['contraction', 'churned']],
    ['M17', ['gross-profit'], ['cost']],
    ['X1', ['customer-hours'], ['worked-hours']],
    ['X3', ['pipeline'], ['remaining-target']],
    ['X5', ['filled'], ['required']],
    ['X6', ['at-quota'], ['ramped']],
    ['X7', ['in-time'], ['requests']],
    ['X8', ['self-sourced'], ['new-opportunities']],
    ['X9', ['known'], ['new-revenue']],
    ['X10', ['sqls'], ['mqls']],
    ['X11', ['revenue'], ['first-purchases']],
  ];
  test.each(directions)('%s rises with %j and falls with %j.', (ref, up, down) => {
    const kpi = kpiByRef(ref);
    fc.assert(
      fc.property(
        soundInputs(kpi),
        fc.constantFrom(...up, ...down),
        fc.integer({ min: 1, max: 500 }),
        (inputs, which, more) => {
          const now = calculateKpi(kpi, inputs);
          const then = calculateKpi(kpi, { ...inputs, [which]: Number(inputs[which]) + more });
          if ('refusals' in now || 'refusals' in then) return;
          const gain = up.includes(which) ? then.value - now.value : now.value - then.value;
          // The twelfth digit is rounded.
          expect(gain).toBeGreaterThanOrEqual(-1e-9 * Math.max(1, Math.abs(now.value)));
        },
      ),
    );
  });
});

/** The formula once more, in the plainest way, for comparison: NaN or infinite where it is not defined. */
function plain(
  formula: (typeof workedOut)[number]['calculator']['formula'],
  inputs: CalculatorInputs,
): number {
  if (typeof formula === 'number') return formula;
  if (typeof formula === 'string') return Number(inputs[formula]);
  const list = formula.of.flatMap((part) => {
    const given = typeof part === 'string' ? inputs[part] : undefined;
    return typeof given === 'object' ? given.map(Number) : [];
  });
  const [a = NaN, b = NaN, c = NaN] = formula.of.map((part) => plain(part, inputs));
  const parts = formula.of.map((part) => plain(part, inputs));
  const sorted = [...list].sort((x, y) => x - y);
  switch (formula.do) {
    case 'sum':
      return parts.reduce((x, y) => x + y);
    case 'difference':
      return parts.reduce((x, y) => x - y);
    case 'product':
      return parts.reduce((x, y) => x * y);
    case 'ratio':
      return b === 0 ? NaN : a / b;
    case 'percent':
      return b === 0 ? NaN : (100 * a) / b;
    case 'share':
      return a / 100;
    case 'distance':
      return Math.abs(a - b);
    case 'least':
      return parts.some(Number.isNaN) ? NaN : Math.min(...parts);
    case 'greatest':
      return parts.some(Number.isNaN) ? NaN : Math.max(...parts);
    case 'lost-over':
      // More lost than there were: a rule says so, before any root of a negative number.
      return a > 100 ? 100 : 100 - 100 * (1 - a / 100) ** (c / b);
    case 'total':
      return list.reduce((x, y) => x + y, 0);
    case 'mean':
      return list.reduce((x, y) => x + y, 0) / list.length;
    case 'median':
      return sorted[Math.floor(sorted.length / 2)] ?? NaN;
  }
}
