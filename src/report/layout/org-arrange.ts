import type { Plate } from '../blocks.ts';

/** Space between plates: side by side, one below the other, and down to a row. */
export interface Gap {
  across: number;
  down: number;
  level: number;
}
export const GAP: Gap = { across: 12, down: 9, level: 26 };
/** How far plates below a manager stand to the right. */
export const INDENT = 12;

/** A plate with all who report to it. */
export interface Branch {
  plate: Plate;
  height: number;
  reports: Branch[];
}

/**
 * One way to set a branch: its reports side by side below it (`spread`), one below the other (`hang`), or in several rows
 * side by side (`rows`).
 */
export interface Arrangement {
  branch: Branch;
  form: 'alone' | 'spread' | 'hang' | 'rows';
  rows: Arrangement[][];
  width: number;
  height: number;
}

/** Ways kept per branch; more would cost time and never looked better. */
const KEPT = 14;

/** The ways to set a branch that are worth having: none is both wider and higher than another. */
export function arrangements(branch: Branch, width: number, gap: Gap): Arrangement[] {
  if (branch.reports.length === 0) return [{ branch, form: 'alone', rows: [], width, height: branch.height }];
  const reports = branch.reports.map((report) => arrangements(report, width, gap));
  const ways: Arrangement[] = [];
  for (const row of inRow(reports))
    ways.push({
      branch,
      form: 'spread',
      rows: [row.all],
      width: Math.max(width, row.width),
      height: branch.height + gap.level + row.height,
    });
  for (const stack of stacked(
    reports.map((report) => inRow([report])),
    gap.down,
  ))
    ways.push({
      branch,
      form: 'hang',
      rows: stack.rows,
      width: Math.max(width, stack.width + INDENT),
      height: branch.height + stack.height,
    });
  for (let perRow = 2; perRow < branch.reports.length; perRow++) {
    const rows = Array.from({ length: Math.ceil(reports.length / perRow) }, (_, at) =>
      inRow(reports.slice(at * perRow, (at + 1) * perRow)),
    );
    for (const stack of stacked(rows, gap.level))
      ways.push({
        branch,
        form: 'rows',
        rows: stack.rows,
        width: Math.max(width, stack.width + INDENT),
        height: branch.height + stack.height,
      });
  }
  return worthHaving(ways);
}

interface Row {
  all: Arrangement[];
  width: number;
  height: number;
}

/** Every way to set branches side by side. */
function inRow(branches: readonly (readonly Arrangement[])[]): Row[] {
  let rows: Row[] = [{ all: [], width: -GAP.across, height: 0 }];
  for (const ways of branches)
    rows = worthHaving(
      rows.flatMap((row) =>
        ways.map((way) => ({
          all: [...row.all, way],
          width: row.width + GAP.across + way.width,
          height: Math.max(row.height, way.height),
        })),
      ),
    );
  return rows;
}

interface Stack {
  rows: Arrangement[][];
  width: number;
  height: number;
}

/** Every way to set rows below one another, each with a gap above it. */
function stacked(rows: readonly (readonly Row[])[], gap: number): Stack[] {
  let stacks: Stack[] = [{ rows: [], width: 0, height: 0 }];
  for (const ways of rows)
    stacks = worthHaving(
      stacks.flatMap((stack) =>
        ways.map((way) => ({
          rows: [...stack.rows, way.all],
          width: Math.max(stack.width, way.width),
          height: stack.height + gap + way.height,
        })),
      ),
    );
  return stacks;
}

function worthHaving<T extends { width: number; height: number }>(ways: readonly T[]): T[] {
  const sorted = [...ways].sort((a, b) => a.width - b.width || a.height - b.height);
  const kept: T[] = [];
  for (const way of sorted) if (kept.every((other) => other.height > way.height)) kept.push(way);
  if (kept.length <= KEPT) return kept;
  // Thin out evenly: the narrowest and the lowest both stay.
  return Array.from(
    { length: KEPT },
    (_, at) => kept[Math.round((at * (kept.length - 1)) / (KEPT - 1))],
  ).filter((way) => way !== undefined);
}
