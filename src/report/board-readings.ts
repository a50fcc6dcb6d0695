import { daysAfter, type IsoDate, type KpiPick } from '../engine/index.ts';
import type { Say } from './say.ts';
import { reviewOn } from './second-look.ts';

/* What the figures can show at the review, and from when. */

/** The day from which a KPI can be read against its baseline: that of the review, or later where the first reading comes later. */
const readableOn = ({ firstReading }: KpiPick, review: IsoDate): IsoDate =>
  firstReading !== null && firstReading > review ? firstReading : review;

/** The KPIs to start with, those of the first seat before all others: in its own figures it has to show. */
export function kpisOfFirst({ result: { kpis, team }, seat, pack }: Say): KpiPick[] {
  const functionOf = new Map(pack.organisation.roles.map((role) => [role.id, role.function]));
  const first = seat(team.hiringOrder[0] ?? '')?.role;
  const rank = ({ after }: KpiPick): number =>
    after === first ? 0 : functionOf.get(after) === functionOf.get(first ?? '') ? 1 : 2;
  return [...kpis.start].sort((a, b) => rank(a) - rank(b));
}

/** The KPIs that can be read by the day of the review, and the others, with the day on which the last of them can. */
function readings(
  picks: readonly KpiPick[],
  dayOf: (pick: KpiPick) => IsoDate,
  say: Say,
): { ready: string[]; late: string[]; from: IsoDate } {
  const review = reviewOn(say);
  const names = (of: readonly KpiPick[]): string[] => of.map(({ kpi }) => say.word(`kpi.${kpi}.name`));
  const late = picks.filter((pick) => dayOf(pick) > review);
  return {
    ready: names(picks.filter((pick) => !late.includes(pick))),
    late: names(late),
    from: picks.map(dayOf).sort().at(-1) ?? review,
  };
}

/** What is shown at the review: without a baseline by then there is nothing to compare with. */
export function proof(picks: readonly KpiPick[], say: Say): string {
  const { t, formats } = say;
  if (picks.length === 0) return t('report.board.proof-open');
  const review = reviewOn(say);
  const { ready, late, from } = readings(picks, (pick) => readableOn(pick, review), say);
  const words = { kpis: formats.list(ready), late: formats.list(late), date: formats.date(from) };
  if (late.length === 0) return t('report.board.proof', words);
  return t(ready.length === 0 ? 'report.board.proof-late' : 'report.board.proof-part', words);
}

/**
 * The first day on which the KPIs named can say anything of what the first hire does: none before that person has been
 * there for a period.
 */
export function firstReading(picks: readonly KpiPick[], say: Say): string {
  const { t, formats } = say;
  const review = reviewOn(say);
  const begins = say.result.plan.hire?.date ?? null;
  const dayOf = (pick: KpiPick): IsoDate => {
    const readable = readableOn(pick, review);
    const shown = begins === null ? readable : daysAfter(begins, pick.period);
    return shown > readable ? shown : readable;
  };
  const { ready, late, from } = readings(picks, dayOf, say);
  const words = { review: formats.date(review), date: formats.date(from), late: formats.list(late) };
  if (late.length === 0) return words.review;
  return t(ready.length === 0 ? 'report.board.reading-late' : 'report.board.reading-part', words);
}
