import type { Id, Kpi } from '../pack/index.ts';
import type { NamedPerson } from './adjustments.ts';
import { criterionReason, reasonsOf, strongestFirst } from './because.ts';
import type { Findings } from './findings.ts';
import { headcounts } from './rates.ts';
import { findStaffing, type Staffing } from './staffing.ts';
import type { KpiChoice, Reason, Team } from './types.ts';
import { refTo, wholeOf } from './workforce.ts';

/** A start set is never smaller than this where the verdict allows as many and as many apply. */
const FEWEST = 5;

type Wanted = Map<Id, Reason[]>;

/**
 * Which KPIs, and who owns them, by name where the role is one named person. To start with: the verdict's start set without what does not apply, then what the weaknesses call for,
 * strongest first, up to the verdict's limit. All others that apply follow after day 90.
 */
export function buildKpis(
  findings: Findings,
  team: Team,
  people: readonly NamedPerson[],
): { start: KpiChoice[]; later: KpiChoice[] } {
  const { kpis: catalogue, organisation } = findings.pack;
  const limit = catalogue.startLimit[findings.verdict] ?? 0;
  if (limit === 0) return { start: [], later: [] };

  const base = startSet(findings);
  const joint = jointKpi(findings);
  const weak = weaknessKpis(findings);
  const rest = functionKpis(findings);
  const inOrder = withRoomForWeakness(findings, [...base.keys()], [...weak.keys()], limit, joint);
  const enough = Math.min(FEWEST, limit);
  const start = [
    ...inOrder,
    ...[...rest.keys()].filter((id) => !inOrder.includes(id)).slice(0, Math.max(0, enough - inOrder.length)),
  ].slice(0, limit);
  const later = [...new Set([...inOrder, ...rest.keys()])].filter((id) => !start.includes(id));

  const staffing = findStaffing(organisation.roles, team.seats, team.interimOwner.role);
  // The first seat is still to be filled: who owns a KPI now is somebody there.
  const headcount = headcounts(findings.pack, team, null);
  const pick = (id: Id): KpiChoice[] => {
    const kpi = catalogue.kpis.find((one) => one.id === id);
    if (!kpi) return [];
    const because = strongestFirst([base, weak, rest].flatMap((wanted) => wanted.get(id) ?? []));
    const { owner, ...since } = ownerOf(kpi, staffing);
    const person = wholeOf(owner, people, headcount);
    return [{ kpi: id, ref: kpi.ref, owner, person: person && refTo(person), ...since, because }];
  };
  return { start: start.flatMap(pick), later: later.flatMap(pick) };
}

/**
 * The verdict's own KPIs first, then what weaknesses call for. A full start set gives its last place to the strongest
 * weakness that a criterion fully shows: a set that looks past the company's own trouble is nobody's set. What two
 * functions answer for together is measured from the start and gives its place to nothing.
 */
function withRoomForWeakness(
  findings: Findings,
  own: readonly Id[],
  weak: readonly Id[],
  limit: number,
  joint: Id | null,
): Id[] {
  const base = joint === null || own.includes(joint) ? own : [joint, ...own];
  const added = weak.filter((id) => !base.includes(id));
  const [strongest] = added;
  const shown = findings.pack.criteria.some(
    ({ id }) =>
      findings.criteria.get(id)?.value === 1 &&
      findings.pack.kpis.byCriterion[id]?.includes(strongest ?? '') === true,
  );
  // A verdict that builds nothing keeps to its few.
  const builds = findings.builds.length > 0;
  const makesRoom = strongest !== undefined && shown && builds && base.length >= limit;
  const kept = firstWith(base, makesRoom ? limit - 1 : limit, joint);
  const left = base.filter((id) => !kept.includes(id));
  return makesRoom ? [...kept, strongest, ...left, ...added.slice(1)] : [...kept, ...left, ...added];
}

/** The first so many, with this one among them. */
function firstWith(ids: readonly Id[], most: number, one: Id | null): Id[] {
  const others = ids.filter((id) => id !== one).slice(0, ids.includes(one ?? '') ? most - 1 : most);
  return ids.filter((id) => id === one || others.includes(id));
}

/** Where two functions are built: the KPI for both that applies, first what the start set of the verdict has. */
function jointKpi(findings: Findings): Id | null {
  const { organisation, kpis } = findings.pack;
  if (findings.builds.length < 2) return null;
  const apply = organisation.lanes.jointKpis.filter((id) => applies(findings, id));
  const startSet = kpis.startSets[findings.verdict] ?? [];
  return apply.find((id) => startSet.includes(id)) ?? apply[0] ?? null;
}

/** What is known not to apply is left out; an unknown condition keeps the KPI, unless it is there only to replace another. */
function applies(findings: Findings, id: Id): boolean {
  const { kpis, replacements } = findings.pack.kpis;
  const when = kpis.find((kpi) => kpi.id === id)?.appliesWhen;
  if (when === undefined) return true;
  return replacements.some(({ by }) => by === id) ? findings.holds(when) : !findings.holds({ not: when });
}

/** The KPI itself, or what replaces it here, as far as it applies. */
function fitting(findings: Findings, id: Id, because: readonly Reason[]): [Id, Reason[]][] {
  const replaced = findings.pack.kpis.replacements.find(
    ({ kpi, when }) => kpi === id && findings.holds(when),
  );
  const kept = replaced?.by ?? id;
  return applies(findings, kept) ? [[kept, [...because, ...reasonsOf(findings, replaced?.when)]]] : [];
}

const collect = (entries: readonly [Id, Reason[]][]): Wanted => {
  const wanted: Wanted = new Map();
  for (const [id, because] of entries) wanted.set(id, [...(wanted.get(id) ?? []), ...because]);
  return wanted;
};

function startSet(findings: Findings): Wanted {
  const { verdict } = findings;
  const { startSets } = findings.pack.kpis;
  const joint = jointKpi(findings);
  const ids = [...new Set([...(startSets[verdict] ?? []), ...(joint === null ? [] : [joint])])];
  const wanted = ids.flatMap((id) => fitting(findings, id, []));
  return collect(
    wanted.map(([kpi, because]) => [kpi, [{ kind: 'start-kpi' as const, kpi, verdict }, ...because]]),
  );
}

/** KPIs that criteria of what is built here call for: the strongest first, between equals what hurts before what merely is so; each with its most telling KPI first. */
function weaknessKpis(findings: Findings): Wanted {
  const { builds } = findings;
  const concerned = findings.pack.criteria.filter(({ set }) => builds.length === 0 || builds.includes(set));
  const reasons = concerned.flatMap(({ id }) => criterionReason(findings, id) ?? []);
  const symptom = new Map(findings.pack.criteria.map(({ id, kind }) => [id, Number(kind === 'symptom')]));
  const hurts = (id: Id): number => symptom.get(id) ?? 0;
  const strongest = [...reasons].sort(
    (a, b) => b.value - a.value || hurts(b.criterion) - hurts(a.criterion) || b.strength - a.strength,
  );
  const calls = strongest.flatMap((reason) =>
    (findings.pack.kpis.byCriterion[reason.criterion] ?? []).map((kpi, rank) => ({ kpi, rank, reason })),
  );
  // One KPI for each weakness before the second for any.
  const inTurn = [...calls].sort((a, b) => b.reason.value - a.reason.value || a.rank - b.rank);
  return collect(inTurn.flatMap(({ kpi, reason }) => fitting(findings, kpi, [reason])));
}

/** All KPIs that a role of the functions built here owns. */
function functionKpis(findings: Findings): Wanted {
  const { organisation, kpis } = findings.pack;
  const { builds } = findings;
  const functionOf = new Map(organisation.roles.map((role) => [role.id, role.function]));
  const own = kpis.kpis.filter(({ owners }) =>
    builds.includes(owners.map((role) => functionOf.get(role)).find((one) => one !== undefined) ?? ''),
  );
  return collect(
    own.flatMap(({ id }) => fitting(findings, id, [{ kind: 'verdict', verdict: findings.verdict }])),
  );
}

/** The named owner of the proposed structure, once there; until then the first owner who is, the most senior ops person, or the interim owner. */
function ownerOf(
  kpi: Kpi,
  { now, proposed, seniorNow, interim }: Staffing,
): Pick<KpiChoice, 'owner' | 'standIn' | 'after'> {
  const named = kpi.owners.find((role) => proposed.has(role));
  if (named !== undefined && now.has(named)) return { owner: named, standIn: false, after: named };
  const owner = kpi.owners.find((role) => now.has(role)) ?? seniorNow ?? interim;
  return { owner, standIn: true, after: named ?? owner };
}
