import * as v from 'valibot';

// What the parts of an assessment file are made of.

const longestText = 10_000;

export const text = v.pipe(v.string(), v.maxLength(longestText));
/** An id of the pack. */
export const id = v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** An id of something the person made. */
export const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/));
export const day = v.pipe(text, v.isoDate());
export const figure = v.pipe(v.number(), v.finite());
