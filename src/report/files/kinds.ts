/** Tools that take the plan as a list of tasks in CSV. */
export const trackers = ['jira', 'asana', 'linear', 'trello'] as const;
export type Tracker = (typeof trackers)[number];
