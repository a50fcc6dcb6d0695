import type { HiringDate, Structure } from '../pack/index.ts';
import { daysBetween, type WorkingDays } from './calendar.ts';
import type { Findings } from './findings.ts';
import { firstHireOf, inHiringOrder } from './first-seat.ts';
import { triggerKey } from './structure.ts';
import { listedOn } from './takeover.ts';
import type { IsoDate, Plan, Seat, SeatDate, Team } from './types.ts';

/**
 * By when each seat should be filled, in hiring order, or when to look again at what triggers it.
 * The rules are data; the first that holds for a seat gives its date.
 */
export function seatDates(findings: Findings, team: Team, plan: Plan, days: WorkingDays): SeatDate[] {
  const { hiringDates, search: lead, structures } = findings.pack.organisation;
  const order = inHiringOrder(team);
  const hires = order.filter(({ filledBy }) => filledBy === 'hire');
  const firstHire = firstHireOf(order);
  const begins = (seat: Seat): boolean => plan.hire !== null && firstHire.includes(seat);
  const steps = new Set(
    findings.pack.plan.tasks.filter(({ forHire }) => forHire === true).map(({ id }) => id),
  );
  const search = plan.tasks.filter(({ task }) => steps.has(task));
  const searchIsLate = search.some(({ progress }) => progress === 'late');
  const listed = listedOn(findings, plan);
  const dates: SeatDate[] = [];
  for (const seat of order) {
    const about: About = {
      filledBy: seat.filledBy,
      place: seat.timing === 'next' ? 'later' : 'first',
      inPlan: begins(seat) && (plan.hire?.date ?? '') <= plan.end,
      funded: isFunded(findings, hires.indexOf(seat) + 1),
      soon: specOf(structures, seat)?.soon === true,
    };
    const rule = hiringDates.find((one) => holds(one, about));
    if (!rule) continue;
    const start = rule.from === 'plan-start' ? plan.start : (plan.hire?.date ?? dates[0]?.date ?? plan.end);
    const day = daysBetween(plan.start, start) + rule.day * periods(rule, hires.indexOf(seat));
    const planned = begins(seat) ? (plan.hire?.date ?? null) : null;
    const latest = days.date(days.until(day));
    // Whoever writes the list is there first; the others move by it.
    const waits = seat.filledBy === 'assignment' && about.place === 'later' ? listed : null;
    const by = [latest, planned, waits].reduce<IsoDate>(
      (so, day) => (day !== null && day > so ? day : so),
      latest,
    );
    dates.push({
      seat: seat.id,
      rule: rule.id,
      kind: rule.kind,
      date: by,
      planned,
      stale: planned !== null && searchIsLate,
      fillBy: rule.kind === 'review' && seat.filledBy === 'hire' ? filledAfter(by) : null,
      search: rule.kind === 'by' && seat.filledBy === 'hire' ? searchOf(by, planned !== null) : null,
    });
  }
  return dates;

  /** A search that begins on that day, and the notice after it. */
  function filledAfter(review: IsoDate): IsoDate {
    return days.date(days.until(daysBetween(plan.start, review) + 1 + lead.searchDays + lead.noticeDays));
  }

  function searchOf(by: IsoDate, inPlan: boolean): SeatDate['search'] {
    const before = daysBetween(plan.start, by) + 1 - lead.searchDays - lead.noticeDays;
    const begins = search.map(({ start }) => start);
    return { by: days.date(days.until(before)), planned: inPlan ? (begins.sort()[0] ?? null) : null };
  }
}

interface About {
  filledBy: Seat['filledBy'];
  place: 'first' | 'later';
  inPlan: boolean;
  funded: boolean;
  soon: boolean;
}

const holds = (rule: HiringDate, about: About): boolean =>
  (['filledBy', 'place', 'inPlan', 'funded', 'soon'] as const).every(
    (what) => rule[what] === undefined || rule[what] === about[what],
  );

/** Whether there is money for so many hires; the fact says no more than how many seats are funded. */
function isFunded(findings: Findings, hires: number): boolean {
  const { fundedSeats } = findings.pack.organisation.anchors.facts;
  return hires > 0 && findings.holds({ fact: fundedSeats, atLeast: hires });
}

/** How many periods a seat waits that has so many hires before it; whoever moves takes no place among them. */
const periods = ({ seatsPerDate }: HiringDate, hiresBefore: number): number =>
  seatsPerDate === undefined ? 1 : Math.max(1, Math.ceil(hiresBefore / seatsPerDate));

type Spec = Structure['seats'][number];

/** Seats of the structures by the keys of their triggers. */
const specs = new WeakMap<readonly Structure[], ReadonlyMap<string, Spec>>();

/** What the structure says of a seat; its trigger names the place. */
function specOf(structures: readonly Structure[], { trigger }: Seat): Spec | undefined {
  const byTrigger = specs.get(structures) ?? specsOf(structures);
  specs.set(structures, byTrigger);
  return trigger === null ? undefined : byTrigger.get(trigger);
}

const specsOf = (structures: readonly Structure[]): ReadonlyMap<string, Spec> =>
  new Map(
    structures.flatMap(({ id, seats }) =>
      seats.flatMap((seat, at): [string, Spec][] => [
        [triggerKey(id, at), seat],
        [triggerKey(id, at, 'first'), seat],
      ]),
    ),
  );
