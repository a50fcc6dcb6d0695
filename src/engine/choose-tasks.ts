import type { Id, Level, Pack, Task } from '../pack/index.ts';
import type { Adjustments } from './adjustments.ts';
import { criterionReason, reasonsOf, strongestFirst } from './because.ts';
import type { Findings } from './findings.ts';
import type { IsoDate, Reason } from './types.ts';

export interface ChosenTask {
  task: Task;
  effortWeeks: number;
  /** Never dropped: core itself, bringing a hire there is money for, or needed by one of these. */
  core: boolean;
  /** Chosen by a trigger or as core; otherwise it only comes along with a task that needs it. */
  wanted: boolean;
  severity: Level;
  because: Reason[];
  /** Always before it, as far as they belong to this verdict. */
  dependsOn: Id[];
  /** Before it if they are in the plan too. */
  follows: Id[];
  /** Done before the plan begins, on that day: nothing is left to do. */
  doneOn: IsoDate | null;
}

export interface TaskChoice {
  /** All tasks that may stand in this plan, most pressing first; the core before the rest. */
  tasks: ChosenTask[];
  /** Most tasks chosen by a trigger; Infinity: as many as fit, which makes it a full plan. */
  most: number;
}

type Scope = Pack['plan']['scopes'][number];

/**
 * Which tasks this verdict and these answers call for, and how strongly.
 * @param hires somebody is to be hired with money that is there; else tasks of a search have no place
 * @param changes what the person says of tasks: of these, what was done before the plan begins
 */
export function chooseTasks(
  findings: Findings,
  hires: boolean,
  changes: Adjustments['tasks'] = {},
): TaskChoice {
  const { plan } = findings.pack;
  const scope = scopeOf(findings);
  const possible = plan.tasks.filter(
    ({ id, verdicts, forHire, whileOpen }) =>
      (verdicts.includes(findings.verdict) || scope?.core?.includes(id) === true) &&
      (hires || forHire !== true) &&
      (isOpen(findings) || whileOpen !== true),
  );
  const most = scope?.triggered ?? Infinity;
  const ofVerdict = possible.filter(({ id, coreFor }) =>
    scope?.core ? scope.core.includes(id) : coreFor.includes(findings.verdict),
  );
  // In a full plan a hire with money is core: half a search brings nobody.
  const bringing = possible.filter(({ bringsHire }) => bringsHire === true && most === Infinity);
  const core = withDependencies(possible, [...ofVerdict, ...bringing]);
  const ids = new Set(possible.map(({ id }) => id));
  const chosen = possible.map((task, place) => {
    const fired = firedTriggers(findings, task);
    return {
      place,
      fired: fired.length,
      task,
      effortWeeks:
        scope?.halves === true && task.halvesWhenSmall === true ? task.effortWeeks / 2 : task.effortWeeks,
      core: core.has(task.id),
      wanted: core.has(task.id) || fired.length > 0,
      severity: fired.reduce<Level>((most, { level }) => (level > most ? level : most), 0),
      because: reasonsFor(findings, task, fired, core),
      dependsOn: task.dependsOn.filter((id) => ids.has(id)),
      follows: (task.follows ?? []).filter((id) => ids.has(id)),
      doneOn: before(changes[task.id]?.doneOn, findings.planStart),
    };
  });
  chosen.sort(
    (a, b) =>
      Number(b.core) - Number(a.core) ||
      (a.core ? a.place - b.place : b.severity - a.severity || b.fired - a.fired || a.place - b.place),
  );
  return {
    tasks: chosen.map(({ place: _, fired: __, ...task }) => task),
    most,
  };
}

/** Whether an answer that counts is not known, or disputed by another. */
const isOpen = ({ unknown, disputed }: Findings): boolean =>
  disputed || unknown.questions.length + unknown.facts.length > 0;

const before = (day: IsoDate | undefined, start: IsoDate): IsoDate | null =>
  day !== undefined && day < start ? day : null;

const scopeOf = ({ pack, verdict, flags }: Findings): Scope | undefined =>
  pack.plan.scopes.find(
    (scope) =>
      scope.verdicts?.includes(verdict) === true || scope.flags?.some((flag) => flags.has(flag)) === true,
  );

/** Tasks and everything they need, as ids. */
function withDependencies(possible: readonly Task[], tasks: readonly Task[]): Set<Id> {
  const byId = new Map(possible.map((task) => [task.id, task]));
  const found = new Set<Id>();
  const visit = (task: Task | undefined): void => {
    if (!task || found.has(task.id)) return;
    found.add(task.id);
    for (const id of task.dependsOn) visit(byId.get(id));
  };
  for (const task of tasks) visit(task);
  return found;
}

interface Fired {
  level: Level;
  because: Reason[];
}

function firedTriggers(findings: Findings, task: Task): Fired[] {
  return task.triggers.flatMap((trigger): Fired[] => {
    if ('criterion' in trigger) {
      const reason = criterionReason(findings, trigger.criterion);
      return reason ? [{ level: reason.value, because: [reason] }] : [];
    }
    if ('question' in trigger) {
      const level = findings.questions.get(trigger.question)?.level ?? 0;
      return level > 0 ? [{ level, because: [{ kind: 'question', question: trigger.question }] }] : [];
    }
    if ('when' in trigger)
      return findings.holds(trigger.when)
        ? [{ level: trigger.level, because: reasonsOf(findings, trigger.when) }]
        : [];
    const duty = findings.pack.organisation.duties.find(({ ref }) => ref === trigger.duty);
    return duty ? [{ level: 0, because: [{ kind: 'duty', duty: duty.id }] }] : [];
  });
}

/** Of what is open so many are named; all of it stands where the answers are checked. */
const OPEN_NAMED = 3;

function openReasons({ unknown }: Findings): Reason[] {
  return [
    ...unknown.questions.map((question): Reason => ({ kind: 'question', question })),
    ...unknown.facts.map((fact): Reason => ({ kind: 'fact', fact })),
  ].slice(0, OPEN_NAMED);
}

/**
 * What triggered a task, or is open, where that is why it is there; for a task that is core for the verdict also the
 * verdict, and the core tasks that need it.
 */
function reasonsFor(
  findings: Findings,
  task: Task,
  fired: readonly Fired[],
  core: ReadonlySet<Id>,
): Reason[] {
  const { pack, verdict } = findings;
  const needing = pack.plan.tasks.filter(({ id, dependsOn }) => core.has(id) && dependsOn.includes(task.id));
  const open = task.whileOpen === true ? openReasons(findings) : [];
  return strongestFirst([
    ...(open.length > 0 ? open : fired.flatMap(({ because }) => because)),
    ...(core.has(task.id)
      ? [
          { kind: 'verdict' as const, verdict },
          ...needing.map((other): Reason => ({ kind: 'depends', task: other.id })),
        ]
      : []),
  ]);
}
