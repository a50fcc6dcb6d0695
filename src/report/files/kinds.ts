/** Tools that take the plan as a list of tasks in CSV. */
export const trackers = ['jira', 'asana', 'linear', 'trello'] as const;
export type Tracker = (typeof trackers)[number];

/** Figures of the report that can be had on their own. */
export const drawings = ['evidence', 'team', 'timeline'] as const;
export type DrawingName = (typeof drawings)[number];
