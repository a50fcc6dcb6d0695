/**
 * What the person makes of the advice: their own dates, people, figures and costs. It goes into the engine beside facts
 * and answers, so that the one `Result` already holds the plan and the figures as they stand with the person.
 */
import type { Id } from '../pack/index.ts';
import type { IsoDate } from './types.ts';

/** Everything absent stays as proposed; what names a task, KPI or role the pack no longer has is kept and never counted. */
export interface Adjustments {
  calendar: WorkCalendar;
  people: readonly NamedPerson[];
  /** By id of a task of the pack. */
  tasks: Readonly<Record<Id, TaskChange>>;
  ownTasks: readonly OwnTask[];
  /** By id of a KPI of the pack. */
  kpis: Readonly<Record<Id, KpiChange>>;
  /** What a full-time seat of a role costs a year, everything included, in the company's currency; by role. */
  seatCosts: Readonly<Record<Id, MoneySpan>>;
}

export interface WorkCalendar {
  /** Days of the week that are worked, 1 = Monday to 7 = Sunday, ascending; at least one. */
  workdays: readonly Weekday[];
  /** First and last day of each break, both off. */
  daysOff: readonly { from: IsoDate; to: IsoDate; name?: string }[];
}
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Somebody who does the work of a role. */
export interface NamedPerson {
  id: string;
  name: string;
  role: Id;
  /** Hours a week for the plan; absent: as much as one person in this role gives. */
  hoursAWeek?: number;
}

/** A role of the pack, or somebody named among `people`. */
export type TaskOwner = { role: Id } | { person: string };

/** What can be said of any task in the plan, the person's own included. */
export interface TaskProgress {
  doneOn?: IsoDate;
  note?: string;
}

export interface TaskChange extends TaskProgress {
  title?: string;
  owner?: TaskOwner;
  /** Begins on this day, whatever the proposal says. */
  start?: IsoDate;
  effortWeeks?: number;
  /** Left out of the plan. */
  dropped?: true;
  /** Taken into the plan although the proposal keeps it for after day 90. */
  takenIn?: true;
}

export interface OwnTask extends TaskProgress {
  id: string;
  title: string;
  deliverable: string;
  /** When it counts as done, in a form that a third person can check. */
  done: string;
  owner: TaskOwner;
  effortWeeks: number;
  /** Null: as early as what it depends on and its owner's hours allow. */
  start: IsoDate | null;
  /** Tasks of the pack or own ones. */
  dependsOn: readonly string[];
}

export interface KpiChange {
  /** Where the company stands before the plan. */
  baseline?: Measurement;
  /** The newest value after that, such as the one of day 90. */
  latest?: Measurement;
  /** In the unit of the KPI. */
  target?: number;
  /** Amber within this many percent of the target. */
  amberPercent?: number;
}

export interface Measurement {
  /** In the unit of the KPI. */
  value: number;
  on: IsoDate;
  /** Raw inputs of the calculator it came from; absent when the value was typed. */
  inputs?: CalculatorInputs;
}

/** What was put into a calculator, by input; what is absent is missing, never 0. */
export type CalculatorInputs = Readonly<Record<Id, number | readonly ListEntry[]>>;

/** A figure, or two dates that stand for the days between them. */
export type ListEntry = number | { from: IsoDate; to: IsoDate };

/** In the company's currency; `from` <= `to`. */
export interface MoneySpan {
  from: number;
  to: number;
}

/** Monday to Friday, and nothing else changed. */
export const noAdjustments: Adjustments = {
  calendar: { workdays: [1, 2, 3, 4, 5], daysOff: [] },
  people: [],
  tasks: {},
  ownTasks: [],
  kpis: {},
  seatCosts: {},
};
