import type { Id } from '../pack/index.ts';
import { type Arrangement, Board, lastPlanDay, type Preference } from './board.ts';
import type { WorkingDays } from './calendar.ts';
import type { ChosenTask, TaskChoice } from './choose-tasks.ts';
import type { Findings } from './findings.ts';
import { firstDay, hasBegun, type SearchEnds } from './hire-day.ts';
import { findHire, type Hire } from './owners.ts';
import type { Team } from './types.ts';

export interface Schedule extends Arrangement {
  /**
   * The hire, the first working day (also where it comes after day 90), the task that has to end before, and whether the
   * search was under way before the plan begins.
   */
  hire: (Hire & { day: number; broughtBy: Id; begun: boolean }) | null;
}

/**
 * What goes before where the hire can only come after day 90: the search, so that the hire can take what is left of the
 * core, or the core. A hire who comes in time always goes before.
 */
export type First = 'hire' | 'core';

/** One way to arrange the same tasks. */
export interface Way {
  prefer: Preference;
  first: First;
}

/**
 * Gives every chosen task an owner and consecutive working days, in four rounds: what measures the baselines by the first
 * gate, what brings the hire, the rest of the core, then all others, most pressing first. A task starts in its phase at
 * the earliest and after everything it depends on has ended; what it depends on comes along. Core tasks, and with them
 * what brings the hire, may run past day 90, others may not.
 */
export function arrangeTasks(
  findings: Findings,
  team: Team,
  choice: TaskChoice,
  days: WorkingDays,
  { prefer, first }: Way,
): Schedule {
  const hire = findHire(findings, team);
  const bringing = choice.tasks.find(({ task, core }) => task.bringsHire === true && core)?.task.id;
  const found = hire && bringing !== undefined ? searchEnds(bringing) : null;
  const begun = hasBegun(choice);
  const hireDay = firstDay({ ...(found ?? { brought: 0, signed: 0 }), begun }, findings.pack, days);
  const joins = found !== null && hireDay <= days.until(lastPlanDay(findings));
  const comes = found === null ? null : hire;
  const goesFirst = joins || first === 'hire';
  const board = new Board(findings, team, choice, days, comes, goesFirst ? hireDay : null);
  measureFirst(board);
  if (bringing !== undefined && goesFirst) board.place(bringing, { prefer, before: hireDay });
  for (const { task, core } of choice.tasks) if (core) board.place(task.id, { prefer });
  board.placeOthers();
  const ends = bringing === undefined ? null : endsOf(board, bringing);
  return {
    ...board.result(),
    hire:
      hire && bringing !== undefined && ends !== null
        ? {
            ...hire,
            day: Math.max(goesFirst ? hireDay : 0, firstDay({ ...ends, begun }, findings.pack, days)),
            broughtBy: bringing,
            begun,
          }
        : null,
  };

  /** A baseline that is taken after the work has begun is none: by the first gate, or like the rest of the core. */
  function measureFirst(on: Board): void {
    const [gate] = findings.pack.plan.gates;
    if (gate === undefined) return;
    const before = days.until(gate.day) + 1;
    for (const { task, core } of choice.tasks)
      if (core && task.baselines === 'start-set') on.place(task.id, { prefer, before });
  }

  /** When recruiting ends if it has everybody else to itself. */
  function searchEnds(id: Id): SearchEnds | null {
    const search = new Board(findings, team, choice, days, null, null);
    measureFirst(search);
    return search.place(id, { prefer }) ? endsOf(search, id) : null;
  }

  function endsOf(on: Board, id: Id): SearchEnds | null {
    if (on.end(id) === null) return null;
    const of = (other: Id): ChosenTask | undefined => choice.tasks.find(({ task }) => task.id === other);
    const endOf = (other: Id): number => {
      const doneOn = of(other)?.doneOn ?? null;
      return doneOn === null ? (on.end(other) ?? 0) : days.onOrAfter(doneOn);
    };
    const before = of(id)?.dependsOn ?? [];
    return { brought: endOf(id), signed: before.length === 0 ? 0 : Math.max(...before.map(endOf)) };
  }
}
