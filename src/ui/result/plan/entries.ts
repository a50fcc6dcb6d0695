import type { PlannedTask } from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';
import { saidToFact, saidToQuestion, type Said } from '../answers.ts';
import type { View } from '../view.ts';

/** Most answers shown behind one task. */
const MOST_ANSWERS = 4;

/** Id of a task’s entry in the list of tasks. */
export const entryOf = (task: Id): string => `plan-task-${task}`;

/** Unfolds a task in the list and brings it into view, with the focus on it. */
export function showEntry(task: Id): void {
  const entry = document.getElementById(entryOf(task));
  if (!(entry instanceof HTMLDetailsElement)) return;
  entry.open = true;
  const summary = entry.querySelector('summary');
  summary?.focus({ preventScroll: true });
  summary?.scrollIntoView({ block: 'center' });
}

/** The focus goes to a task in the list, where its form was. */
export function focusEntry(task: Id): void {
  document.getElementById(entryOf(task))?.querySelector('summary')?.focus();
}

export const BAR = 'plan-bar';

/** The focus goes to undo and redo, after an act that takes away the button it was done with. */
export function focusBar(): void {
  document
    .getElementById(BAR)
    ?.querySelector<HTMLElement>('button:not(:disabled)')
    ?.focus({ preventScroll: true });
}

/** The answers that brought a task into the plan, each once, with where to change it. */
export function answersBehind(view: View, { because }: PlannedTask): Said[] {
  const said = because.flatMap((reason): Said[] => {
    if (reason.kind === 'criterion') return reason.questions.map((id) => saidToQuestion(view, id));
    if (reason.kind === 'question') return [saidToQuestion(view, reason.question)];
    return reason.kind === 'fact' ? [saidToFact(view, reason.fact)] : [];
  });
  return [...new Map(said.map((one) => [one.id, one])).values()].slice(0, MOST_ANSWERS);
}
