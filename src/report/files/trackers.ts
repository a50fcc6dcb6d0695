import type { IsoDate } from '../../engine/index.ts';
import type { Say } from '../say.ts';
import { csvText, type CsvValue } from './csv.ts';
import type { Tracker } from './kinds.ts';
import { gateEntries, taskEntries, taskNotes } from './plan-entries.ts';

/** A task or a gate, as a row of any of these lists. */
interface Item {
  title: string;
  description: string;
  start: IsoDate;
  end: IsoDate;
  /** Phase, such as “Month 1”, and its number. */
  section: string;
  phase: number;
  kind: 'task' | 'gate';
  core: boolean;
  person: string | null;
  doneOn: IsoDate | null;
  /** Titles of tasks it waits for. */
  after: readonly string[];
}

type Column = readonly [head: string, value: (item: Item) => CsvValue];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `30/Nov/26 12:00 AM`: the pattern `dd/MMM/yy h:mm a`, which Jira’s importer proposes. */
function jiraDate(day: IsoDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${MONTHS[Number(month) - 1] ?? ''}/${year.slice(2)} 12:00 AM`;
}

/** `11/30/2026`: the only form of a date that Asana’s importer recognises. */
function asanaDate(day: IsoDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}/${date}/${year}`;
}

/** Where each form comes from stands in `../README.md`. Heads are the tools’ own and stay English in every language: they are what the importers look for. */
const forms: Readonly<Record<Tracker, readonly Column[]>> = {
  jira: [
    ['Summary', ({ title }) => title],
    ['Issue Type', () => 'Task'],
    ['Description', ({ description }) => description],
    ['Start date', ({ start }) => jiraDate(start)],
    ['Due date', ({ end }) => jiraDate(end)],
    ['Priority', ({ core }) => (core ? 'High' : 'Medium')],
    // A column of the same name for each label; labels hold no spaces.
    ['Labels', () => 'first-seat'],
    ['Labels', ({ phase, kind }) => (kind === 'gate' ? 'gate' : `phase-${phase}`)],
  ],
  asana: [
    ['Name', ({ title }) => title],
    ['Description', ({ description }) => description],
    ['Section', ({ section }) => section],
    // E-mail addresses go here; the assessment knows none.
    ['Assignee', () => null],
    ['Collaborators', () => null],
    ['Start Date', ({ start }) => asanaDate(start)],
    ['Due Date', ({ end }) => asanaDate(end)],
    // Names of earlier rows; a comma separates them, so a title with a comma can’t be named.
    ['Dependencies', ({ after }) => after.filter((title) => !title.includes(',')).join(',')],
  ],
  linear: [
    ['Title', ({ title }) => title],
    // Its importer reads no due date: the dates stand in the description.
    ['Description', ({ description }) => description],
    ['Priority', ({ core }) => (core ? 'High' : 'Medium')],
    ['Status', ({ doneOn }) => (doneOn === null ? 'Todo' : 'Done')],
    // The full name of somebody in the workspace.
    ['Assignee', ({ person }) => person],
    ['Labels', ({ section }) => section],
    ['Estimate', () => null],
    ['Created', () => null],
    ['Completed', ({ doneOn }) => doneOn],
  ],
  trello: [
    ['Card Name', ({ title }) => title],
    ['Card Description', ({ description }) => description],
    ['Labels', ({ core, kind }) => (kind === 'gate' ? 'gate (red)' : core ? 'core (yellow)' : null)],
    ['Members', () => null],
    ['Due Date', ({ end }) => end],
    ['Start Date', ({ start }) => start],
    ['List Name', ({ section }) => section],
  ],
};

/** The plan as a list of tasks in the form of one tool; gates are tasks of one day with their checks. */
export function trackerFile(tracker: Tracker, say: Say): string {
  const columns = forms[tracker];
  return csvText(
    columns.map(([head]) => head),
    items(say, tracker).map((item) => columns.map(([, value]) => value(item))),
  );
}

function items(say: Say, tracker: Tracker): Item[] {
  const { t, formats, pack } = say;
  const dates = (start: IsoDate, end: IsoDate): string =>
    t('files.task.dates', { start: formats.date(start), end: formats.date(end) });
  const phaseOf = (day: number): number =>
    1 + pack.plan.phases.findIndex(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
  const tasks = taskEntries(say).map((task): Item => ({
    ...task,
    // Only one of the tools reads a state; the others would show what is done as still to do.
    title: task.doneOn === null || tracker === 'linear' ? task.title : `✓ ${task.title}`,
    description: `${taskNotes(task, say)}\n${dates(task.start, task.end)}`,
    section: task.phase.name,
    phase: 1 + pack.plan.phases.findIndex(({ id }) => id === task.phase.id),
    kind: 'task',
  }));
  const gates = gateEntries(say).map(({ name, day, date, checks }): Item => ({
    title: t('files.gate', { gate: name }),
    description: checks.map((check) => `– ${check}`).join('\n'),
    start: date,
    end: date,
    section: say.word(`phase.${pack.plan.phases[phaseOf(day) - 1]?.id ?? ''}.name`),
    phase: phaseOf(day),
    kind: 'gate',
    core: true,
    person: null,
    doneOn: null,
    after: [],
  }));
  return [...tasks, ...gates];
}
