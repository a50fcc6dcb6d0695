import { outlinedSeats, type PlannedTask, type Result, type Seat } from '../../engine/index.ts';
import { taskWords, withStop } from '../task-words.ts';
import { fewTitles } from './tasks.ts';
import { dates, roleName, type Voice } from './voice.ts';

/** Most tasks named: a first month, not the whole plan. */
const MOST_TASKS = 6;
/** Most outcomes by one day. */
const MOST_OUTCOMES = 3;
const DAYS = [30, 60, 90] as const;

/** A job description in parts; each is empty where there is nothing to say. */
export interface JobOutline {
  title: string;
  mission: string[];
  /** Manager, hours, first day; a sentence each. */
  place: string[];
  /** Duties that the seat is accountable for. */
  answers: string[];
  outcomes: { name: string; text: string[] }[];
  tasks: string[];
  skills: string[];
}

/** What the first seat is for; null where there is no seat. */
export function jobOutline(voice: Voice, { team, plan }: Pick<Result, 'team' | 'plan'>): JobOutline | null {
  const { t, word } = voice;
  const seats = outlinedSeats(team);
  if (seats.length === 0) return null;
  const own = seats.map(({ role }) => role);
  const doing = new Set(seats.flatMap(({ role, lender }) => lender ?? role));
  const each = (field: string): string[] => own.map((role) => word(`role.${role}.${field}`));
  // What was put before the first day by hand is for somebody else to do: the plan says so, a candidate need not know.
  const hire = plan.hire !== null && own.includes(plan.hire.role) ? plan.hire : null;
  const isThere = (start: string): boolean => hire === null || start >= hire.date;
  const tasks = plan.tasks
    .filter(({ owner, start }) => doing.has(owner) && isThere(start))
    .slice(0, MOST_TASKS);
  const waiting = plan.later.filter(({ owner }) => doing.has(owner)).map(({ task }) => task);
  const afterwards =
    waiting.length > 0
      ? t('team.outline.later', { tasks: fewTitles(voice, plan, waiting) })
      : t('team.outline.no-tasks');
  return {
    title: titleOf(voice, seats),
    mission: each('mission'),
    place: place(voice, team, seats),
    answers: team.duties
      .filter(({ during }) => own.includes(during))
      .map(({ duty }) => word(`duty.${duty}.name`)),
    outcomes: outcomes(voice, team, plan, each),
    tasks: tasks.length > 0 ? tasks.map((task) => taskLine(voice, task)) : [afterwards],
    skills: each('skills'),
  };
}

/**
 * What is done by when: of a hire as the plan has it, so that nothing is promised that others do before; where the plan
 * has no work for the seat, what the role is there for.
 */
function outcomes(
  { t, word }: Voice,
  { outcomes: found }: Result['team'],
  { tasks }: Result['plan'],
  each: (field: string) => string[],
): JobOutline['outcomes'] {
  const name = (day: number): string => t('team.outline.day', { day });
  // The exit criterion alone would speak of things that only those know who have the plan before them.
  const done = (id: string): string => {
    const task = tasks.find((one) => one.task === id);
    const words =
      task === undefined
        ? { title: word(`task.${id}.title`), done: word(`task.${id}.done`) }
        : taskWords(task, word);
    if (words.done === '') return withStop(words.title);
    return t('team.outline.outcome', { title: words.title, done: withStop(words.done) });
  };
  const planned = found.filter((one) => one.tasks.length > 0);
  return planned.length > 0
    ? planned.map((one) => ({ name: name(one.day), text: one.tasks.slice(0, MOST_OUTCOMES).map(done) }))
    : DAYS.map((day) => ({ name: name(day), text: each(`outcome${day}`) }));
}

function titleOf(voice: Voice, seats: readonly Seat[]): string {
  const roles = seats.map(({ role }) => roleName(voice, role));
  const [role = ''] = roles;
  if (roles.length > 1) return voice.t('team.outline.title-lanes', { roles: voice.formats.list(roles) });
  return voice.t(seats[0]?.timing === 'borrowed' ? 'team.outline.title-borrowed' : 'team.outline.title', {
    role,
  });
}

function place(voice: Voice, team: Result['team'], seats: readonly Seat[]): string[] {
  const { t, formats } = voice;
  const roleOf = (id: string | null): string | null => {
    const seat = team.seats.find((one) => one.id === id);
    return seat ? roleName(voice, seat.role) : null;
  };
  const [first] = seats;
  const lends = first?.lender ?? null;
  const lender = lends === null ? null : roleName(voice, lends);
  const manager = roleOf(first?.reportsTo ?? null);
  const dotted = roleOf(first?.dottedTo ?? null);
  const fte = seats.reduce((sum, seat) => sum + seat.fte, 0);
  const planned = team.dates.find(({ seat }) => seat === first?.id)?.planned ?? null;
  return [
    ...(lender === null ? [] : [t('team.outline.hours', { role: lender })]),
    ...(manager === null || manager === lender ? [] : [t('team.outline.reports', { role: manager })]),
    ...(dotted === null ? [] : [t('team.outline.also', { role: dotted })]),
    t('team.outline.time', { fte: formats.share(fte) }),
    ...(planned === null ? [] : [t('team.outline.start', { date: formats.date(planned) })]),
  ];
}

const taskLine = (voice: Voice, task: PlannedTask): string =>
  voice.t('team.outline.task', {
    title: taskWords(task, voice.word).title,
    dates: dates(voice, task.start, task.end),
  });
