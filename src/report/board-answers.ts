import type { Result } from '../engine/index.ts';
import type { Id } from '../pack/index.ts';
import type { Say } from './say.ts';

/** What the answers to a board's questions are filled in with; all from the `Result`. */
export function boardParams(say: Say): Record<string, string | number> {
  const { result, t, word, formats } = say;
  const asked = result.record.filter(({ kind }) => kind === 'question');
  const answered = asked.filter(({ state }) => state === 'answered' || state === 'derived');
  const unknown = result.firmness.unknown.questions.length + result.firmness.unknown.facts.length;
  const first = say.seat(result.team.hiringOrder[0] ?? '');
  const kpis = result.kpis.start.slice(0, 3).map(({ kpi }) => word(`kpi.${kpi}.name`));
  const reasons = result.reasons.slice(0, 3).map((reason) => plain(say.reason(reason)));
  const share =
    result.firmness.verdicts.find(({ verdict }) => verdict === result.firmness.leaning.verdict)?.share ?? 1;
  return {
    company: say.company,
    verdict: say.verdictName(result.verdict),
    reasons: reasons.length === 0 ? t('report.board.no-reasons') : formats.list(quoted(reasons)),
    answeredCount: answered.length,
    unknownCount: unknown,
    opsNow: formats.number(result.team.opsNow),
    opsTarget: rangeWords(result.team.opsTarget, say),
    firstHire: first === undefined ? t('report.board.no-hire') : say.role(first.role),
    firstSeat: result.firstSeat === null ? t('report.board.no-hire') : say.functionShort(result.firstSeat),
    kpis: kpis.length === 0 ? t('report.board.no-kpis') : formats.list(kpis),
    reviewDate: formats.date(result.plan.end),
    sources: formats.list(sourcesOfKpis(say)),
    flips: flips(say),
    verdictShare: formats.share(share),
    stopList: stopList(say),
    forecastOwner: ownerOf('forecast', say),
    leadRoutingOwner: ownerOf('lead-routing', say),
  };
}

const plain = (words: string | readonly { text: string }[]): string =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('');

const quoted = (items: readonly string[]): string[] => items.map((item) => `“${item}”`);

export function rangeWords({ from, to }: { from: number; to: number }, say: Say): string {
  const { t, formats } = say;
  return from === to
    ? formats.number(from, 2)
    : t('report.team.range', { from: formats.number(from, 2), to: formats.number(to, 2) });
}

function flips(say: Say): string {
  const { result, t, word, formats } = say;
  const other = result.firmness.verdicts.find(({ verdict }) => verdict !== result.verdict);
  const next = result.firmness.settleBy.slice(0, 2).map(({ kind, id }) => `“${word(`${kind}.${id}.short`)}”`);
  if (next.length === 0) return t('report.board.no-flip');
  const question = formats.list(next);
  return other === undefined
    ? question
    : t('report.board.flip', { question, verdict: say.verdictName(other.verdict) });
}

function stopList({ result, t, word, formats }: Say): string {
  const waits = result.plan.later.slice(0, 3).map(({ task }) => `“${word(`task.${task}.title`)}”`);
  return waits.length === 0 ? t('report.board.nothing-stops') : formats.list(waits);
}

/** Who is said to own something now, from the fact that asks for owners. */
function ownerOf(part: Id, { result, pack, t, word }: Say): string {
  const fact = pack.facts.find(({ kind, parts }) => kind === 'owners' && parts?.includes(part) === true);
  const value: Result['record'][number]['value'] | undefined = result.record.find(
    ({ id }) => id === fact?.id,
  )?.value;
  const owner =
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).find(([key]) => key === part)?.[1]
      : undefined;
  return typeof owner === 'string' && pack.roleIds.includes(owner)
    ? word(`role.${owner}.name`)
    : t('report.board.nobody');
}

function sourcesOfKpis({ result, pack }: Say): string[] {
  const picked = new Set(result.kpis.start.map(({ kpi }) => kpi));
  const ids = pack.kpis.kpis
    .filter(({ id }) => picked.has(id))
    .flatMap(({ benchmarks }) => benchmarks.flatMap(({ evidence }) => evidence.sources));
  const refs = pack.sources.sources.filter(({ id }) => ids.includes(id)).map(({ ref }) => ref);
  return refs.length === 0 ? pack.sources.sources.slice(0, 1).map(({ ref }) => ref) : refs;
}
