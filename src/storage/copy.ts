import type { Assessment } from './assessment.ts';
import { LONGEST_TEXT } from './longest-text.ts';

/** A separate copy with an id of its own; never an example, since it is the person’s from here on. */
export function copyOf(assessment: Assessment, title: string | null, now: Date, id: string): Assessment {
  return {
    ...structuredClone(assessment),
    id,
    // As long as a file takes it: the name grows with every copy of a copy.
    title: title === null ? null : title.slice(0, LONGEST_TEXT),
    example: false,
    // Calendars tell entries apart by the id of their assessment: none has this one yet.
    inCalendars: [],
    revision: 0,
    changedAt: now.toISOString(),
  };
}
