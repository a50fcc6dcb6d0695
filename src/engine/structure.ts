import type { Id, Role, Structure } from '../pack/index.ts';
import type { Findings } from './findings.ts';

/** A seat of the proposed structure, before anybody is put on it. */
export interface Slot {
  role: Role;
  /** At most 1: two full seats are two slots. */
  fte: number;
  reportsTo: readonly Id[];
  dottedTo: Id | null;
  /** Parts of the counted ops people who move here. */
  takes: readonly Id[];
  /** Key of the words that say when this seat is due. */
  trigger: string;
  /** The same for the seat that comes first, where either function may. */
  firstTrigger: string | null;
  /** Why this seat, where the pack gives a condition of its own. */
  when: Structure['seats'][number]['when'];
}

export interface ChosenStructure {
  id: Id;
  fte: { from: number; to: number };
  onePerson: boolean;
  slots: Slot[];
}

/**
 * The row of the structure table for this verdict and size, or null when the verdict has none.
 * When reps and revenue point to different rows, each seat comes from the row that its own measure picks.
 */
export function chooseStructure(findings: Findings, reps: number | null): ChosenStructure | null {
  const { pack, facts, verdict } = findings;
  const rows = pack.organisation.structures.filter(
    ({ verdicts, when }) => verdicts.includes(verdict) && findings.holds(when),
  );
  const revenue = facts.option(pack.organisation.anchors.facts.revenue);
  // A row with a condition of its own is meant for exactly this case.
  const special = rows.find(({ when }) => when !== undefined);
  const byReps = special ?? rows.find((row) => holdsReps(row, reps)) ?? rows[0];
  const byRevenue =
    special ??
    rows.find((row) => revenue === null || !row.revenue || row.revenue.includes(revenue)) ??
    byReps;
  if (!byReps || !byRevenue) return null;
  const agreed = rows.find((row) => holdsReps(row, reps) && row.revenue?.includes(revenue ?? '') === true);
  const leading = special ?? agreed ?? (firstMeasure(findings, byReps) === 'revenue' ? byRevenue : byReps);
  if (special || agreed || byReps === byRevenue || measures(leading).length < 2)
    return whole(findings, leading);
  return joined(findings, leading, byReps, byRevenue);
}

const holdsReps = ({ reps: band }: Structure, reps: number | null): boolean =>
  !band || (reps !== null && reps >= band[0] && (band[1] === null || reps < band[1]));

const measures = ({ seats }: Structure): string[] => [...new Set(seats.flatMap(({ by }) => by ?? []))];

/** The measure that decides the seat of the function that comes first. */
function firstMeasure({ pack, firstSeat }: Findings, row: Structure): 'reps' | 'revenue' {
  const functionOf = (id: Id): Id | undefined =>
    pack.organisation.roles.find((role) => role.id === id)?.function;
  const seat = row.seats.find(({ role }) => functionOf(role) === firstSeat) ?? row.seats[0];
  return seat?.by ?? (row.reps ? 'reps' : 'revenue');
}

const whole = (findings: Findings, row: Structure): ChosenStructure => ({
  id: row.id,
  fte: row.fte,
  onePerson: row.onePerson === true,
  slots: slotsOf(findings, row, () => true),
});

function joined(
  findings: Findings,
  leading: Structure,
  byReps: Structure,
  byRevenue: Structure,
): ChosenStructure {
  const slots = [
    ...slotsOf(findings, byReps, ({ by }) => by === 'reps'),
    ...slotsOf(findings, byRevenue, ({ by }) => by === 'revenue'),
    ...slotsOf(findings, leading, ({ by }) => by === undefined),
  ];
  const total = slots.reduce((sum, { fte }) => sum + fte, 0);
  return {
    id: leading.id,
    fte: { from: Math.min(total, byReps.fte.from, byRevenue.fte.from), to: total },
    onePerson: byReps.onePerson === true && byRevenue.onePerson === true,
    slots,
  };
}

function slotsOf(
  findings: Findings,
  row: Structure,
  wanted: (seat: Structure['seats'][number]) => boolean,
): Slot[] {
  const roles = new Map(findings.pack.organisation.roles.map((role) => [role.id, role]));
  return row.seats.flatMap((seat, index) => {
    const role = roles.get(seat.role);
    if (!role || !wanted(seat) || !findings.holds(seat.when)) return [];
    const slot = {
      role,
      reportsTo: seat.reportsTo,
      dottedTo: seat.dottedTo ?? null,
      takes: seat.takes ?? [],
      trigger: triggerKey(row.id, index),
      firstTrigger: seat.mayBeFirst === true ? triggerKey(row.id, index, 'first') : null,
      when: seat.when,
    };
    return fullSeats(seat.fte).map((fte): Slot => ({ ...slot, fte }));
  });
}

/** Key of the words that say when a seat is due. */
export const triggerKey = (structure: Id, place: number, when: 'trigger' | 'first' = 'trigger'): string =>
  `structure.${structure}.seat.${place + 1}.${when}`;

/** 2.5 full-time people are two full seats and a half one. */
function fullSeats(fte: number): number[] {
  const full = Array.from({ length: Math.floor(fte) }, () => 1);
  const rest = Math.round((fte - full.length) * 100) / 100;
  return rest > 0 ? [...full, rest] : full;
}
