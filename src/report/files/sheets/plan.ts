import { daysAfter } from '../../../engine/index.ts';
import type { Say } from '../../say.ts';
import { gateEntries, taskEntries } from '../plan-entries.ts';
import { laterReason, ownerName, titleById, titlesOf, weeks } from '../../words/index.ts';
import { address, day, figure, text, type Sheet, type SheetCell } from '../workbook.ts';

/** Tasks and gates by date. */
export function planSheet(say: Say): Sheet {
  const { t, formats } = say;
  const tasks = taskEntries(say).map((task) => ({
    start: task.start,
    row: [
      text(task.title, 'strong'),
      text(task.owner),
      day(task.start),
      day(task.end),
      text(weeks(say, task.weeks.first, task.weeks.last)),
      figure(task.effortWeeks, 'decimal'),
      text(task.phase.name),
      text(task.deliverable),
      text(task.done),
      text(formats.list(task.after)),
      text(task.why),
      text(task.placement),
      text(formats.list(task.changed)),
      text(t(`files.state.${task.state}`)),
      day(task.doneOn),
      text(task.note ?? ''),
    ] as SheetCell[],
  }));
  const gates = gateEntries(say).map((gate) => ({
    // After the tasks that begin on that day.
    start: `${gate.date}~`,
    row: [
      text(t('files.gate', { gate: gate.name }), 'strong'),
      text(''),
      day(gate.date),
      day(gate.date),
      text(''),
      null,
      text(''),
      text(''),
      text(gate.checks.join('\n')),
    ] as SheetCell[],
  }));
  return {
    name: t('files.sheet.plan'),
    columns: [
      { head: t('files.head.task'), width: 44 },
      { head: t('files.head.owner'), width: 30 },
      { head: t('files.head.start'), width: 13 },
      { head: t('files.head.end'), width: 13 },
      { head: t('files.head.weeks'), width: 13 },
      { head: t('files.head.effort'), width: 9 },
      { head: t('files.head.phase'), width: 26 },
      { head: t('files.head.deliverable'), width: 44 },
      { head: t('files.head.done'), width: 44 },
      { head: t('files.head.after'), width: 40 },
      { head: t('files.head.why'), width: 44 },
      { head: t('files.head.placement'), width: 44 },
      { head: t('files.head.changed'), width: 24 },
      { head: t('files.head.progress'), width: 14 },
      { head: t('files.head.done-on'), width: 13 },
      { head: t('files.head.note'), width: 40 },
    ],
    rows: [...tasks, ...gates].sort((a, b) => a.start.localeCompare(b.start)).map(({ row }) => row),
  };
}

/** What each owner can give and what is planned, by week; the load works itself out. */
export function loadSheet(say: Say): Sheet {
  const { t, result } = say;
  const rows = result.plan.load.flatMap(({ weeks, owner, person }) =>
    weeks.map(({ capacity, planned }, at) => ({
      owner: ownerName(say, { owner, person }),
      at,
      capacity,
      planned,
    })),
  );
  return {
    name: t('files.sheet.load'),
    columns: [
      { head: t('files.head.owner'), width: 32 },
      { head: t('files.head.week'), width: 8 },
      { head: t('files.head.start'), width: 13 },
      { head: t('files.head.capacity'), width: 12 },
      { head: t('files.head.planned'), width: 12 },
      { head: t('files.head.share'), width: 10 },
    ],
    rows: rows.map(({ owner, at, capacity, planned }, row) => {
      const [can, does] = [address(row + 1, 3), address(row + 1, 4)];
      return [
        text(owner),
        figure(at + 1, 'whole'),
        day(daysAfter(result.plan.start, at * 7)),
        figure(capacity, 'decimal'),
        figure(planned, 'decimal'),
        {
          formula: `IF(${can}>0,${does}/${can},"")`,
          result: capacity > 0 ? planned / capacity : '',
          format: 'share',
        },
      ];
    }),
  };
}

/** What is not in the 90 days: kept for later, or left out by hand; with the reason. */
export function leftOutSheet(say: Say): Sheet {
  const { t, result } = say;
  const { plan } = result;
  const title = (task: string): SheetCell => text(titleById(say, plan, task), 'strong');
  return {
    name: t('files.sheet.left-out'),
    columns: [
      { head: t('files.head.task'), width: 44 },
      { head: t('files.head.owner'), width: 30 },
      { head: t('files.head.effort'), width: 9 },
      { head: t('files.head.why-not'), width: 60 },
    ],
    rows: [
      ...plan.dropped.map(({ task, owner, effortWeeks, neededBy }) => [
        title(task),
        text(say.role(owner)),
        figure(effortWeeks, 'decimal'),
        text(
          [
            t('plan.dropped'),
            ...(neededBy.length === 0
              ? []
              : [t('plan.dropped.needed', { tasks: titlesOf(say, plan, neededBy) })]),
          ].join('. '),
        ),
      ]),
      ...plan.later.map((one) => [
        title(one.task),
        text(say.role(one.owner)),
        figure(one.effortWeeks, 'decimal'),
        text(laterReason(say, one)),
      ]),
    ],
  };
}
