import * as v from 'valibot';
import { day, fields, figure, id, name, record, text } from './shapes.ts';

/** Most entries of one kind in a file; far beyond what anybody types. */
const MOST = 500;

const amount = v.pipe(figure, v.minValue(0));
const effort = v.pipe(figure, v.minValue(0.1), v.maxValue(52));
const hours = v.pipe(figure, v.minValue(0), v.maxValue(168));
const owner = v.union([v.strictObject({ role: id }), v.strictObject({ person: name })]);
const progress = { doneOn: v.optional(day), note: v.optional(text) };
const entries = v.pipe(
  v.array(v.union([figure, v.strictObject({ from: day, to: day })])),
  v.maxLength(10 * MOST),
);
const measurement = v.strictObject({
  value: figure,
  on: day,
  inputs: v.optional(record(v.union([figure, entries]))),
});
const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);

/** The shape of `adjustments` in an assessment file; `engine/adjustments.ts` explains the fields. */
export const AdjustmentsShape = v.strictObject({
  calendar: v.strictObject({
    workdays: v.pipe(v.array(weekday), v.minLength(1), v.maxLength(7)),
    daysOff: v.pipe(
      v.array(
        v.pipe(
          v.strictObject({ from: day, to: day, name: v.optional(text) }),
          v.check(({ from, to }) => from <= to, 'from is later than to'),
        ),
      ),
      v.maxLength(MOST),
    ),
  }),
  people: v.pipe(
    v.array(v.strictObject({ id: name, name: text, role: id, hoursAWeek: v.optional(hours) })),
    v.maxLength(MOST),
    v.check(
      (people) => new Set(people.map((one) => one.id)).size === people.length,
      'two people have the same id',
    ),
  ),
  tasks: record(
    fields(
      v.strictObject({
        ...progress,
        title: v.optional(text),
        owner: v.optional(owner),
        start: v.optional(day),
        effortWeeks: v.optional(effort),
        dropped: v.optional(v.literal(true)),
        takenIn: v.optional(v.literal(true)),
      }),
    ),
  ),
  ownTasks: v.pipe(
    v.array(
      v.strictObject({
        ...progress,
        id: name,
        title: text,
        deliverable: text,
        done: text,
        owner,
        effortWeeks: effort,
        start: v.nullable(day),
        dependsOn: v.pipe(v.array(name), v.maxLength(MOST)),
      }),
    ),
    v.maxLength(MOST),
  ),
  kpis: record(
    fields(
      v.strictObject({
        baseline: v.optional(measurement),
        latest: v.optional(measurement),
        target: v.optional(figure),
        amberPercent: v.optional(v.pipe(figure, v.minValue(0), v.maxValue(100))),
      }),
    ),
  ),
  seatCosts: record(
    v.pipe(
      v.strictObject({ from: amount, to: amount }),
      v.check(({ from, to }) => from <= to, 'from is larger than to'),
    ),
  ),
});
