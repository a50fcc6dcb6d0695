import type {
  DutyLine,
  IsoDate,
  LaneAgreement,
  Result,
  Seat,
  SeatDate,
  Takeover,
  TakeoverLine,
  Team,
  TeamOverTime,
} from '../../engine/index.ts';
import type { Id, Pack } from '../../pack/index.ts';
import { roleName, type Voice } from './voice.ts';

/** What the structure is, and which of its seats are left open; empty without a structure. */
export function structureWords({ t, word, formats }: Voice, { structure, leftOpen }: Team): string {
  if (structure === null) return '';
  const roles = leftOpen.map((role) => word(`role.${role}.name`));
  return [
    word(`structure.${structure}.note`),
    ...(roles.length === 0 ? [] : [t('team.left-open', { count: roles.length, roles: formats.list(roles) })]),
  ].join(' ');
}

/** Whether anybody is to be hired, moved or lent to a seat: else nothing may speak of one to fill. */
export const hasSeatToFill = ({ hiringOrder }: Pick<Team, 'hiringOrder'>): boolean => hiringOrder.length > 0;

/** Whether every seat to fill is filled by somebody who is here already: then nothing may speak of hiring. */
export const onlyMoves = ({ hiringOrder, seats }: Pick<Team, 'hiringOrder' | 'seats'>): boolean =>
  hiringOrder.length > 0 &&
  hiringOrder.every((id) => seats.find((seat) => seat.id === id)?.filledBy === 'assignment');

/** Where somebody comes from who moves to a seat. */
export function movedIn(voice: Voice, { filledBy, former }: Pick<Seat, 'filledBy' | 'former'>): string[] {
  if (filledBy !== 'assignment') return [];
  return [
    former === null
      ? voice.t('result.filled.assignment')
      : voice.t('team.moves-from', { role: roleName(voice, former) }),
  ];
}

/** Who was named for a seat. */
export const namesOn = ({ formats }: Voice, { people }: Pick<Seat, 'people'>): string[] =>
  people.length === 0 ? [] : [formats.list(people.map(({ name }) => name))];

export interface DutyStage {
  at: keyof Pick<DutyLine, 'before' | 'during' | 'after'>;
  name: string;
}

/**
 * The columns of owners: without a proposed team only today’s; with nobody to hire today’s and what is agreed; and
 * the time in between only where it differs from the end.
 */
export function dutyStages(
  { t }: Voice,
  { structure, duties, hiringOrder, seats }: Team,
): { stages: DutyStage[]; caption: string } {
  if (structure === null)
    return { stages: [{ at: 'before', name: t('result.duties.now') }], caption: t('result.duties.today') };
  const isLent = (id: Id): boolean => seats.find((seat) => seat.id === id)?.filledBy === 'borrowed-hours';
  if (!hasSeatToFill({ hiringOrder }) || hiringOrder.every(isLent))
    return {
      stages: [
        { at: 'before', name: t('result.duties.now') },
        { at: 'after', name: t('team.duties.agreed') },
      ],
      caption: t('team.duties.held'),
    };
  const before: DutyStage = { at: 'before', name: t('result.duties.before') };
  if (duties.every(({ during, after }) => during === after))
    return {
      stages: [before, { at: 'after', name: t('result.duties.after') }],
      caption: t('result.duties.caption'),
    };
  return {
    stages: [
      before,
      { at: 'during', name: t('team.duties.during') },
      { at: 'after', name: t('team.duties.all-filled') },
    ],
    caption: t('team.duties.three'),
  };
}

/**
 * Each rule that gave a seat its date, once, with the places in the hiring order that it gave one to; and where the plan
 * counts on a first day, how that was found; and what lies between a search and a first day.
 */
export function dateRules(
  voice: Voice,
  { dates }: TeamOverTime,
  pack: Pack,
): { name: string; text: string }[] {
  const { t, word, formats } = voice;
  const rules = [...new Set(dates.map(({ rule }) => rule))];
  const counted = dates.some(({ planned }) => planned !== null);
  const searched = dates.some(hasSearch);
  return [
    ...rules.map((rule) => {
      const places = dates.flatMap((date, at) => (date.rule === rule ? formats.number(at + 1) : []));
      return {
        name: t('team.date.seats', { count: places.length, seats: formats.list(places) }),
        text: word(`hiring-date.${rule}`),
      };
    }),
    ...(searched ? [{ name: t('team.date.search-name'), text: searchWhy(voice, pack) }] : []),
    ...(counted ? [{ name: t('team.date.first-day'), text: firstDayWhy(voice, pack) }] : []),
  ];
}

/** The day that the plan counts on; empty where it counts on none. */
const plannedWords = ({ t }: Voice, { planned, stale }: SeatDate, words: (day: IsoDate) => string): string =>
  planned === null
    ? ''
    : t(stale ? 'team.date.planned-stale' : 'team.date.planned', { date: words(planned) });

/** `0.5 to 1`, in full-time posts. */
export function rangeWords(
  { t, formats }: Pick<Voice, 't' | 'formats'>,
  { from, to }: Team['opsTarget'],
): string {
  return from === to
    ? formats.number(from, 2)
    : t('report.team.range', { from: formats.number(from, 2), to: formats.number(to, 2) });
}

/**
 * Hours a week that whoever carries the work is asked for: what the seat they lend them to needs, where that is less
 * than they could give.
 */
export function hoursAsked({ seats, interimOwner: { role, hoursAWeek } }: Team, { plan }: Pack): number {
  const lent = seats.find(({ lender }) => lender === role);
  return lent === undefined ? hoursAWeek : Math.min(hoursAWeek, lent.fte * plan.capacity.weekHours);
}

/** Why somebody is hired at all, and hours of those who are there are not enough; empty where nobody is hired, or hours are borrowed first. */
export function whyAPerson(voice: Voice, team: Team): string {
  const { seats, ratio, opsNow, opsTarget, interimOwner } = team;
  const filled = new Set(seats.map(({ filledBy }) => filledBy));
  if (!filled.has('hire') || filled.has('borrowed-hours')) return '';
  const { t, formats } = voice;
  const reps = { count: ratio.reps, reps: formats.number(ratio.reps) };
  const words = {
    target: rangeWords(voice, opsTarget),
    now: formats.number(opsNow, 2),
    role: roleName(voice, interimOwner.role),
    hours: formats.number(interimOwner.hoursAWeek),
  };
  return ratio.reps === 0
    ? t('team.why-a-person-no-reps', words)
    : t('team.why-a-person', { ...reps, ...words });
}

/** When the search for a seat has to begin; and where the plan begins it later, what that does. Empty without a search. */
function searchWords({ t }: Voice, { search }: SeatDate, words: (day: IsoDate) => string): string {
  if (search === null) return '';
  const { by, planned } = search;
  if (planned !== null && planned > by)
    return t('team.date.search-late', { by: words(by), date: words(planned) });
  // Where the plan searches longer than usual, it begins sooner.
  return t('team.date.search', { date: words(planned ?? by) });
}

/** By when a seat is filled that is looked at again; empty for others. */
const fillWords = ({ t }: Voice, { fillBy }: SeatDate, words: (day: IsoDate) => string): string =>
  fillBy === null ? '' : t('team.date.fill', { date: words(fillBy) });

/** All that is said of the date of a seat beside it. */
export const seatNotes = (voice: Voice, date: SeatDate, words: (day: IsoDate) => string): string[] =>
  [plannedWords, searchWords, fillWords]
    .map((note) => note(voice, date, words))
    .filter((note) => note !== '');

/** How the plan finds the first working day of a hire. */
export function firstDayWhy({ t, word }: Voice, { plan, organisation }: Pack): string {
  const search = plan.tasks.find(({ bringsHire }) => bringsHire === true);
  return t('team.date.first-day-why', {
    week: plan.capacity.hireStartsWeek,
    search: organisation.search.searchDays,
    notice: organisation.search.noticeDays,
    task: search === undefined ? '' : word(`task.${search.id}.title`),
  });
}

/** Whether its date counts on a search. */
export const hasSearch = ({ search, fillBy }: SeatDate): boolean => search !== null || fillBy !== null;

/** What a search and a notice take, by our starting values. */
export const searchWhy = ({ t }: Voice, { organisation: { search } }: Pack): string =>
  t('team.date.search-why', { search: search.searchDays, notice: search.noticeDays });

const functionShort = ({ word }: Voice, id: Id): string => word(`function.${id}.short`);

/** `RevOps to SalesOps` */
export const laneWay = (voice: Voice, { from, to }: LaneAgreement['handOvers'][number]): string =>
  voice.t('team.lanes.way', { from: functionShort(voice, from), to: functionShort(voice, to) });

/** Who leads a lane and decides there on what, and what others of the duty table answer for. */
export function laneLines(
  voice: Voice,
  { lead, duties, elsewhere }: LaneAgreement['lanes'][number],
): { name: string; text: string }[] {
  const { t, word, formats } = voice;
  const named = (duty: Id): string => word(`duty.${duty}.name`);
  const others = elsewhere.map(({ duty, accountable }) =>
    t('team.lanes.elsewhere-duty', { duty: named(duty), role: roleName(voice, accountable) }),
  );
  return [
    { name: t('team.lanes.decides-in'), text: roleName(voice, lead) },
    ...(duties.length === 0 ? [] : [{ name: t('team.lanes.duties'), text: formats.list(duties.map(named)) }]),
    ...(others.length === 0 ? [] : [{ name: t('team.lanes.elsewhere'), text: formats.list(others) }]),
  ];
}

/** What holds between the lanes, each with its name. */
export function betweenLanes(voice: Voice, lanes: LaneAgreement): { name: string; text: string }[] {
  const { t, word, formats } = voice;
  const { decides, queueKeeper, jointKpi, split } = lanes;
  return [
    { name: t('team.lanes.disagree'), text: word('lanes.decides', { role: roleName(voice, decides) }) },
    { name: t('team.lanes.queue'), text: word('lanes.queue', { role: roleName(voice, queueKeeper) }) },
    {
      name: t('team.lanes.joint'),
      text:
        jointKpi === null
          ? t('team.lanes.no-joint')
          : t('team.lanes.joint-kpi', { kpi: word(`kpi.${jointKpi}.name`), text: word('lanes.joint') }),
    },
    {
      name: t('team.lanes.split'),
      text:
        split === null
          ? t('team.lanes.split-two')
          : t('team.lanes.split-on', {
              text: word('lanes.split.one-person', { share: formats.share(split.share) }),
              date: formats.date(split.reviewOn),
            }),
    },
  ];
}

/** Key of the words about a run-down. */
export const takeoverKey = ({ organisation }: Pack, { verdict }: Pick<Result, 'verdict'>): string =>
  `takeover.${organisation.takeovers.find(({ verdicts }) => verdicts.includes(verdict))?.id ?? ''}`;

export const runDown = ({ t, formats }: Voice, { days, ends }: Takeover): string =>
  t('team.takeover.run', { count: days, date: formats.date(ends) });

/** Who answers once it has moved, or should it be needed again. */
export function takeoverTakes({ t, word }: Voice, { becomes, takes }: TakeoverLine): string {
  if (takes === null) return t('team.takeover.nobody');
  const role = word(`role.${takes}.name`);
  return becomes === 'ends' ? t('team.takeover.again', { role }) : role;
}

/** `by 28 May 2027`, or when to look again. */
export const takeoverDate = ({ t, formats }: Voice, { kind, becomes, date }: TakeoverLine): string =>
  t(kind === 'review' ? 'team.takeover.review' : `team.takeover.by.${becomes}`, {
    date: formats.date(date),
  });
