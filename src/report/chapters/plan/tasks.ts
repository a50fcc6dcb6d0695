import type { PlannedTask } from '../../../engine/index.ts';
import type { Block, Row, Words } from '../../blocks.ts';
import { because, quiet } from '../../reason-lines.ts';
import type { Say } from '../../say.ts';
import { taskWords } from '../../task-words.ts';
import {
  accountable,
  dates,
  doneWords,
  editWords,
  numberedTasks,
  placementWords,
  proposedWords,
  taskNumber,
} from '../../words/index.ts';
import { columnsOf } from '../columns.ts';

/** Every task with what it delivers, when it is done, who does it when, and why. */
export function tasks(say: Say): Block[] {
  const { t, word } = say;
  const { tasks: all, end } = say.result.plan;
  if (all.length === 0) return [];
  const under = (band: string, own: readonly PlannedTask[]): Row[] =>
    own.length === 0 ? [] : [{ band }, ...own.map((task) => taskRow(task, say))];
  const rows = [
    ...say.pack.plan.phases.flatMap(({ id }, at) =>
      under(
        word(`phase.${id}.name`),
        all.filter(({ phase, start }) => phase === at + 1 && start <= end),
      ),
    ),
    // The last phase ends on day 90; what begins later is in none of its months.
    ...under(
      t('report.plan.beyond'),
      all.filter(({ start }) => start > end),
    ),
  ];
  return [
    { kind: 'heading', level: 2, text: t('report.plan.tasks'), note: t('report.plan.tasks-note') },
    {
      kind: 'table',
      caption: t('report.plan.tasks'),
      columns: columnsOf(
        [t('report.plan.task'), 29],
        [t('report.plan.done'), 22],
        [t('report.plan.owner-dates'), 25],
        [t('report.plan.why'), 24],
      ),
      rows,
    },
  ];
}

function taskRow(task: PlannedTask, say: Say): Row {
  const { word } = say;
  const words = taskWords(task, word);
  return {
    cells: [
      {
        text: [
          [
            {
              text: say.t('report.plan.numbered', {
                number: taskNumber(say.result.plan, task.task),
                task: words.title,
              }),
              strong: true,
            },
          ],
          quiet(words.deliverable),
        ],
      },
      { text: [doneWords(say, task)] },
      { text: ownerAndDates(task, say) },
      { text: [task.own ? say.t('report.plan.own') : word(`task.${task.task}.why`), ...behind(task, say)] },
    ],
  };
}

/** Who and when, why then, and what was changed by hand. */
function ownerAndDates(task: PlannedTask, say: Say): Words[] {
  const { t, formats, result } = say;
  const edits = editWords(say, task);
  const proposed = proposedWords(say, task);
  return [
    accountable(say, task),
    dates(say, task.start, task.end),
    quiet(placementWords(say, result.plan, task, numberedTasks)),
    ...(edits.length === 0 ? [] : [quiet(t('report.plan.changed', { what: formats.list(edits) }))]),
    ...(proposed === null ? [] : [quiet(proposed)]),
    ...(task.doneOn === null ? [] : [t('plan.done-line', { date: formats.shortDate(task.doneOn) })]),
    ...(task.progress === 'late' ? [t('report.plan.late')] : []),
  ];
}

/** The answers behind it, what it is needed for, the baselines it measures, and the person’s own note. */
function behind(task: PlannedTask, say: Say): Words[] {
  const { t, word, formats } = say;
  const measured = task.baselines ?? [];
  const kpis =
    measured.length > 1 && measured.length === say.result.kpis.start.length
      ? t('report.plan.measures-all')
      : t('report.plan.measures', { kpis: formats.list(measured.map((kpi) => word(`kpi.${kpi}.name`))) });
  return [
    ...because(task.because, say),
    ...neededFor(task, say),
    ...(measured.length === 0 ? [] : [quiet(kpis)]),
    ...(task.note === null ? [] : [quiet(t('report.appendix.note', { note: task.note }))]),
  ];
}

/** All tasks of the plan that build on it. */
function neededFor({ task }: PlannedTask, say: Say): Words[] {
  const { plan } = say.result;
  const needing = plan.tasks.filter(({ dependsOn }) => dependsOn.includes(task)).map((one) => one.task);
  if (needing.length === 0) return [];
  return [quiet(say.t('report.plan.needed-for', { tasks: numberedTasks(say, plan, needing) }))];
}
