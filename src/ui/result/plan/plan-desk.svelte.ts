import { createContext, flushSync } from 'svelte';
import {
  type Adjustments,
  daysAfter,
  type IsoDate,
  type NamedPerson,
  type OwnTask,
  type Plan,
  type PlannedTask,
  type WorkCalendar,
  workingDays,
} from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';
import { formats, t } from '../../say.ts';
import type { Session } from '../../session.svelte.ts';
import { type Edits, editsOf } from '../edits.svelte.ts';
import type { View } from '../view.ts';
import * as acts from './plan-acts.ts';
import { changeWords, type Edited, personWords, sayAct, sayAll, sayTask } from './said.ts';
import { titleById, titleOf } from './task-names.ts';

/** Tasks can be moved within so many days from the plan’s start. */
const WITHIN_DAYS = 365;

/** The acts of a person on the plan: each one step that can be undone, and said aloud. */
export class PlanDesk {
  /** What was done last, in words. */
  said = $state('');
  /** Task whose form is open. */
  open = $state<Id | null>(null);
  /** The form for an own task is open. */
  adding = $state(false);
  readonly #session: Session;
  readonly #edits: Edits;
  readonly #view: View;

  constructor(session: Session, view: View) {
    this.#session = session;
    this.#edits = editsOf(session);
    this.#view = view;
  }

  /** The day on which the plan is looked at. */
  get today(): IsoDate {
    return this.#view.result.asOf;
  }
  get plan(): Plan {
    return this.#view.result.plan;
  }
  get now(): Adjustments {
    return this.#view.assessment.adjustments;
  }
  get canUndo(): boolean {
    return this.#edits.canUndo;
  }
  get canRedo(): boolean {
    return this.#edits.canRedo;
  }
  get isChanged(): boolean {
    return acts.isChanged(this.now);
  }
  newId(): string {
    return this.#session.options.newId();
  }
  /** First and last day to which a task can be moved. */
  get limits(): { from: string; to: string } {
    return { from: this.plan.start, to: daysAfter(this.plan.start, WITHIN_DAYS) };
  }

  /** Moves a task by working days, or by whole weeks to the first working day then. */
  moveBy(task: PlannedTask, by: { days: number } | { weeks: number }): void {
    const days = workingDays(this.plan.start, this.plan.calendar);
    if ('days' in by) {
      // From a day off, the next working day is one step, and so is the last one.
      const first = days.onOrAfter(task.start) - (by.days > 0 && !days.isWorked(task.start) ? 1 : 0);
      this.moveTo(task, days.date(Math.max(0, first + by.days)));
    } else this.moveTo(task, this.dayFrom(task, by.weeks * 7));
  }

  /** Where a task would begin so many calendar days from its start: the working day reached from where it comes. */
  dayFrom(task: PlannedTask, by: number): string {
    const days = workingDays(this.plan.start, this.plan.calendar);
    const reached = daysAfter(task.start, by);
    const index = by < 0 ? days.onOrAfter(daysAfter(reached, 1)) - 1 : days.onOrAfter(reached);
    return days.date(Math.max(0, index));
  }

  moveTo(task: PlannedTask, start: string): void {
    if (start !== task.start && start <= this.limits.to) this.change(task, { start });
  }

  /** Changes what can be said of every task. */
  change({ task }: PlannedTask, fields: acts.TaskFields, people: readonly NamedPerson[] = []): void {
    this.#adjust(
      (now) => acts.changeTask(people.reduce(acts.addPerson, now), task, fields),
      (before, after) => sayTask(before, after, task),
    );
  }

  /** Changes an own task, with what it delivers and what it comes after. */
  changeOwn({ task }: PlannedTask, fields: acts.OwnFields, people: readonly NamedPerson[] = []): void {
    this.#adjust(
      (now) => acts.changeOwnTask(people.reduce(acts.addPerson, now), task, fields),
      (before, after) => sayTask(before, after, task),
    );
  }

  /** Adds an own task, together with a new person who does it. */
  addOwn(task: OwnTask, people: readonly NamedPerson[] = []): void {
    this.#adjust(
      (now) => acts.addOwnTask(people.reduce(acts.addPerson, now), task),
      (before, after) => sayTask(before, after, task.id, t('plan.said.added', { task: task.title })),
    );
  }

  markDone(task: PlannedTask, doneOn: string | undefined): void {
    const said = doneOn === undefined ? 'plan.said.open' : 'plan.said.done';
    this.#act(task, said, (now) => acts.changeTask(now, task.task, { doneOn }));
  }

  /** Leaves a proposed task out, or deletes an own one. */
  drop(task: PlannedTask): void {
    if (task.own) this.#act(task, 'plan.said.deleted', (now) => acts.removeOwnTask(now, task.task));
    else this.#act(task, 'plan.said.dropped', (now) => acts.changeTask(now, task.task, { dropped: true }));
  }

  backToProposed(task: PlannedTask): void {
    this.#adjust(
      (now) => acts.proposeAgain(now, task.task),
      (before, after) =>
        sayTask(before, after, task.task, t('plan.said.back', { task: titleById(after, task.task) })),
    );
  }

  restore(task: Id): void {
    this.#adjust(
      (now) => acts.changeTask(now, task, { dropped: undefined }),
      (before, after) =>
        sayTask(before, after, task, t('plan.said.restored', { task: titleById(after, task) })),
    );
  }

  takeIn(task: Id): void {
    this.#adjust(
      (now) => acts.changeTask(now, task, { takenIn: true }),
      (before, after) =>
        sayTask(before, after, task, t('plan.said.taken-in', { task: titleById(after, task) })),
    );
  }

  wholeProposal(): void {
    this.#adjust(acts.proposeAllAgain, (before, after) => sayAll(before, after, t('plan.said.plan-back')));
  }

  /** The first day of the plan; null for the next Monday. */
  startOn(planStart: string | null): void {
    this.#edit({ planStart }, (before, after) =>
      sayAll(
        before,
        after,
        t('plan.said.start', { from: formats().date(after.start), to: formats().date(after.end) }),
      ),
    );
  }

  work(calendar: WorkCalendar): void {
    this.#adjust(
      (now) => ({ ...now, calendar }),
      (before, after) => sayAll(before, after, t('plan.said.calendar')),
    );
  }

  name(person: NamedPerson): void {
    this.#adjust(
      (now) => acts.addPerson(now, person),
      (before, after) => sayAll(before, after, personWords(person, this.now, after)),
    );
  }

  unname({ id, name }: NamedPerson): void {
    this.#adjust(
      (now) => acts.removePerson(now, id),
      (before, after) => sayAll(before, after, t('plan.said.person-gone', { name })),
    );
  }

  undo(): void {
    if (this.canUndo)
      this.#travel('plan.said.undone', () => {
        this.#edits.undo();
      });
  }

  redo(): void {
    if (this.canRedo)
      this.#travel('plan.said.redone', () => {
        this.#edits.redo();
      });
  }

  #travel(said: 'plan.said.undone' | 'plan.said.redone', go: () => void): void {
    const [older, before] = [this.plan, this.#edited()];
    go();
    flushSync();
    const after = this.#edited();
    if (before && after) this.said = t(said, { what: changeWords([older, this.plan], before, after) });
  }

  #edited(): Edited | null {
    return this.#session.assessment;
  }

  /** An act after which the task itself lies where it lay. */
  #act(
    task: PlannedTask,
    said: `plan.said.${'open' | 'done' | 'deleted' | 'dropped'}`,
    change: (now: Adjustments) => Adjustments,
  ): void {
    this.#adjust(change, (before, after) =>
      sayAct(before, after, task.task, t(said, { task: titleOf(task) })),
    );
  }

  /** Whoever changes the plan works with it: from then on it stays where it begins. */
  #adjust(change: (now: Adjustments) => Adjustments, say: Telling): void {
    this.#edit({ adjustments: change(this.now), planStart: this.plan.start }, say);
  }

  /** One step; the page has followed it when it is said. */
  #edit(changes: Partial<Edited>, say: Telling): void {
    const before = this.plan;
    this.#edits.edit(changes);
    flushSync();
    this.said = say(before, this.plan);
  }
}

type Telling = (before: Plan, after: Plan) => string;

/** The desk of the plan part, for everything on it. */
export const [useDesk, provideDesk] = createContext<PlanDesk>();
