import type { Id, Task } from '../pack/index.ts';
import { daysAfter, type WorkingDays } from './calendar.ts';
import { Capacity, type Stretch } from './capacity.ts';
import type { ChosenTask, TaskChoice } from './choose-tasks.ts';
import type { Findings } from './findings.ts';
import { hasBegun } from './hire-day.ts';
import { type Candidate, candidatesOf, type Hire } from './owners.ts';
import { placementOf } from './placement.ts';
import { type Rates, ratesOf } from './rates.ts';
import { findStaffing, type Staffing } from './staffing.ts';
import type { Placement, Plan, Reason, Team } from './types.ts';

export interface Placed {
  chosen: ChosenTask;
  owner: Candidate;
  stretch: Stretch;
  placement: Placement;
  dependsOn: Id[];
  because: Reason[];
}

export interface Later {
  chosen: ChosenTask;
  owner: Id;
  why: Plan['later'][number]['why'];
}

/** What has its days, and what waits until after day 90. */
export interface Arrangement {
  placed: Placed[];
  later: Later[];
}

/** Work goes to the first owner with room in the plan, or to whoever finishes it soonest. */
export type Preference = 'named' | 'soonest';

interface Attempt {
  prefer: Preference;
  /** A core task may run past day 90, yet must have ended before this working day; absent: any time. */
  before?: number;
}

export const lastPlanDay = ({ pack }: Findings): number =>
  Math.max(...pack.plan.phases.map(({ toDay }) => toDay));

/** What looks back on the plan belongs into its last days. */
const FORTNIGHT = 14;

/** What stands where so far. */
export class Board {
  readonly #findings: Findings;
  readonly #staffing: Staffing;
  readonly #choice: TaskChoice;
  readonly #days: WorkingDays;
  /** Who is there to take the work that waits until after day 90. */
  readonly #hireInTheEnd: Hire | null;
  /** Who takes work from the first day on, also past day 90. */
  readonly #hire: Hire | null;
  readonly #hireDay: number;
  /** Last working day of the plan. */
  readonly #lastDay: number;
  readonly #rates: Rates;
  readonly #capacity: Capacity;
  readonly #tasks: ReadonlyMap<Id, ChosenTask>;
  #placed: ReadonlyMap<Id, Placed> = new Map();
  #later: ReadonlyMap<Id, Later> = new Map();

  constructor(
    findings: Findings,
    team: Team,
    choice: TaskChoice,
    days: WorkingDays,
    hire: Hire | null,
    hireDay: number | null,
  ) {
    this.#findings = findings;
    this.#staffing = findStaffing(findings.pack.organisation.roles, team.seats, team.interimOwner.role);
    this.#choice = choice;
    this.#days = days;
    this.#hireInTheEnd = hire;
    this.#hire = hireDay === null ? null : hire;
    this.#hireDay = hireDay ?? Infinity;
    this.#lastDay = days.until(lastPlanDay(findings));
    this.#rates = ratesOf(findings.pack, team, this.#hire, () => this.#hireDay, days);
    this.#capacity = new Capacity(this.#rates);
    this.#tasks = new Map(choice.tasks.map((chosen) => [chosen.task.id, chosen]));
  }

  end(id: Id): number | null {
    return this.#placed.get(id)?.stretch.end ?? null;
  }

  result(): Arrangement {
    return { placed: [...this.#placed.values()], later: [...this.#later.values()] };
  }

  /** All that is not core, as far as it fits; the rest is for later, with the reason. */
  placeOthers(): void {
    let triggered = 0;
    for (const chosen of this.#choice.tasks) {
      const { id } = chosen.task;
      if (!chosen.wanted || chosen.core || this.#placed.has(id) || this.#later.has(id)) continue;
      if (triggered >= this.#choice.most) this.#postpone(chosen, 'small-plan');
      else if (this.place(id, { prefer: 'named' }) || this.place(id, { prefer: 'soonest' })) triggered += 1;
      else this.#postpone(chosen, this.#dependenciesFit(chosen) ? 'no-capacity' : 'dependency-later');
    }
  }

  #dependenciesFit({ dependsOn }: ChosenTask): boolean {
    const undo = this.#mark();
    const fit = dependsOn.every((id) => this.place(id, { prefer: 'named' }));
    undo();
    return fit;
  }

  /** Places a task after all that it depends on, or leaves everything as it was. */
  place(id: Id, attempt: Attempt): boolean {
    const undo = this.#mark();
    if (this.#tryPlace(id, null, attempt)) return true;
    undo();
    return false;
  }

  #tryPlace(id: Id, neededBy: Id | null, attempt: Attempt): boolean {
    const chosen = this.#tasks.get(id);
    if (this.#placed.has(id)) return true;
    if (!chosen || this.#later.has(id)) return false;
    if (chosen.doneOn !== null) {
      this.#placed = new Map(this.#placed).set(id, this.#asDone(chosen));
      return true;
    }
    if (!chosen.dependsOn.every((other) => this.#tryPlace(other, id, attempt))) return false;
    for (const other of chosen.follows) this.#placeIfPossible(other, attempt);
    const dependsOn = [...chosen.dependsOn, ...chosen.follows.filter((other) => this.#placed.has(other))];

    // A search that is under way goes on.
    const goesOn = chosen.task.forHire === true && hasBegun(this.#choice);
    const { phases } = this.#findings.pack.plan;
    const phase = goesOn ? 0 : this.#days.from(phases[chosen.task.phase - 1]?.fromDay ?? 1);
    const after = Math.max(0, ...dependsOn.map((other) => (this.end(other) ?? -1) + 1));
    const found = this.#findOwner(chosen, Math.max(phase, after), attempt);
    if (!found) return false;
    this.#capacity.take(found.stretch);
    const placement = placementOf({
      stretch: found.stretch,
      phase,
      ends: dependsOn.map((other) => [other, this.end(other) ?? -1]),
      late: this.#isLate(chosen),
      rate: (day) => this.#rates.ofRole(found.stretch.role, day),
      days: this.#days,
    });
    const needed: Reason[] = neededBy === null || chosen.wanted ? [] : [{ kind: 'depends', task: neededBy }];
    this.#placed = new Map(this.#placed).set(id, {
      chosen,
      ...found,
      placement,
      dependsOn,
      because: [...chosen.because, ...needed],
    });
    return true;
  }

  /** What was done before the plan begins takes no time and waits for nothing; it stands on the first day. */
  #asDone(chosen: ChosenTask): Placed {
    const { owner } = chosen.task;
    const [first] = candidatesOf(this.#findings, this.#staffing, owner, this.#hire, false).flat();
    const { chief } = this.#findings.pack.organisation.anchors;
    const role = first?.role ?? chief;
    return {
      chosen,
      owner: first ?? { role, standIn: true },
      stretch: { role, start: 0, end: 0, amounts: [0] },
      placement: { by: 'phase', waitsFor: [], ownerBusy: [] },
      dependsOn: chosen.dependsOn,
      because: chosen.because,
    };
  }

  /** A task that only goes before if it is in the plan: if there is no room for it now, there will be none after. */
  #placeIfPossible(id: Id, attempt: Attempt): void {
    const chosen = this.#tasks.get(id);
    const comes = chosen?.core === true || this.#choice.most === Infinity;
    if (chosen?.wanted !== true || !comes) return;
    if (!this.place(id, attempt) && !this.#later.has(id)) this.#postpone(chosen, 'no-capacity');
  }

  #findOwner(
    chosen: ChosenTask,
    earliest: number,
    { prefer, before }: Attempt,
  ): { owner: Candidate; stretch: Stretch } | null {
    const { task, effortWeeks, core } = chosen;
    const tiers = candidatesOf(
      this.#findings,
      this.#staffing,
      task.owner,
      this.#hire,
      earliest >= this.#hireDay,
    );
    const slipsTo = (before ?? Infinity) - 1;
    const latest = Math.min(this.#lastDay, slipsTo);
    const everybody = tiers.flat();
    // Who decides is no question of who has time first.
    const anybody = prefer === 'soonest' && !this.#isDecision(task);
    const inTurn = anybody ? [everybody] : tiers;
    const among = (room: (role: Id) => Stretch | null): ReturnType<typeof soonest> => {
      for (const tier of inTurn) {
        const found = soonest(tier, room);
        if (found) return found;
      }
      return null;
    };
    const endingFrom = (first: number): ReturnType<typeof soonest> =>
      among((role) => {
        const last = this.#capacity.lastRoom(role, effortWeeks, earliest, latest);
        return last !== null && last.end >= first ? last : null;
      });
    // Rather somebody else in the last two weeks than its first owner before them.
    const found = this.#isLate(chosen)
      ? (endingFrom(this.#lastFortnight()) ?? endingFrom(earliest))
      : among((role) => this.#capacity.room(role, effortWeeks, earliest, latest));
    if (found) return found;
    return core
      ? soonest(everybody, (role) => this.#capacity.anyRoom(role, effortWeeks, earliest, slipsTo))
      : null;
  }

  /** First working day of the last two weeks. */
  #lastFortnight(): number {
    return this.#days.onOrAfter(daysAfter(this.#days.date(this.#lastDay), 1 - FORTNIGHT));
  }

  /** As late as it fits: what looks back on the others. */
  #isLate({ task }: ChosenTask): boolean {
    return task.atTheEnd === true;
  }

  #isDecision({ owner }: Task): boolean {
    return this.#findings.pack.plan.owners.some(({ id, decides }) => id === owner && decides === true);
  }

  #postpone(chosen: ChosenTask, why: Later['why']): void {
    const owner = candidatesOf(
      this.#findings,
      this.#staffing,
      chosen.task.owner,
      this.#hireInTheEnd,
      true,
    )[0]?.[0]?.role;
    const { chief } = this.#findings.pack.organisation.anchors;
    this.#later = new Map(this.#later).set(chosen.task.id, { chosen, owner: owner ?? chief, why });
  }

  #mark(): () => void {
    const [placed, later, undoCapacity] = [this.#placed, this.#later, this.#capacity.mark()];
    return () => {
      this.#placed = placed;
      this.#later = later;
      undoCapacity();
    };
  }
}

function soonest(
  candidates: readonly Candidate[],
  room: (role: Id) => Stretch | null,
): { owner: Candidate; stretch: Stretch } | null {
  const found = candidates.flatMap((owner) => {
    const stretch = room(owner.role);
    return stretch ? [{ owner, stretch }] : [];
  });
  return found.reduce<(typeof found)[number] | null>(
    (best, one) => (best === null || one.stretch.end < best.stretch.end ? one : best),
    null,
  );
}
