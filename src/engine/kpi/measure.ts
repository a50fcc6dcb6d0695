import type { Id, Kpi } from '../../pack/index.ts';
import type { Adjustments, KpiChange, Measurement } from '../adjustments.ts';
import type { KpiChoice, KpiFigure, KpiPick, KpiStatus, KpiTarget } from '../types.ts';
import { calculateKpi, tidy } from './calculate.ts';

/** What the person has measured and aims at, beside a chosen KPI; when its baseline is to be measured follows from the plan. */
export function measured(
  choice: KpiChoice,
  kpi: Kpi,
  changes: Adjustments['kpis'] = {},
): Omit<KpiPick, 'measure' | 'period' | 'firstReading'> {
  const change: KpiChange = changes[kpi.id] ?? {};
  const baseline = figureOf(kpi, change.baseline);
  const latest = figureOf(kpi, change.latest);
  const target = targetOf(kpi, baseline, change.target);
  const amberPercent = change.amberPercent ?? kpi.amberPercent;
  const amber = target && amberBand(kpi, baseline, target.value, amberPercent);
  const amberFrom = amber?.from ?? null;
  return {
    ...choice,
    baseline,
    target,
    targetIsWorse: isWorse(kpi, target, baseline),
    amberFrom,
    amberHalfway: amber?.halfway === true,
    amberPercent,
    latest,
    better: kpi.good === 'down' ? 'lower' : 'higher',
    status: statusOf(kpi, baseline, latest, target, amberFrom),
    benchmarks: kpi.benchmarks.map(({ id }) => id),
  };
}

/** 1 where more is better, -1 where less is. */
const sign = ({ good }: Kpi): 1 | -1 => (good === 'down' ? -1 : 1);

const isPossible = ({ limits: { min, max = Infinity, whole } }: Kpi, value: number): boolean =>
  Number.isFinite(value) && value >= min && value <= max && (whole !== true || Number.isInteger(value));

/** A measurement as it counts; what can't be is no measurement. The inputs of a calculator say more than the value they once gave. */
function figureOf(kpi: Kpi, measurement: Measurement | undefined): KpiFigure | null {
  if (!measurement) return null;
  const { on, inputs } = measurement;
  if (inputs && kpi.calculator) {
    const found = calculateKpi({ calculator: kpi.calculator }, inputs);
    return 'refusals' in found
      ? null
      : { value: found.value, on, from: 'calculated', inputs, beside: found.beside };
  }
  return isPossible(kpi, measurement.value)
    ? { value: measurement.value, on, from: 'typed', inputs: null, beside: [] }
    : null;
}

function targetOf(kpi: Kpi, baseline: KpiFigure | null, own: number | undefined): KpiTarget | null {
  if (own !== undefined && isPossible(kpi, own)) return { value: own, from: 'own' };
  if (!baseline) return null;
  const proposed = proposedTarget(kpi, baseline);
  if (proposed === null) return null;
  const already = sign(kpi) * (baseline.value - proposed) > 0;
  // As good as it can be, or better than the starting value: nothing to gain, much to keep.
  const full = isStepUp(kpi.target) && proposed === baseline.value;
  return already || full
    ? { value: baseline.value, from: 'held' }
    : { value: proposed, from: 'starting-value' };
}

const isStepUp = (target: Kpi['target']): boolean =>
  target.kind === 'points' || (target.kind === 'step' && target.percent > 0);

/** Only an own target can be: none that the pack proposes is a step back. */
const isWorse = (kpi: Kpi, target: KpiTarget | null, baseline: KpiFigure | null): boolean =>
  target !== null && baseline !== null && sign(kpi) * (target.value - baseline.value) < 0;

/** Null where the pack can't propose one: a tenth more than nothing is nothing. */
function proposedTarget(kpi: Kpi, { value, beside }: KpiFigure): number | null {
  const { target, limits } = kpi;
  if (target.kind === 'fixed') return target.value;
  if (target.kind === 'beside') return beside.find(({ figure }) => figure === target.figure)?.value ?? null;
  const direction = sign(kpi);
  if (target.kind === 'step' && value === 0 && direction === 1 && target.percent > 0) return null;
  const stepped = tidy(value + direction * stepOf(kpi, target, value));
  const whole = limits.whole !== true ? stepped : direction === 1 ? Math.ceil(stepped) : Math.floor(stepped);
  return Math.min(limits.max ?? Infinity, Math.max(limits.min, whole));
}

/** So many points, or a part of the value; where it nears the most that can be, the same part of what is left up to there. */
function stepOf(
  kpi: Kpi,
  target: Extract<Kpi['target'], { kind: 'step' | 'points' }>,
  value: number,
): number {
  if (target.kind === 'points') return target.points;
  const { max = Infinity } = kpi.limits;
  const room = sign(kpi) === 1 ? max - value : Infinity;
  return (Math.min(Math.abs(value), room) * target.percent) / 100;
}

/**
 * So far on the worse side of the target, and never beyond it. Towards a target that is better than the baseline, amber
 * begins halfway at the earliest: standing still is no progress.
 */
function amberBand(
  kpi: Kpi,
  baseline: KpiFigure | null,
  target: number,
  percent: number,
): { from: number; halfway: boolean } {
  const better = (one: number, other: number): boolean => sign(kpi) * (one - other) > 0;
  const end = tidy(target - (sign(kpi) * Math.abs(target) * percent) / 100);
  const within = better(end, target) ? target : end;
  if (baseline === null || !better(target, baseline.value)) return { from: within, halfway: false };
  const middle = tidy(baseline.value + (target - baseline.value) / 2);
  if (!better(middle, within)) return { from: within, halfway: false };
  // Rounded, it may lie beyond either of them where they lie close together.
  const between = better(middle, baseline.value) && !better(middle, target);
  return { from: between ? middle : target, halfway: true };
}

function statusOf(
  kpi: Kpi,
  baseline: KpiFigure | null,
  latest: KpiFigure | null,
  target: KpiTarget | null,
  amberFrom: number | null,
): KpiStatus {
  if (!latest || !target || amberFrom === null) return baseline ? 'measured' : 'no-baseline';
  const better = (bar: number): boolean => sign(kpi) * (latest.value - bar) >= 0;
  return better(target.value) ? 'reached' : better(amberFrom) ? 'amber' : 'missed';
}

/** Every KPI of the pack by id. */
export const byId = (kpis: readonly Kpi[]): ReadonlyMap<Id, Kpi> => new Map(kpis.map((kpi) => [kpi.id, kpi]));
