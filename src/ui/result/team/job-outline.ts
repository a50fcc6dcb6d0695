import type { PlannedTask, Seat } from '../../../engine/index.ts';
import { formats, t, word } from '../../say.ts';
import { dates, roleName } from '../names.ts';
import type { View } from '../view.ts';
import type { Outline } from './outline.ts';

/** Most tasks named: a first month, not the whole plan. */
const MOST_TASKS = 6;

/** The seat that comes first; two of them where one person holds two lanes. */
export function firstSeats({ seats }: View['result']['team']): readonly Seat[] {
  const first = seats.filter(({ timing }) => timing === 'first');
  return first.length > 0 ? first : seats.filter(({ timing }) => timing === 'borrowed').slice(0, 1);
}

/** What the first seat is for, in the form of a job description; null where there is no seat. */
export function jobOutline({ result, company }: View): Outline | null {
  const { team } = result;
  const seats = firstSeats(team);
  const [first] = seats;
  if (!first) return null;
  const own = seats.map(({ role }) => role);
  const each = (field: string): string[] => own.map((role) => word(`role.${role}.${field}`));
  const duties = team.duties.filter(({ during }) => own.includes(during));
  const tasks = firstTasks(result, own);
  return {
    title: t('team.outline.text-title', { company, title: outlineTitle(seats) }),
    sections: [
      { name: t('team.outline.mission'), form: 'text', lines: each('mission') },
      { name: t('team.outline.place'), form: 'list', lines: place(result, seats) },
      {
        name: t('team.outline.answers'),
        form: 'list',
        lines: duties.map(({ duty }) => word(`duty.${duty}.name`)),
      },
      ...([30, 60, 90] as const).map((day) => ({
        name: t('team.outline.day', { day }),
        form: 'text' as const,
        lines: each(`outcome${day}`),
      })),
      {
        name: t('team.outline.tasks'),
        form: 'list',
        lines: tasks.length > 0 ? tasks.map(taskLine) : [t('team.outline.no-tasks')],
      },
      { name: t('team.outline.skills'), form: 'text', lines: each('skills') },
    ],
  };
}

export function outlineTitle(seats: readonly Seat[]): string {
  const roles = seats.map(({ role }) => roleName(role));
  const [role = ''] = roles;
  if (roles.length > 1) return t('team.outline.title-lanes', { roles: formats().list(roles) });
  return t(seats[0]?.timing === 'borrowed' ? 'team.outline.title-borrowed' : 'team.outline.title', { role });
}

function place({ team }: View['result'], seats: readonly Seat[]): string[] {
  const roleOf = (id: string | null): string | null => {
    const seat = team.seats.find((one) => one.id === id);
    return seat ? roleName(seat.role) : null;
  };
  const [first] = seats;
  const manager = roleOf(first?.reportsTo ?? null);
  const dotted = roleOf(first?.dottedTo ?? null);
  const fte = seats.reduce((sum, seat) => sum + seat.fte, 0);
  const planned = team.dates.find(({ seat }) => seat === first?.id)?.planned ?? null;
  return [
    ...(manager === null ? [] : [t('team.outline.reports', { role: manager })]),
    ...(dotted === null ? [] : [t('team.outline.also', { role: dotted })]),
    t('team.outline.time', { fte: formats().share(fte) }),
    ...(planned === null ? [] : [t('team.outline.start', { date: formats().date(planned) })]),
  ];
}

const firstTasks = ({ plan }: View['result'], roles: readonly string[]): PlannedTask[] =>
  plan.tasks.filter(({ owner }) => roles.includes(owner)).slice(0, MOST_TASKS);

const taskLine = ({ task, words, start, end }: PlannedTask): string =>
  t('team.outline.task', { title: words?.title ?? word(`task.${task}.title`), dates: dates(start, end) });
