import type { Comparison, PlanProgress, TaskPlace } from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import { dates, roleName } from '../result/names.ts';
import { loadWords } from '../result/plan-words.ts';
import { formats, t, word } from '../say.ts';
import { both, statement, thing, type Row, type Views } from './rows.ts';

/** The plan as a whole, how far it is, task by task, and whose weeks it takes. */
export function planRows({ plan }: Comparison, views: Views): Row[] {
  return [
    statement(
      'label',
      t('result.plan.label'),
      both(plan.label, (label) => word(`load.${label}.name`)),
    ),
    statement(
      'start',
      t('compare.plan-start'),
      both(plan.start, (day) => formats().date(day)),
    ),
    statement(
      'hire',
      t('result.plan.hire'),
      both(plan.hire, (hire) =>
        hire === null
          ? t('compare.no-hire')
          : t('result.plan.hire-value', { role: roleName(hire.role), date: formats().date(hire.date) }),
      ),
    ),
    statement('progress', t('compare.progress'), both(plan.progress, progressWords)),
    ...plan.tasks.map(({ task, ...there }) => thing(`task.${task}`, titleOf(task, views), there, taskWords)),
    ...plan.load.map(({ owner, person, ...there }) =>
      thing(
        `load.${owner}.${person?.id ?? ''}`,
        t('compare.load', { owner: person?.name ?? roleName(owner) }),
        there,
        (load) => loadWords({ owner, person, weeks: [], overWeeks: [], ...load }),
      ),
    ),
  ];
}

function progressWords({ done, late, next, upcoming }: PlanProgress): string {
  return t('compare.progress-of', { done, count: done + late + next + upcoming });
}

function taskWords(place: TaskPlace): string {
  const effort = t('compare.days', { count: Math.round(place.effortWeeks * 50) / 10 });
  const who = ('person' in place ? place.person : null) ?? roleName(place.owner);
  const when =
    place.when !== 'planned'
      ? t(`compare.task.${place.when}`)
      : place.doneOn === null
        ? dates(place.start, place.end)
        : t('compare.task.done', { date: formats().shortDate(place.doneOn) });
  return [when, who, effort].join(' · ');
}

/** A title of the person’s own wins, on either side. */
function titleOf(task: Id, { before, after }: Views): string {
  const own = [after, before]
    .flatMap(({ result }) => result.plan.tasks)
    .find((one) => one.task === task && one.words !== null);
  return own?.words?.title ?? word(`task.${task}.title`);
}
