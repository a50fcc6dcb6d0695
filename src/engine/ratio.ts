import type { Findings } from './findings.ts';
import type { People } from './people.ts';
import type { ChosenStructure } from './structure.ts';
import type { Ratio, RatioReading } from './types.ts';

/** Ops people in full-time equivalents of the proposal. Nobody is sent away: never fewer than there are now. */
export function opsTarget(structure: ChosenStructure | null, opsNow: number): { from: number; to: number } {
  const { from, to } = structure?.fte ?? { from: 0, to: 0 };
  return { from: Math.max(from, opsNow), to: Math.max(to, opsNow) };
}

/**
 * Ops people already exceed what reps or structure call for: re-assign instead of hiring.
 * More people than the published range alone is not enough: a company that sells without reps needs ops people too.
 */
export function shouldReassign(
  findings: Findings,
  people: People,
  structure: ChosenStructure | null,
): boolean {
  if (!structure || people.opsNow === 0) return false;
  if (people.opsNow >= structure.fte.to) return true;
  return (
    read(findings, people, people.opsNow) === 'more-ops-than-range' && people.opsNow >= structure.fte.from
  );
}

/** `proposed` is the total of the org chart's ops seats, in full-time equivalents. */
export function compareRatio(
  findings: Findings,
  people: People,
  structure: ChosenStructure | null,
  proposed: number,
): Ratio {
  const { ratios } = findings.pack.organisation;
  const reps = people.reps ?? 0;
  const usual = ratios.default
    .filter(({ repsFrom, when }) => reps >= repsFrom && findings.holds(when))
    .at(-1);
  return {
    reps,
    opsNow: people.opsNow,
    opsTarget: opsTarget(structure, people.opsNow),
    now: perOps(reps, people.opsNow),
    proposed: perOps(reps, proposed),
    default: usual?.sellersPerOps ?? 0,
    published: published(findings),
    reading: read(findings, people, people.opsNow),
    proposedReading: read(findings, people, proposed),
    reassign: shouldReassign(findings, people, structure),
  };
}

function published({ pack }: Findings): { low: number; high: number } {
  const ranges = pack.organisation.ratios.sellersPerOps;
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  };
}

const perOps = (reps: number, ops: number): number | null =>
  reps > 0 && ops > 0 ? Math.round((reps / ops) * 10) / 10 : null;

function read(findings: Findings, { reps }: People, ops: number): RatioReading {
  if (reps === null || reps === 0) return 'no-reps';
  const { low, high } = published(findings);
  if (ops < reps / high) return 'fewer-ops-than-range';
  return ops > reps / low ? 'more-ops-than-range' : 'within-range';
}
