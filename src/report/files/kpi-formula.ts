import type { Calculator, Formula, Id, Kpi, Operation } from '../../pack/index.ts';

/** Where each input stands in the workbook: a cell, or the cells of a list. */
export type Places = Readonly<Record<Id, string>>;

/** What each operation of a calculator is in a spreadsheet; `calculator.ts` of the pack says what they give. */
const operations: Readonly<Record<Operation, (parts: readonly string[]) => string>> = {
  sum: (parts) => `(${parts.join('+')})`,
  difference: (parts) => `(${parts.join('-')})`,
  product: (parts) => `(${parts.join('*')})`,
  ratio: ([a = '', b = '']) => `(${a}/${b})`,
  percent: ([a = '', b = '']) => `(${a}/${b}*100)`,
  share: ([a = '']) => `(${a}/100)`,
  distance: ([a = '', b = '']) => `ABS(${a}-${b})`,
  least: (parts) => `MIN(${parts.join(',')})`,
  greatest: (parts) => `MAX(${parts.join(',')})`,
  'lost-over': ([rate = '', months = '', wanted = '']) => `((1-(1-${rate}/100)^(${wanted}/${months}))*100)`,
  total: ([list = '']) => `SUM(${list})`,
  mean: ([list = '']) => `AVERAGE(${list})`,
  median: ([list = '']) => `MEDIAN(${list})`,
};

/** A formula of the pack as a formula of a spreadsheet, without the sign before it. */
function sheetFormula(formula: Formula, places: Places): string {
  if (typeof formula === 'number') return String(formula);
  if (typeof formula === 'string') return places[formula] ?? '';
  return operations[formula.do](formula.of.map((part) => sheetFormula(part, places)));
}

/** Inputs that a formula needs. */
export function inputsIn(formula: Formula): Id[] {
  if (typeof formula === 'number') return [];
  if (typeof formula === 'string') return [formula];
  return [...new Set(formula.of.flatMap(inputsIn))];
}

/**
 * The value of a KPI from its raw inputs. While inputs are missing it is what was typed, else nothing; what the calculator
 * of the app refuses gives nothing as well.
 * @param typed the value without inputs, or null
 */
export function valueFormula(
  { formula, rules = [] }: Calculator,
  places: Places,
  typed: number | null,
): string {
  const all = [
    ...new Set([formula, ...rules.flatMap(({ what, atMost }) => [what, atMost])].flatMap(inputsIn)),
  ];
  const missing = all.map((input) => `COUNT(${places[input] ?? ''})=0`).join(',');
  const broken = rules.map(
    ({ what, atMost }) => `${sheetFormula(what, places)}>${sheetFormula(atMost, places)}`,
  );
  const value = `IFERROR(${sheetFormula(formula, places)},"")`;
  const checked = broken.length === 0 ? value : `IF(OR(${broken.join(',')}),"",${value})`;
  return `IF(OR(${missing}),${typed === null ? '""' : String(typed)},${checked})`;
}

/** The target that follows from a baseline: the pack's starting value, or the baseline itself where it is as good already. */
export function targetFormula(kpi: Kpi, baseline: string, places: Places): string | null {
  const { target, limits, good, calculator } = kpi;
  const falls = good === 'down';
  const keep = (proposed: string): string => `${falls ? 'MIN' : 'MAX'}(${baseline},${proposed})`;
  if (target.kind === 'fixed') return `IF(${baseline}="","",${keep(String(target.value))})`;
  if (target.kind === 'beside') {
    const beside = calculator?.beside?.find(({ id }) => id === target.figure)?.formula;
    if (beside === undefined) return null;
    const empty = [baseline, ...inputsIn(beside).map((input) => places[input] ?? '')].map(
      (cell) => `${cell}=""`,
    );
    return `IF(OR(${empty.join(',')}),"",${keep(sheetFormula(beside, places))})`;
  }
  const step = `${baseline}${falls ? '-' : '+'}${stepFormula(kpi, target, baseline)}`;
  const whole = limits.whole === true ? `${falls ? 'ROUNDDOWN' : 'ROUNDUP'}(${step},0)` : step;
  const low = `MAX(${limits.min},${whole})`;
  const within = limits.max === undefined ? low : `MIN(${limits.max},${low})`;
  // A tenth more than nothing is nothing.
  const nothing =
    falls || target.kind === 'points' || target.percent === 0
      ? `${baseline}=""`
      : `OR(${baseline}="",${baseline}=0)`;
  return `IF(${nothing},"",${keep(within)})`;
}

/** As `stepOf` of the engine has it. */
function stepFormula(
  { good, limits }: Kpi,
  target: Extract<Kpi['target'], { kind: 'step' | 'points' }>,
  baseline: string,
): string {
  if (target.kind === 'points') return String(target.points);
  const part =
    good === 'down' || limits.max === undefined
      ? `ABS(${baseline})`
      : `MIN(ABS(${baseline}),${limits.max}-${baseline})`;
  return `${part}*${target.percent}/100`;
}

/** Words for how the latest value stands to the target. */
export type StatusWords = Readonly<
  Record<'no-baseline' | 'measured' | 'reached' | 'amber' | 'missed', string>
>;

/** Reached, within the amber band (from halfway between baseline and target at the earliest), or short of it; floating point must not decide at the edges. */
export function statusFormula(
  good: Kpi['good'],
  cells: { baseline: string; target: string; amber: string; latest: string },
  words: StatusWords,
): string {
  const { baseline, target, amber, latest } = cells;
  const falls = good === 'down';
  const at = (bar: string): string => `ROUND(${latest},9)${falls ? '<=' : '>='}ROUND(${bar},9)`;
  const within = `${target}${falls ? '+' : '-'}ABS(${target})*${amber}/100`;
  const halfway = `${falls ? 'MIN' : 'MAX'}(${within},(${baseline}+${target})/2)`;
  const edge = `IF(${baseline}="",${within},IF(${target}${falls ? '<' : '>'}${baseline},${halfway},${within}))`;
  const said = (what: keyof StatusWords): string => `"${words[what].replaceAll('"', '""')}"`;
  const without = `IF(${baseline}="",${said('no-baseline')},${said('measured')})`;
  const judged = `IF(${at(target)},${said('reached')},IF(${at(edge)},${said('amber')},${said('missed')}))`;
  return `IF(OR(${latest}="",${target}=""),${without},${judged})`;
}
