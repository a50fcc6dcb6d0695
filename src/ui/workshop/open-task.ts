import type { Adjustments, OwnTask } from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import { t } from '../say.ts';
import { questionName } from './words.ts';

/** Id of the own task that finds out what a workshop left open. */
const openTaskId = (question: Id): string => `workshop-open-${question}`;

/** The plan with a task to find out what the group left open, in the first days. */
export function withOpenTask(adjustments: Adjustments, question: Id, role: Id): Adjustments {
  const name = questionName(question);
  const task: OwnTask = {
    id: openTaskId(question),
    title: t('workshop.open-task.title', { question: name }),
    deliverable: t('workshop.open-task.deliverable'),
    done: t('workshop.open-task.done'),
    owner: { role },
    effortWeeks: 0.1,
    start: null,
    dependsOn: [],
  };
  const others = withoutOpenTask(adjustments, question);
  return { ...others, ownTasks: [...others.ownTasks, task] };
}

export const withoutOpenTask = (adjustments: Adjustments, question: Id): Adjustments =>
  adjustments.ownTasks.some(({ id }) => id === openTaskId(question))
    ? { ...adjustments, ownTasks: adjustments.ownTasks.filter(({ id }) => id !== openTaskId(question)) }
    : adjustments;
