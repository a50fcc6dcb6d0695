import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { noAdjustments, type IsoDate } from '../../../src/engine/index.ts';
import { clean } from '../../../src/report/files/clean.ts';
import { icalendar } from '../../../src/report/files/ical.ts';
import { makeFile, type FileRequest } from '../../../src/report/index.ts';
import type { Assessment } from '../../../src/storage/index.ts';
import { english, requestFor, savedPersona, sayFor, textOf } from '../../support/file-request.ts';
import { hostileText } from '../../support/hostile.ts';

interface Entry {
  uid: string;
  summary: string;
  description: string;
  first: IsoDate;
  /** The day after the last. */
  end: IsoDate;
  sequence: number;
  stamp: string;
  repeats: string | null;
  cancelled: boolean;
}

/** The entries of a calendar as another program reads them. */
function entriesOf(text: string): Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      first: event.startDate.toString(),
      end: event.endDate.toString(),
      sequence: event.sequence,
      stamp: String(part.getFirstPropertyValue('dtstamp')),
      cancelled: part.getFirstPropertyValue('status') === 'CANCELLED',
      repeats: event.isRecurring() ? String(part.getFirstPropertyValue('rrule')) : null,
    };
  });
}

const calendarOf = (request: FileRequest): Promise<string> => textOf(makeFile('calendar', request));
const saved = savedPersona('sixty-reps-three-dashboards');
const later = (changes: Partial<Assessment>): Assessment => ({ ...saved, ...changes });

const dayAfter = (day: IsoDate): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

describe('The calendar file', { timeout: 600_000 }, () => {
  test('Another program reads every task with its dates, every gate, and the KPI reviews.', async () => {
    const request = requestFor(saved);
    const { plan, kpis } = request.result;
    const entries = entriesOf(await calendarOf(request)).filter(({ cancelled }) => !cancelled);
    for (const task of plan.tasks) {
      const entry = entries.find(({ uid }) => uid.includes(`-task-${task.task}@`));
      expect(entry).toMatchObject({ first: task.start, end: dayAfter(task.end), repeats: null });
      expect(entry?.summary).toContain(english.word(`task.${task.task}.title`));
      expect(entry?.summary).toContain(english.word(`role.${task.owner}.name`));
      expect(entry?.description).toContain(english.word(`task.${task.task}.deliverable`));
      expect(entry?.description).toContain(english.word(`task.${task.task}.done`));
    }
    for (const { gate, date } of plan.gates)
      expect(entries.find(({ uid }) => uid.includes(`-gate-${gate}@`))).toMatchObject({
        first: date,
        end: dayAfter(date),
      });
    const reviews = entries.filter(({ uid }) => uid.includes('-kpi-review-'));
    for (const { kpi } of kpis.start)
      expect(reviews.some(({ description }) => description.includes(english.word(`kpi.${kpi}.name`)))).toBe(
        true,
      );
    expect(entries).toHaveLength(plan.tasks.length + plan.gates.length + reviews.length);
  });

  test('Where the decision asks for a second look in two quarters, the calendar holds its day, and only there.', async () => {
    const looks = async (name: string): Promise<Entry[]> =>
      entriesOf(await calendarOf(requestFor(savedPersona(name)))).filter(({ uid }) =>
        uid.includes('-second-look@'),
      );
    const { start } = requestFor(savedPersona('seed-saas-two-reps')).result.plan;
    const day = new Date(Date.parse(`${start}T00:00:00Z`) + 182 * 86_400_000).toISOString().slice(0, 10);
    expect(await looks('seed-saas-two-reps')).toMatchObject([
      { first: day, description: english.word('verdict.sales-ops-first.retest') },
    ]);
    expect(await looks('sixty-reps-three-dashboards')).toEqual([]);
  });

  test('Weekly reviews repeat until the end of the plan; no other entry repeats.', async () => {
    const request = requestFor(saved);
    const repeating = entriesOf(await calendarOf(request)).filter(({ repeats }) => repeats !== null);
    const weekly = request.result.kpis.start.filter(
      ({ kpi }) => sayFor(request).pack.kpis.kpis.find(({ id }) => id === kpi)?.cadence === 'weekly',
    );
    expect(repeating.map(({ uid }) => uid)).toEqual(
      weekly.length === 0 ? [] : [expect.stringContaining('-kpi-review-weekly-1@')],
    );
    for (const { repeats } of repeating)
      expect(repeats).toBe(`FREQ=WEEKLY;UNTIL=${request.result.plan.end.replaceAll('-', '')}`);
  });

  test('No review falls on a day off: a weekly one is left out in that week.', async () => {
    const { start, end } = requestFor(saved).result.plan;
    const on = (weeks: number): IsoDate =>
      new Date(Date.parse(`${start}T00:00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
    const daysOff = [1, 4].map((week) => ({ from: on(week), to: on(week) }));
    const text = await calendarOf(
      requestFor(
        later({ adjustments: { ...noAdjustments, calendar: { workdays: [1, 2, 3, 4, 5], daysOff } } }),
      ),
    );
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const reviews = calendar
      .getAllSubcomponents('vevent')
      .map((part) => new ICAL.Event(part))
      .filter((event) => event.isRecurring());
    expect(reviews).toHaveLength(1);
    const days = reviews.flatMap((event) => {
      const found: IsoDate[] = [];
      const each = event.iterator();
      for (let next = each.next() as ICAL.Time | null; next; next = each.next() as ICAL.Time | null)
        found.push(next.toString());
      return found;
    });
    const weeks = Array.from({ length: 12 }, (_, at) => at + 1).filter((week) => on(week) <= end);
    expect(days).toEqual(weeks.filter((week) => week !== 1 && week !== 4).map(on));
  });

  test('Each entry has a UID of its own.', async () => {
    const uids = entriesOf(await calendarOf(requestFor(saved))).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
  });

  test('Made again from the same assessment, it is the same file.', async () => {
    expect(await calendarOf(requestFor(saved))).toBe(await calendarOf(requestFor(saved)));
  });

  test('After a change its entries replace the earlier ones: same UIDs, higher SEQUENCE, later DTSTAMP.', async () => {
    const before = entriesOf(await calendarOf(requestFor(saved)));
    const changed = later({
      revision: saved.revision + 1,
      changedAt: '2026-12-02T08:00:00.000Z',
      planStart: '2026-12-14',
    });
    const after = entriesOf(await calendarOf(requestFor(changed)));
    expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
    expect(after.map(({ first }) => first).sort()).not.toEqual(before.map(({ first }) => first).sort());
    for (const entry of after) {
      const old = before.find(({ uid }) => uid === entry.uid);
      expect(entry.sequence).toBeGreaterThan(old?.sequence ?? Infinity);
      expect(entry.stamp > (old?.stamp ?? '~')).toBe(true);
    }
  });

  /** What a file made now carries, for the assessment to remember. */
  const carriedBy = async (assessment: Assessment): Promise<readonly string[]> =>
    (await makeFile('calendar', requestFor(assessment))).carries ?? [];

  test('The first file cancels nothing, whatever waits until after day 90.', async () => {
    expect(requestFor(saved).result.plan.later.length).toBeGreaterThan(0);
    expect(entriesOf(await calendarOf(requestFor(saved))).some(({ cancelled }) => cancelled)).toBe(false);
  });

  test('A task left out after the file was taken in is cancelled by the next one: same UID, higher SEQUENCE.', async () => {
    const request = requestFor(saved);
    const [first] = request.result.plan.tasks;
    const id = first?.task ?? '';
    const before = entriesOf(await calendarOf(request));
    const without = later({
      revision: saved.revision + 1,
      changedAt: '2026-12-02T08:00:00.000Z',
      adjustments: { ...noAdjustments, tasks: { [id]: { dropped: true } } },
      inCalendars: await carriedBy(saved),
    });
    const after = entriesOf(await calendarOf(requestFor(without)));
    const of = (entries: Entry[]): Entry | undefined =>
      entries.find(({ uid }) => uid.includes(`-task-${id}@`));
    expect(of(before)?.cancelled).toBe(false);
    expect(of(after)?.cancelled).toBe(true);
    expect(of(after)?.summary).toBe(english.word(`task.${id}.title`));
    expect(of(after)?.uid).toBe(of(before)?.uid);
    expect(of(after)?.sequence).toBeGreaterThan(of(before)?.sequence ?? Infinity);
    for (const { uid } of before) expect(after.map((entry) => entry.uid)).toContain(uid);
  });

  test('Whatever an earlier file carried and this one has not is cancelled, and nothing else is.', async () => {
    const quiet = savedPersona('consultancy-plans-without-reps');
    const carried = await carriedBy(saved);
    const [own, one] = ['task-own-7', 'gate-day-30'];
    const entries = entriesOf(await calendarOf(requestFor({ ...quiet, inCalendars: [...carried, own] })));
    const now = await carriedBy(quiet);
    const keyOf = ({ uid }: Entry): string => /^of-.*?-((?:task|gate|kpi)-.*)@/.exec(uid)?.[1] ?? uid;
    const cancelled = entries.filter((entry) => entry.cancelled).map(keyOf);
    expect(cancelled.sort()).toEqual([...carried, own].filter((key) => !now.includes(key)).sort());
    expect(cancelled).not.toContain(one);
  });

  test('A plan that moved on with the calendar alone replaces the earlier one, too.', async () => {
    const [before] = entriesOf(await calendarOf(requestFor(saved, '2026-11-30')));
    const [after] = entriesOf(await calendarOf(requestFor(saved, '2026-12-08')));
    expect(after?.first).not.toBe(before?.first);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
    expect((after?.stamp ?? '') > (before?.stamp ?? '~')).toBe(true);
  });

  test('Two assessments have no UID in common.', async () => {
    const one = entriesOf(await calendarOf(requestFor(later({ id: 'a' }))));
    const other = entriesOf(await calendarOf(requestFor(later({ id: 'b' }))));
    expect(one.filter(({ uid }) => other.some((entry) => entry.uid === uid))).toEqual([]);
  });
});

describe('The form of a calendar file', { timeout: 600_000 }, () => {
  const withText = (text: string): string =>
    icalendar({
      name: text,
      made: new Date('2026-11-30T09:00:00Z'),
      sequence: 3,
      events: [
        {
          uid: 'one@first-seat',
          summary: text,
          description: text,
          category: text,
          first: '2026-12-31',
          last: '2027-01-01',
        },
      ],
    });

  test('Whatever the words are, lines end in CR LF and hold at most 75 octets, with no character cut in two.', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostileText, fc.string({ unit: 'grapheme', minLength: 60, maxLength: 300 })),
        (text) => {
          const file = withText(text);
          expect(file.endsWith('\r\n')).toBe(true);
          expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          const octets = Buffer.from(file);
          expect(octets.toString()).toBe(file);
          for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        },
      ),
    );
  });

  test('Whatever the words are, another program reads them as they were written, in one entry.', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [entry, ...more] = entriesOf(withText(text));
        expect(more).toEqual([]);
        expect(entry?.summary).toBe(clean(text));
        expect(entry?.description).toBe(clean(text));
        expect(entry).toMatchObject({ first: '2026-12-31', end: '2027-01-02', sequence: 3 });
      }),
    );
  });
});
