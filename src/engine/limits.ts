/**
 * How many of a kind can be entered: more than ninety days need, and so few that everything together is read again from
 * a file, a report and the browser’s store. `entries` are those of one pasted list.
 */
export const mostOf = { ownTasks: 60, people: 100, daysOff: 100, entries: 2000, scenarios: 20 } as const;
