import type { OwnerLoad, Plan, PlannedTask } from '../../../engine/index.ts';
import type { Block, TimelineBlock } from '../../blocks.ts';
import { addDays } from '../../days.ts';
import type { Say } from '../../say.ts';
import { taskWords } from '../../task-words.ts';
import { loadFigures, ownerKey, ownerName, taskNumber, weeks as weeksInPlan } from '../../words/index.ts';

/** All tasks by week, with whoever does them. */
export function timeline(say: Say): Block[] {
  if (say.result.plan.tasks.length === 0) return [];
  const block = timelineBlock(say);
  return [{ kind: 'heading', level: 2, text: say.t('report.plan.timeline'), note: block.legend }, block];
}

const legend = ({ t, result }: Say): string =>
  [
    t('report.plan.legend'),
    ...(result.plan.tasks.some(({ doneOn }) => doneOn !== null) ? [t('report.plan.legend-done')] : []),
  ].join(' ');

function timelineBlock(say: Say): TimelineBlock {
  const { t, word, formats } = say;
  const { plan } = say.result;
  const weeks = Math.max(
    1,
    ...plan.load.map((each) => each.weeks.length),
    ...plan.tasks.map(({ endWeek }) => endWeek),
  );
  const owners = ownersOf(plan).map((owner) => {
    const key = ownerKey(owner);
    const own = plan.tasks.filter((task) => ownerKey(task) === key);
    const load = plan.load.find((each) => ownerKey(each) === key);
    return {
      name: ownerName(say, owner),
      note: load === undefined ? '' : loadNote(load, say),
      tasks: own.map((task) => ({
        label: t('report.plan.numbered', {
          number: taskNumber(plan, task.task),
          task: taskWords(task, word).title,
        }),
        startWeek: task.startWeek,
        endWeek: task.endWeek,
        from: weeksBetween(plan.start, task.start),
        to: weeksBetween(plan.start, addDays(task.end, 1)),
        shape: shapeOf(task, say),
        core: task.core,
        done: task.doneOn !== null,
      })),
    };
  });
  return {
    kind: 'timeline',
    weeks: Array.from({ length: weeks }, (_, at) => ({
      label: t('report.plan.week', { week: at + 1 }),
      date: formats.shortDate(addDays(plan.start, at * 7)),
    })),
    owners,
    gates: plan.gates.map(({ gate, date }) => ({
      // At the end of its day.
      atWeek: Math.min(weeks, weeksBetween(plan.start, addDays(date, 1))),
      label: t('report.plan.gate-day', { day: dayOf(gate, say), date: formats.shortDate(date) }),
    })),
    head: { task: t('report.plan.task-head') },
    legend: legend(say),
    alt: t('report.plan.timeline-alt', {
      weeks,
      owners: owners
        .map(({ name, note, tasks }) =>
          t('report.plan.owner-alt', {
            owner: name,
            count: tasks.length,
            weeks: weeksInPlan(
              say,
              Math.min(...tasks.map(({ startWeek }) => startWeek)),
              Math.max(...tasks.map(({ endWeek }) => endWeek)),
            ),
            note,
          }),
        )
        .join('; '),
    }),
  };
}

const dayOf = (gate: string, { pack }: Say): number =>
  pack.plan.gates.find(({ id }) => id === gate)?.day ?? 0;

const DAY = 86_400_000;
const weeksBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY / 7;

/** The function whose role takes the task, for its colour. */
function shapeOf(task: PlannedTask, say: Say): ReturnType<Say['mark']> | null {
  const role = say.pack.organisation.roles.find(({ id }) => id === task.owner);
  return role?.function === undefined ? null : say.mark(role.function);
}

/** Roles and named people in the order of their first task. */
const ownersOf = ({ tasks }: Plan): PlannedTask[] =>
  tasks.filter((task, at) => tasks.findIndex((other) => ownerKey(other) === ownerKey(task)) === at);

const loadNote = (load: OwnerLoad, say: Say): string =>
  say.t('report.plan.load-note', { ...loadFigures(say, load) });
