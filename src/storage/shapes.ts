import * as v from 'valibot';
import { LONGEST_TEXT } from './longest-text.ts';

// What the parts of an assessment file are made of.

/** Far more things of one kind than a pack has. */
export const MOST_ENTRIES = 5000;

export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
/** An id of the pack. */
export const id = v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** An id of something the person made. */
export const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/));
export const day = v.pipe(text, v.isoDate());
/** Things by id. A list has no ids: taken for an empty record it would be lost without a word. */
export const record = <const Value extends v.GenericSchema>(value: Value) =>
  v.pipe(notAList<Record<string, v.InferInput<Value>>>(MOST_ENTRIES), v.record(id, value));
/** For what may be an empty object; `v.strictObject` takes an empty list for one. */
const notAList = <Given extends object>(most = Infinity) =>
  v.custom<Given>(
    (given) =>
      typeof given === 'object' &&
      given !== null &&
      !Array.isArray(given) &&
      Object.keys(given).length <= most,
  );
/** An object all of whose fields may be missing. */
export const fields = <const Shape extends v.GenericSchema<object>>(shape: Shape) =>
  v.pipe(notAList<v.InferInput<Shape>>(), shape);
export const figure = v.pipe(v.number(), v.finite());
