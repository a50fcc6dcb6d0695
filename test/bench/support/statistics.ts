/** A measured value and how far single runs lay from it. */
export interface Figure {
  value: number;
  low: number;
  high: number;
}

/** The value below which this share of the samples lies (nearest rank); NaN of none. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** The median of single values, with the lowest and the highest of them. */
export const middle = (samples: readonly number[]): Figure => ({
  value: median(samples),
  low: quantile(samples, 0),
  high: quantile(samples, 1),
});

/** A quantile over all runs pooled; spread is that of the single runs’ own quantiles. */
export function pooled(runs: readonly (readonly number[])[], share: number): Figure {
  const own = runs.map((run) => quantile(run, share));
  return { value: quantile(runs.flat(), share), low: quantile(own, 0), high: quantile(own, 1) };
}
