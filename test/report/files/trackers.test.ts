import { parseCsv } from 'hucre/csv';
import { describe, expect, test } from 'vitest';
import { noAdjustments } from '../../../src/engine/index.ts';
import { makeFile, trackers, type Tracker } from '../../../src/report/index.ts';
import { english, requestFor, savedPersona, textOf } from '../../support/file-request.ts';

const request = requestFor(savedPersona('sixty-reps-three-dashboards'));
const { result } = request;

/** The lists as another program reads them: heads, and rows of text. */
const lists = Object.fromEntries(
  await Promise.all(
    trackers.map(async (tracker) => {
      const text = await textOf(makeFile(tracker, request));
      const [heads = [], ...rows] = parseCsv(text).map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cell : String(cell ?? ''))),
      );
      return [tracker, { text, heads, rows }] as const;
    }),
  ),
) as Record<Tracker, { text: string; heads: string[]; rows: string[][] }>;

const column = (tracker: Tracker, head: string): string[] => {
  const { heads, rows } = lists[tracker];
  return rows.map((row) => row[heads.indexOf(head)] ?? '');
};
const titleOf = (task: string): string => english.word(`task.${task}.title`);
const rowOf = (tracker: Tracker, head: string, task: string): string[] =>
  lists[tracker].rows[column(tracker, head).indexOf(titleOf(task))] ?? [];
const [first] = result.plan.tasks;

describe.each(trackers.map((tracker) => [tracker]))('The list for %s', (tracker) => {
  test('It has a row for each task and each gate, as long as the heads.', () => {
    const { heads, rows } = lists[tracker];
    expect(rows).toHaveLength(result.plan.tasks.length + result.plan.gates.length);
    for (const row of rows) expect(row).toHaveLength(heads.length);
    const titles = rows.map(([title]) => title);
    for (const { task } of result.plan.tasks) expect(titles).toContain(titleOf(task));
  });

  test('Its first head stands at the very beginning, with no byte order mark before it.', () => {
    expect(lists[tracker].text.startsWith(lists[tracker].heads[0] ?? '?')).toBe(true);
  });

  test('The description names owner, deliverable and exit criterion.', () => {
    const descriptions = lists[tracker].rows.map((row) => row.join('\n')).join('\n');
    for (const { task, owner } of result.plan.tasks) {
      expect(descriptions).toContain(english.word(`task.${task}.deliverable`));
      expect(descriptions).toContain(english.word(`task.${task}.done`));
      expect(descriptions).toContain(english.word(`role.${owner}.name`));
    }
  });
});

test('What is done is marked so: in its state where the tool reads one, else in its name.', async () => {
  const id = first?.task ?? '';
  const done = requestFor(
    savedPersona('sixty-reps-three-dashboards', {
      adjustments: { ...noAdjustments, tasks: { [id]: { doneOn: '2026-12-01' } } },
    }),
  );
  for (const tracker of trackers) {
    const text = await textOf(makeFile(tracker, done));
    expect(text.includes(`✓ ${titleOf(id)}`), tracker).toBe(tracker !== 'linear');
    if (tracker === 'linear') expect(text).toContain(',Done,');
  }
});

// What the tools document is quoted with its sources in src/report/README.md.
describe('Jira', () => {
  test('It gets the heads it knows, a labels column for each label, and none with punctuation.', () => {
    expect(lists.jira.heads).toEqual([
      'Summary',
      'Issue Type',
      'Description',
      'Start date',
      'Due date',
      'Priority',
      'Labels',
      'Labels',
    ]);
  });
  test('Dates are in the pattern its importer proposes, dd/MMM/yy h:mm a.', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    for (const { task, start, end } of result.plan.tasks) {
      const [, , , from, to] = rowOf('jira', 'Summary', task);
      const written = (day: string): string =>
        `${day.slice(8)}/${months[Number(day.slice(5, 7)) - 1] ?? ''}/${day.slice(2, 4)} 12:00 AM`;
      expect([from, to]).toEqual([written(start), written(end)]);
    }
  });
  test('Labels hold no spaces.', () => {
    for (const row of lists.jira.rows) for (const label of row.slice(6)) expect(label).toMatch(/^\S+$/);
  });
});

describe('Asana', () => {
  test('It gets its columns in the order it asks for, the name first.', () => {
    expect(lists.asana.heads).toEqual([
      'Name',
      'Description',
      'Section',
      'Assignee',
      'Collaborators',
      'Start Date',
      'Due Date',
      'Dependencies',
    ]);
  });
  test('Dates are written month first: no other form is recognised.', () => {
    const [year = '', month = '', day = ''] = (first?.end ?? '').split('-');
    expect(rowOf('asana', 'Name', first?.task ?? '')[6]).toBe(`${month}/${day}/${year}`);
    for (const date of column('asana', 'Due Date')) expect(date).toMatch(/^[01]\d\/[0-3]\d\/\d{4}$/);
  });
  test('What a task waits for is named as it is, in a row above.', () => {
    const names = column('asana', 'Name');
    const waiting = column('asana', 'Dependencies').map((cell) =>
      cell.split(',').filter((name) => name !== ''),
    );
    waiting.forEach((earlier, at) => {
      for (const name of earlier) expect(names.slice(0, at)).toContain(name);
    });
    expect(waiting.flat()).not.toEqual([]);
  });
});

describe('Linear', () => {
  test('It gets the fields its importer reads.', () => {
    expect(lists.linear.heads).toEqual([
      'Title',
      'Description',
      'Priority',
      'Status',
      'Assignee',
      'Labels',
      'Estimate',
      'Created',
      'Completed',
    ]);
    expect(new Set(column('linear', 'Priority'))).toEqual(new Set(['High', 'Medium']));
  });
  test('The dates stand in the description, since it reads none.', () => {
    const { start = '', end = '', task = '' } = first ?? {};
    const [, description] = rowOf('linear', 'Title', task);
    expect(description).toContain(english.formats.date(start));
    expect(description).toContain(english.formats.date(end));
  });
});

describe('Trello', () => {
  test('It gets the heads of the import template, and a list for each phase.', () => {
    expect(lists.trello.heads).toEqual([
      'Card Name',
      'Card Description',
      'Labels',
      'Members',
      'Due Date',
      'Start Date',
      'List Name',
    ]);
    const phases = new Set(result.plan.tasks.map(({ phase }) => phase));
    expect(new Set(column('trello', 'List Name')).size).toBeGreaterThanOrEqual(phases.size);
  });
});
