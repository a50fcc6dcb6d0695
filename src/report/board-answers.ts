import type { Seat } from '../engine/index.ts';
import type { Id } from '../pack/index.ts';
import { firstReading, kpisOfFirst, proof } from './board-readings.ts';
import { flipWords } from './flip-words.ts';
import type { MarkState } from './marks.ts';
import { possibleVerdicts } from './chapters/firmness.ts';
import type { Say } from './say.ts';
import { reviewOn, secondLookOn } from './second-look.ts';
import {
  askedAndAnswered,
  fewTitles,
  money,
  rangeWords,
  takeoverDate,
  takeoverKey,
  tellingFlips,
} from './words/index.ts';

/** KPIs that the answers name. */
const NAMED_KPIS = 3;
/** Open answers that they name, the weightiest first. */
const NAMED_FLIPS = 2;

/** The fact that holds why the question came up. */
const WHY_NOW = 'why-now';

/**
 * What a board asks, with the answers of this result.
 * @param inside the full report, which then need not be named where they refer to a part of it
 */
export function boardAnswers(say: Say, inside = false): { id: Id; question: string; answer: string }[] {
  const params = { ...boardParams(say), ofReport: inside ? '' : say.t('report.board.of-report') };
  return say.pack.background.boardQuestions.map(({ id }) => ({
    id,
    question: say.word(`board.${id}.question`, params),
    // What is left out leaves a space.
    answer: say.word(`board.${id}.answer`, params).replace(/ {2,}/g, ' ').trim(),
  }));
}

/** What the answers to a board's questions are filled in with; all from the `Result`. */
export function boardParams(say: Say): Record<string, string | number> {
  const { result, t, word, formats } = say;
  const unknown = result.firmness.unknown.questions.length + result.firmness.unknown.facts.length;
  const hire = firstHire(say);
  const secondLook = secondLookOn(say);
  const repaying = kpisOfFirst(say).slice(0, NAMED_KPIS);
  const kpis = repaying.map(({ kpi }) => word(`kpi.${kpi}.name`));
  return {
    company: say.company,
    verdict: say.verdictName(result.verdict),
    reasons: reasonsWords(say),
    answeredCount: askedAndAnswered(result, say.pack).answered,
    unknownCount: unknown,
    opsNow: formats.number(result.team.opsNow),
    opsTarget: rangeWords(say, result.team.opsTarget),
    firstHire: hire === undefined ? t('report.board.no-hire') : say.role(hire.role),
    firstSeat: firstSeatWords(say),
    losing: losing(say),
    cost: costOfFirst(say),
    kpis: kpis.length === 0 ? t('report.board.no-kpis') : formats.list(kpis),
    proof: proof(result.kpis.start, say),
    reviewDate: formats.date(reviewOn(say)),
    reading: repaying.length === 0 ? '' : t('report.board.reading', { day: firstReading(repaying, say) }),
    secondLook:
      secondLook === null
        ? t(isOpen(say) ? 'report.board.look-open' : 'report.board.look')
        : t('report.board.look-on', { date: formats.date(secondLook) }),
    sources: formats.list(sourcesOfBenchmarks(say)),
    flips: flips(say),
    nearest: nearest(say),
    prompted: prompted(say),
    outcomes: outcomes(say),
    ends: ends(say),
    stopList: stopList(say),
    forecastOwner: ownerOf('forecast', say),
    leadRoutingOwner: ownerOf('lead-routing', say),
  };
}

const isOpen = ({ result, pack }: Say): boolean => result.verdict === pack.decision.openVerdict;

const plain = (words: string | readonly { text: string }[]): string =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('');

function outcomes(say: Say): string {
  const { result, t, formats } = say;
  const contradicted = result.firmness.state === 'contradicted';
  const words = possibleVerdicts(say).map(({ verdict, share }) =>
    t(contradicted ? 'report.board.outcome-way' : 'report.board.outcome', {
      verdict: say.verdictName(verdict),
      share: formats.share(share),
    }),
  );
  return formats.list(words);
}

/** The first seat that somebody new is to fill; nobody while the first one runs on hours of people who are there. */
function firstHire({ result, seat }: Say): Seat | undefined {
  const seats = result.team.hiringOrder.flatMap((id) => seat(id) ?? []);
  return seats[0]?.filledBy === 'borrowed-hours'
    ? undefined
    : seats.find(({ filledBy }) => filledBy === 'hire');
}

/** The seat to fill first; none where nobody is to fill one. */
function firstSeatWords({ result, seat, role, t }: Say): string {
  if (result.firstSeat === null) return t('report.why.no-seat');
  const open = seat(result.team.hiringOrder[0] ?? '');
  return open === undefined ? t('report.why.no-seat') : role(open.role);
}

/** Who hands over how many duties once every seat is filled; whoever only stands in gains nothing by it. */
function losing({ result, t, role, formats }: Say): string {
  const counts = new Map<Id, number>();
  for (const { before, after } of result.team.duties)
    if (before !== after) counts.set(before, (counts.get(before) ?? 0) + 1);
  const words = [...counts].map(([who, count]) => t('report.board.loses', { role: role(who), count }));
  return words.length === 0 ? t('report.board.nobody-loses') : formats.list(words);
}

/** What a year of the first seat costs by the person’s own figures, or that these are needed. */
function costOfFirst(say: Say): string {
  const { result, t } = say;
  const { first, seats: all } = result.team.cost;
  const { seats, perYear } = first;
  const isNew = all.some(({ seat, kind }) => kind === 'new' && seats.includes(seat));
  if (result.firstSeat === null && result.team.structure !== null) return t('report.board.cost-none');
  return perYear === null
    ? t(isNew || seats.length === 0 ? 'report.board.no-cost' : 'report.board.cost-paid')
    : t(seats.length > 1 ? 'report.board.cost-lanes' : 'report.board.cost', {
        sum: money(say, perYear, say.currency),
        count: seats.length,
      });
}

/** A criterion that is not met speaks by its state: its statement alone would claim the opposite. */
function reasonsWords(say: Say): string {
  const { result, t, formats } = say;
  const shown = result.reasons.slice(0, 3);
  if (shown.length === 0) return t('report.board.no-reasons');
  const words = shown.map((reason) => {
    const text = plain(say.reason(reason));
    if (reason.kind !== 'criterion' || say.stateOf(reason.criterion) === 'met') return `“${text}”`;
    return t('report.board.reason-state', { text, state: stateWords(say.stateOf(reason.criterion), say) });
  });
  return isOpen(say)
    ? t('report.board.open-reasons', { questions: formats.list(words) })
    : formats.list(words);
}

const stateWords = (state: MarkState, { t }: Say): string =>
  state === 'asked' || state === 'open' ? '' : t(`report.state.${state}`);

/** The other outcome that the summary names; nothing where there is none. */
function nearest(say: Say): string {
  const [flip] = tellingFlips(say.result.flips, say.pack);
  return flip === undefined ? '' : say.t('report.board.nearest', { flip: flipWords(flip, say) });
}

function flips(say: Say): string {
  const { result, t, word, formats } = say;
  const { settleBy } = result.firmness;
  const next = settleBy.slice(0, NAMED_FLIPS).map(({ kind, id }) => `“${word(`${kind}.${id}.short`)}”`);
  if (next.length === 0) return t('report.board.no-flip');
  const more = settleBy.length - next.length;
  return more === 0
    ? formats.list(next)
    : t('report.board.flips-more', { flips: next.join(', '), count: more });
}

/** Why the question came up, in the words of the person who was asked. */
function prompted({ result, t }: Say): string {
  const said = result.record.find(({ kind, id }) => kind === 'fact' && id === WHY_NOW)?.value;
  // The sentence around it has the full stop.
  const text = typeof said === 'string' ? said.trim().replace(/\.$/, '') : '';
  return text === '' ? '' : t('report.board.prompted', { text });
}

/** What ends where another function takes the work over; nothing elsewhere. */
function ends(say: Say): string {
  const { result, pack, t, word, formats } = say;
  const list = (result.team.takeover?.lines ?? [])
    .filter(({ becomes }) => becomes === 'ends')
    .map((line) =>
      t('report.board.end', {
        work: word(`${takeoverKey(pack, result)}.work.${line.work}.name`),
        date: takeoverDate(say, line),
      }),
    );
  return list.length === 0 ? '' : t('report.board.ends', { list: formats.list(list) });
}

function stopList(say: Say): string {
  const { plan } = say.result;
  const beyond = plan.tasks.filter(({ start }) => start > plan.end);
  const waits = [...beyond, ...plan.later].map(({ task }) => task);
  return waits.length === 0 ? say.t('report.board.nothing-stops') : fewTitles(say, plan, waits);
}

/** Who is said to own something now; in person where a duty says who that is. */
function ownerOf(part: Id, { result, pack, t, role }: Say): string {
  const { anchors, duties } = pack.organisation;
  const owners = result.record.find(({ id }) => id === anchors.facts.ownersNow)?.value ?? {};
  const said: unknown = Object.entries(owners).find(([key]) => key === part)?.[1];
  const duty = duties.find(({ ownedIn }) => ownedIn === part)?.id;
  const before = result.team.duties.find((line) => line.duty === duty)?.before;
  if (typeof said !== 'string' || !pack.roleIds.includes(said))
    return before === undefined
      ? t('report.board.nobody')
      : t('report.board.nobody-named', { role: role(before) });
  return role(before ?? said);
}

/** Where the benchmarks come from that the report has: those of its KPIs, and those of the size of a team. */
function sourcesOfBenchmarks({ result, pack }: Say): string[] {
  const picked = new Set(result.kpis.start.map(({ kpi }) => kpi));
  const benchmarks = [
    ...pack.kpis.kpis.filter(({ id }) => picked.has(id)).flatMap((kpi) => kpi.benchmarks),
    ...(result.team.ratio.reps === 0 ? [] : pack.organisation.ratios.sellersPerOps),
  ];
  const ids = benchmarks.flatMap(({ evidence }) => evidence.sources);
  const { sources } = pack.sources;
  const cited = sources.filter(({ id }) => ids.includes(id));
  return (cited.length === 0 ? sources.slice(0, 1) : cited).map(({ ref }) => ref);
}
