import type { Id, TakeoverPack } from '../pack/index.ts';
import type { WorkingDays } from './calendar.ts';
import type { Findings } from './findings.ts';
import type { IsoDate, Plan, Seat, Takeover, TakeoverLine, Team } from './types.ts';

/** What ends, moves and goes on where another function takes the work over, earliest first; null where none does. */
export function takeover(findings: Findings, team: Team, plan: Plan, days: WorkingDays): Takeover | null {
  const { structures } = findings.pack.organisation;
  const found = takeoverOf(findings);
  const length = structures.find(({ id }) => id === team.structure)?.runDownDays;
  if (!found || length === undefined) return null;
  const dayOfPlan = (day: number): IsoDate => days.date(days.until(day));
  const listed = listedOn(findings, plan) ?? '';
  const lines = found.work
    .flatMap((work) => lineFor(findings, team, plan, work, length, dayOfPlan) ?? [])
    .map((line) => (line.becomes === 'stays' ? line : { ...line, date: later(line.date, listed) }));
  return {
    from: found.from,
    to: found.to,
    days: length,
    ends: dayOfPlan(length),
    lines: lines.sort(
      (a, b) => ORDER.indexOf(a.becomes) - ORDER.indexOf(b.becomes) || compare(a.date, b.date),
    ),
  };
}

const takeoverOf = ({ pack, verdict }: Findings): TakeoverPack | undefined =>
  pack.organisation.takeovers.find(({ verdicts }) => verdicts.includes(verdict));

/** The day by which the list is written that work and people move by; null where none is in the plan. */
export function listedOn(findings: Findings, { tasks }: Pick<Plan, 'tasks'>): IsoDate | null {
  const list = takeoverOf(findings)?.listedBy;
  return tasks.find(({ task }) => task === list)?.end ?? null;
}

/** Whether nobody has this role before a later hire: whoever answers meanwhile takes the work. */
const isToCome = (role: Id, seats: readonly Seat[]): boolean => {
  const own = seats.filter((seat) => seat.role === role);
  return own.length > 0 && own.every(({ timing, filledBy }) => timing === 'next' && filledBy === 'hire');
};

const ORDER: readonly TakeoverLine['becomes'][] = ['ends', 'moves', 'stays'];
const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function lineFor(
  findings: Findings,
  { duties, seats }: Team,
  { tasks, later: waiting, dropped, end }: Plan,
  { id, duty, fates }: TakeoverPack['work'][number],
  length: number,
  dayOfPlan: (day: number) => IsoDate,
): TakeoverLine | null {
  const fate = fates.find(({ when }) => findings.holds(when));
  if (!fate) return null;
  const due = dayOfPlan(Math.round(length * fate.share));
  const line = duties.find((one) => one.duty === duty);
  const outside = [...waiting, ...dropped].some(({ task }) => task === fate.afterTask);
  const done = outside ? end : (tasks.find(({ task }) => task === fate.afterTask)?.end ?? due);
  // Where an executive answers before and after, nothing moves; whoever comes from the one function into the other does.
  const isOps = findings.pack.organisation.roles.some(({ id, kind }) => id === line?.after && kind === 'ops');
  const keeps = fate.becomes === 'moves' && line?.before === line?.after && !isOps;
  return {
    work: id,
    duty: duty ?? null,
    becomes: keeps ? 'stays' : fate.becomes,
    kind: keeps || outside ? 'review' : fate.kind,
    date: later(due, done),
    takes: line === undefined ? null : isToCome(line.after, seats) ? line.during : line.after,
  };
}
