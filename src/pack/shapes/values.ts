import * as v from 'valibot';

/** A telling phrase in kebab case, such as `months-since-first-customer`. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
export type Id = string;

/** Code of the practitioner's reference, such as `SO1a` or `C3.5`. */
export const Ref = v.pipe(v.string(), v.regex(/^[A-Z]+[0-9]*[a-z]?(\.[0-9]+[a-z]?)?$/));

/** A version of the pack, such as `1.2.0`. */
export const Version = v.pipe(v.string(), v.regex(/^[0-9]+\.[0-9]+\.[0-9]+$/));

/**
 * Since when a fact or question is asked as it stands. Replies from before `changedIn` were given to other options or
 * another meaning, and are never compared with later ones.
 */
export const history = { addedIn: v.optional(Version), changedIn: v.optional(Version) };

/** How strongly an answer speaks for its criterion: 1 fully, 0.5 partly, 0 not at all. */
export const Level = v.picklist([0, 0.5, 1]);
export type Level = 0 | 0.5 | 1;

/** State of one set of criteria by the thresholds of `decision.json`; `unknown` when none of it is known. */
export const SetState = v.picklist(['met', 'part', 'no', 'unknown']);
export type SetState = 'met' | 'part' | 'no' | 'unknown';

/** Where a figure comes from, so that a reader can weigh it. */
export const Evidence = v.strictObject({
  /** The article says it / published by its author / a third party restates it / our starting value. */
  kind: v.picklist(['article', 'published', 'restated', 'starting-value']),
  /** Ids of `sources.json`; empty only for a starting value. */
  sources: v.array(Id),
  /** Year the figure speaks about, or was published; for a starting value the year we set it. */
  year: v.pipe(v.number(), v.integer()),
});
export type Evidence = v.InferOutput<typeof Evidence>;
