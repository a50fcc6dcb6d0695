import type { Id } from '../pack/index.ts';
import type { WorkingDays } from './calendar.ts';
import type { Findings } from './findings.ts';
import type { LaneAgreement, Team } from './types.ts';

/** As much of the KPIs as is asked for here. */
export interface ChosenKpis {
  start: readonly { kpi: Id }[];
}

/** What two functions agree on in writing, or null unless the verdict builds both. */
export function laneAgreement(
  { pack, builds, firstSeat }: Findings,
  team: Team,
  kpis: ChosenKpis,
  days: WorkingDays,
): LaneAgreement | null {
  const { anchors, lanes, structures } = pack.organisation;
  if (builds.length < 2 || team.structure === null) return null;
  const there = new Set(team.seats.map(({ role }) => role));
  const who = (roles: readonly Id[], among: ReadonlySet<Id> = there): Id =>
    roles.find((role) => among.has(role)) ?? anchors.chief;
  const soon = new Set(team.seats.filter(({ timing }) => timing !== 'next').map(({ role }) => role));
  const chosen = kpis.start.map(({ kpi }) => kpi);
  const onePerson = structures.find(({ id }) => id === team.structure)?.onePerson === true;
  return {
    onePerson,
    lanes: [...lanes.leads]
      .sort((a, b) => Number(b.function === firstSeat) - Number(a.function === firstSeat))
      .map(({ function: of, roles }) => laneOf(of, who(roles), team)),
    decides: who(lanes.decides),
    // Requests come from the first day on: a later seat can take them over.
    queueKeeper: who(lanes.queueKeeper, soon),
    handOvers: lanes.handOvers.map(({ id, from, to }) => ({ handOver: id, from, to })),
    jointKpi: lanes.jointKpis.find((kpi) => chosen.includes(kpi)) ?? null,
    split: onePerson
      ? { share: lanes.split.share, reviewOn: days.date(days.until(lanes.split.reviewDay)) }
      : null,
  };
}

/** The lead has the duties that the duty table gives to this role; who has the others is named. */
function laneOf(of: Id, lead: Id, { duties }: Team): LaneAgreement['lanes'][number] {
  const own = duties.filter((line) => line.function === of);
  return {
    function: of,
    lead,
    duties: own.filter(({ after }) => after === lead).map(({ duty }) => duty),
    elsewhere: own
      .filter(({ after }) => after !== lead)
      .map(({ duty, after }) => ({ duty, accountable: after })),
  };
}
