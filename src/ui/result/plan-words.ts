import {
  daysAfter,
  daysBetween,
  type PersonRef,
  type Plan,
  type PlannedTask,
  type Result,
} from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import { said } from '../../report/index.ts';
import { formats, t } from '../say.ts';
import { onScreen } from './on-screen.ts';

/** More weeks than this side by side can’t be read; what lies beyond stands at the edge, with its dates in words. */
const MOST_WEEKS = 26;

/** Weeks shown side by side: the whole plan, and further where a task runs over. */
export const weekCount = ({ start, end, tasks }: Plan): number =>
  Math.min(
    MOST_WEEKS,
    Math.max(Math.ceil((daysBetween(start, end) + 1) / 7), ...tasks.map(({ endWeek }) => endWeek)),
  );

/** First day of a week of the plan, counted from 1. */
export const weekStart = ({ start }: Plan, week: number): string => daysAfter(start, (week - 1) * 7);

/** Where the end of a day lies on the line of weeks, 0..1; null outside. */
export function dayPosition(plan: Plan, day: string): number | null {
  const position = (daysBetween(plan.start, day) + 1) / (weekCount(plan) * 7);
  return position > 0 && position <= 1 ? position : null;
}

/** Where a task lies on the line of weeks, 0..1 each; what lies beyond the weeks shown stands on their last day. */
export function barOf(plan: Plan, { start, end }: PlannedTask): { from: number; to: number } {
  const days = weekCount(plan) * 7;
  const day = (of: string): number => Math.min(days - 1, Math.max(0, daysBetween(plan.start, of)));
  return { from: day(start) / days, to: (day(end) + 1) / days };
}

/** Columns before, under and after the bar of a task. */
export function barColumns(plan: Plan, task: PlannedTask): string {
  const { from, to } = barOf(plan, task);
  return [from, to - from, 1 - to].map((share) => `minmax(0, ${share.toFixed(4)}fr)`).join(' ');
}

export interface Lane {
  owner: Id;
  person: PersonRef | null;
  tasks: PlannedTask[];
}

/** Tasks by role or named person, whoever starts first on top; within an owner by date. */
export function lanes({ tasks }: Plan): Lane[] {
  const byOwner = new Map<string, Lane>();
  for (const task of [...tasks].sort(byDate)) {
    const { owner, person } = task;
    const key = person?.id ?? owner;
    const lane = byOwner.get(key) ?? { owner, person, tasks: [] };
    byOwner.set(key, { ...lane, tasks: [...lane.tasks, task] });
  }
  return [...byOwner.values()];
}

export interface WeekOfTasks {
  week: number;
  tasks: PlannedTask[];
}

/** Tasks by the week they begin in; weeks without a beginning are left out. */
export function beginnings(plan: Plan): WeekOfTasks[] {
  const weeks = [...new Set(plan.tasks.map(({ startWeek }) => startWeek))].sort((a, b) => a - b);
  return weeks.map((week) => ({
    week,
    tasks: plan.tasks.filter(({ startWeek }) => startWeek === week).sort(byDate),
  }));
}

const byDate = (a: PlannedTask, b: PlannedTask): number =>
  a.start.localeCompare(b.start) || a.end.localeCompare(b.end);

export const { effortDays } = said;
export const effortInWords = onScreen(said.effortInWords);
export const loadWords = onScreen(said.loadWords);
export const laterWords = onScreen(said.laterWords);
export const laterReason = onScreen(said.laterReason);

/** The plan in one sentence. */
export function planFinding({ plan }: Result): string {
  const count = plan.tasks.length;
  const owners = lanes(plan).length;
  const date = formats().date(plan.start);
  if (count === 0) return t('result.plan.none');
  return owners === 1
    ? t('result.plan.finding-one', { count, date })
    : t('result.plan.finding', { count, owners, date });
}
