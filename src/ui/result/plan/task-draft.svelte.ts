import type { OwnTask, PlannedTask, Result } from '../../../engine/index.ts';
import { drafts, Problems } from '../../problems.svelte.ts';
import { formats, t, word } from '../../say.ts';
import { effortDays } from '../plan-words.ts';
import { OwnerDraft } from './owner-draft.svelte.ts';
import { daysOfPlan, isDayOfPlan, type TaskFields } from './plan-acts.ts';
import type { PlanDesk } from './plan-desk.svelte.ts';
import { wordsOf } from './task-names.ts';

/** Working days of effort that can be planned for one task: half a day to a year of weeks. */
export const effortLimits = { min: 0.5, max: 260 };
const DAYS_OF_WORK = 5;
/** What a new task takes until somebody says otherwise, in working days. */
const NEW_EFFORT = 2;

/** A task while it is being edited: nothing of it counts until it is kept. */
export class TaskDraft {
  title = $state('');
  deliverable = $state('');
  done = $state('');
  start = $state('');
  effort = $state<number | null>(null);
  note = $state('');
  doneOn = $state('');
  after = $state<readonly string[]>([]);
  /** Somebody tried to keep it: from then on what is wrong is said. */
  tried = $state(false);
  readonly owner: OwnerDraft;
  readonly problems = new Problems();
  readonly #desk: PlanDesk;
  readonly #task: PlannedTask | null;

  /** `task` null: a new task of the person’s own. */
  constructor(desk: PlanDesk, { team }: Result, task: PlannedTask | null) {
    this.#desk = desk;
    this.#task = task;
    this.owner = new OwnerDraft(task ?? { owner: team.interimOwner.role, person: null });
    this.effort = task ? effortDays(task) : NEW_EFFORT;
    if (!task) return;
    ({ title: this.title, deliverable: this.deliverable, done: this.done } = wordsOf(task));
    const own = desk.now.ownTasks.find(({ id }) => id === task.task);
    this.start = own ? (own.start ?? '') : task.start;
    this.note = task.note ?? '';
    this.doneOn = task.doneOn ?? '';
    this.after = own?.dependsOn ?? [];
  }

  get titleProblem(): string | null {
    return this.title.trim() === '' ? t('plan.form.title-wrong') : null;
  }
  get startProblem(): string | null {
    const { from, to } = this.#desk.limits;
    const kept = this.#task?.start === this.start;
    if (this.start === '' || kept || (this.start >= from && this.start <= to)) return null;
    return t('plan.start.wrong', { from: formats().date(from), to: formats().date(to) });
  }
  get doneOnProblem(): string | null {
    if (this.doneOn === '' || this.doneOn === this.#task?.doneOn) return null;
    if (this.doneOn > this.#desk.today)
      return t('plan.done.to-come', { today: formats().date(this.#desk.today) });
    if (isDayOfPlan(this.doneOn)) return null;
    return t('plan.start.wrong', {
      from: formats().date(daysOfPlan.from),
      to: formats().date(daysOfPlan.to),
    });
  }
  get #effortProblem(): boolean {
    return this.effort === null || this.problems.all.length > 0;
  }

  /** Keeps it, if it can be kept. */
  keep(): boolean {
    this.tried = true;
    this.problems.shown = true;
    if (this.titleProblem ?? this.startProblem ?? this.doneOnProblem ?? this.owner.problem) return false;
    if (this.#effortProblem) return false;
    const { owner, people } = this.owner.owner(() => this.#desk.newId());
    const task = this.#task;
    if (!task) {
      const start = this.start === '' ? null : this.start;
      this.#desk.addOwn({ ...this.#saysAll(), id: this.#desk.newId(), owner, start }, people);
    } else if (task.own) {
      const start = this.start === '' ? undefined : this.start;
      this.#desk.changeOwn(task, { ...this.#saysAll(), ...this.#progress(), owner, start }, people);
    } else {
      const fields = { ...this.#changes(task), ...(this.owner.isChanged ? { owner } : {}) };
      if (Object.keys(fields).length > 0) this.#desk.change(task, fields, people);
    }
    return true;
  }

  /** Of a task of the pack, only what differs from what it was; taken back where it is as proposed again. */
  #changes(task: PlannedTask): TaskFields {
    const title = this.title.trim();
    const { note, doneOn } = this.#progress();
    const proposed = task.proposed && effortDays(task.proposed);
    return {
      ...(title === wordsOf(task).title
        ? {}
        : { title: title === word(`task.${task.task}.title`) ? undefined : title }),
      ...(this.start === task.start ? {} : { start: this.start === '' ? undefined : this.start }),
      ...(this.effort === effortDays(task)
        ? {}
        : { effortWeeks: this.effort === proposed ? undefined : this.#effortWeeks }),
      ...(note === (task.note ?? undefined) ? {} : { note }),
      ...(doneOn === (task.doneOn ?? undefined) ? {} : { doneOn }),
    };
  }

  #progress(): Pick<TaskFields, 'note' | 'doneOn'> {
    const note = this.note.trim();
    return {
      note: note === '' ? undefined : note,
      doneOn: this.doneOn === '' ? undefined : this.doneOn,
    };
  }

  #saysAll(): Pick<OwnTask, 'title' | 'deliverable' | 'done' | 'effortWeeks' | 'dependsOn'> {
    return {
      title: this.title.trim(),
      deliverable: this.deliverable.trim(),
      done: this.done.trim(),
      effortWeeks: this.#effortWeeks,
      dependsOn: [...this.after],
    };
  }

  get #effortWeeks(): number {
    return (this.effort ?? NEW_EFFORT) / DAYS_OF_WORK;
  }
}

/**
 * Begins in the first field; what could not be taken goes with the form, as all that is not kept.
 * @param effort id of the field of the effort
 */
export const opened =
  (effort: string) =>
  (form: HTMLFormElement): (() => void) => {
    form.querySelector('input')?.focus();
    return () => drafts.delete(effort);
  };
