import type { OwnerLoad, Plan, PlannedTask } from '../../engine/index.ts';
import type { Block, Chapter, ListItem, Row, TimelineBlock } from '../blocks.ts';
import type { Say } from '../say.ts';
import { checkWords } from '../gate-words.ts';
import { addDays, unbroken } from '../days.ts';
import { taskWords } from '../task-words.ts';
import { reasonLines } from './team.ts';

export function planChapter(say: Say): Chapter {
  const { t, word, formats } = say;
  const { plan } = say.result;
  const lead = t('report.plan.lead', {
    label: word(`load.${plan.label}.name`),
    text: word(`load.${plan.label}.text`),
  });
  return {
    id: 'plan',
    title: t('report.chapter.plan'),
    form: 'flow',
    blocks: [
      {
        kind: 'chapter-title',
        over: t('report.chapter.plan'),
        text: t('report.plan.title', {
          start: unbroken(formats.date(plan.start)),
          end: unbroken(formats.date(plan.end)),
        }),
        lead: plan.tasks.length === 0 ? t('report.plan.none') : lead,
      },
      ...gates(say),
      ...load(say),
      ...(plan.tasks.length === 0
        ? []
        : ([
            { kind: 'heading', level: 2, text: t('report.plan.timeline'), note: t('report.plan.legend') },
            timeline(say),
          ] as const)),
      ...tasks(say),
      ...later(say),
    ],
  };
}

function timeline(say: Say): TimelineBlock {
  const { t, word, formats } = say;
  const { plan } = say.result;
  const weeks = Math.max(
    1,
    ...plan.load.map((each) => each.weeks.length),
    ...plan.tasks.map(({ endWeek }) => endWeek),
  );
  const owners = ownersOf(plan).map((owner) => {
    const own = plan.tasks.filter((task) => task.owner === owner);
    const load = plan.load.find((each) => each.owner === owner);
    return {
      name: say.role(owner),
      note: load === undefined ? '' : loadNote(load, say),
      tasks: own.map((task) => ({
        label: taskWords(task, word).title,
        startWeek: task.startWeek,
        endWeek: task.endWeek,
        shape: shapeOf(task, say),
        core: task.core,
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
      atWeek: Math.min(weeks, weeksBetween(plan.start, date)),
      label: t('report.plan.gate-day', { day: dayOf(gate, say), date: formats.shortDate(date) }),
    })),
    head: { task: t('report.plan.task-head') },
    alt: t('report.plan.timeline-alt', {
      weeks,
      owners: owners
        .map(({ name, tasks: own }) =>
          t('report.plan.owner-alt', {
            owner: name,
            tasks: own
              .map(({ label, startWeek, endWeek }) =>
                t('report.plan.task-alt', { task: label, from: startWeek, to: endWeek }),
              )
              .join(', '),
          }),
        )
        .join('; '),
    }),
  };
}

const dayOf = (gate: string, { pack }: Say): number =>
  pack.plan.gates.find(({ id }) => id === gate)?.day ?? 0;

const DAY = 86_400_000;
/** A gate stands at the end of its day. */
const weeksBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from) + DAY) / DAY / 7;

/** The function whose role takes the task, for its colour. */
function shapeOf(task: PlannedTask, say: Say): ReturnType<Say['mark']> | null {
  const role = say.pack.organisation.roles.find(({ id }) => id === task.owner);
  return role?.function === undefined ? null : say.mark(role.function);
}

/** Owners in the order of their first task. */
const ownersOf = (plan: Plan): string[] => [...new Set(plan.tasks.map(({ owner }) => owner))];

const loadNote = ({ planned, capacity }: OwnerLoad, { t, formats }: Say): string =>
  t('report.plan.load-note', { planned: formats.number(planned), capacity: formats.number(capacity) });

function gates(say: Say): Block[] {
  const { t, word, formats } = say;
  const { gates: all } = say.result.plan;
  if (all.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.plan.gates') },
    {
      kind: 'columns',
      columns: all.map((gate) => ({
        span: Math.floor(12 / all.length),
        blocks: [
          { kind: 'heading', level: 3, text: word(`gate.${gate.gate}.name`), note: formats.date(gate.date) },
          {
            kind: 'list',
            ordered: false,
            items: gate.checks.map((check): ListItem => {
              const { text, note } = checkWords(gate, check, say.result.plan, say);
              return note === null ? { text } : { text, note };
            }),
          },
        ],
      })),
    },
    { kind: 'heading', level: 3, text: t('report.plan.early') },
    {
      kind: 'list',
      ordered: true,
      items: say.pack.plan.earlyChecks.map((check) => ({ text: word(`early-check.${check}`) })),
    },
  ];
}

function tasks(say: Say): Block[] {
  const { t, word } = say;
  const { tasks: all } = say.result.plan;
  if (all.length === 0) return [];
  const rows = say.pack.plan.phases.flatMap(({ id }, at): Row[] => {
    const own = all.filter(({ phase }) => phase === at + 1);
    return own.length === 0
      ? []
      : [{ band: word(`phase.${id}.name`) }, ...own.map((task) => taskRow(task, say))];
  });
  return [
    { kind: 'heading', level: 2, text: t('report.plan.tasks') },
    {
      kind: 'table',
      caption: t('report.plan.tasks'),
      columns: [
        { head: t('report.plan.task'), share: 31, align: 'start' },
        { head: t('report.plan.done'), share: 25, align: 'start' },
        { head: t('report.plan.owner-dates'), share: 19, align: 'start' },
        { head: t('report.plan.why'), share: 25, align: 'start' },
      ],
      rows,
    },
  ];
}

function taskRow(task: PlannedTask, say: Say): Row {
  const { t, word, formats } = say;
  const words = taskWords(task, word);
  const owner = task.standIn
    ? t('report.team.stand-in', { role: say.role(task.owner) })
    : say.role(task.owner);
  return {
    cells: [
      {
        text: [[{ text: words.title, strong: true }], [{ text: words.deliverable, quiet: true }]],
      },
      { text: [words.done] },
      {
        text: [
          owner,
          t('report.plan.dates-value', {
            start: formats.shortDate(task.start),
            end: formats.shortDate(task.end),
          }),
          ...(task.slipped && task.placement.by !== 'person'
            ? [[{ text: t('report.plan.slipped'), quiet: true }]]
            : []),
        ],
      },
      {
        text: [
          task.own ? t('report.plan.own') : word(`task.${task.task}.why`),
          ...reasonLines(
            task.because.filter(({ kind }) => kind !== 'depends' && kind !== 'verdict' && kind !== 'duty'),
            say,
            1,
          ).map(quiet),
        ],
      },
    ],
  };
}

const quiet = (words: ReturnType<Say['reason']>): { text: string; quiet: boolean }[] =>
  (typeof words === 'string' ? [{ text: words }] : [...words]).map(({ text }) => ({ text, quiet: true }));

function load(say: Say): Block[] {
  const { t, formats } = say;
  const owners = say.result.plan.load.filter(({ planned }) => planned > 0);
  if (owners.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.plan.load') },
    {
      kind: 'table',
      caption: t('report.plan.load'),
      columns: [
        { head: t('report.plan.owner'), share: 40, align: 'start' },
        { head: t('report.plan.capacity'), share: 15, align: 'end' },
        { head: t('report.plan.planned'), share: 15, align: 'end' },
        { head: t('report.plan.share'), share: 12, align: 'end' },
        { head: t('report.plan.peak'), share: 18, align: 'end' },
      ],
      rows: owners.map((each): Row => ({
        cells: [
          { text: [say.role(each.owner)] },
          { text: [t('report.plan.weeks-of-work', { count: round(each.capacity) })] },
          { text: [t('report.plan.weeks-of-work', { count: round(each.planned) })] },
          { text: [each.capacity > 0 ? formats.share(each.planned / each.capacity) : ''] },
          { text: [peak(each, say)] },
        ],
      })),
    },
  ];
}

const round = (weeks: number): number => Math.round(weeks * 10) / 10;

function peak({ weeks }: OwnerLoad, { t, formats }: Say): string {
  const shares = weeks.map(({ capacity, planned }) => (capacity > 0 ? planned / capacity : 0));
  const most = Math.max(0, ...shares);
  return most === 0
    ? ''
    : t('report.plan.peak-value', { week: shares.indexOf(most) + 1, share: formats.share(most) });
}

function later(say: Say): Block[] {
  const { t, word } = say;
  const waiting = say.result.plan.later;
  if (waiting.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.plan.later') },
    {
      kind: 'table',
      caption: t('report.plan.later'),
      dense: true,
      columns: [
        { head: t('report.plan.later-task'), share: 43, align: 'start' },
        { head: t('report.plan.owner'), share: 24, align: 'start' },
        { head: t('report.plan.effort'), share: 11, align: 'end' },
        { head: t('report.plan.reason'), share: 22, align: 'start' },
      ],
      rows: waiting.map(({ task, owner, effortWeeks, why }): Row => ({
        cells: [
          { text: [word(`task.${task}.title`)] },
          { text: [say.role(owner)] },
          { text: [t('report.plan.weeks-of-work', { count: round(effortWeeks) })] },
          { text: [t(`report.plan.later.${why}`)] },
        ],
      })),
    },
  ];
}
