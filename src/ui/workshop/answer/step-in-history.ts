// Every question is a step of the browser’s history, so that its way back leads to the question before.

/** Where an entry of the history stands among the questions of that person; null where it says nothing of it. */
export function stepOf(person: string, state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('answering' in state)) return null;
  const { answering } = state;
  if (typeof answering !== 'object' || answering === null) return null;
  const { person: whose, at } = answering as Record<string, unknown>;
  return whose === person && typeof at === 'number' ? at : null;
}

/** The entry that is shown stands at that question. */
export function noteStep(person: string, at: number): void {
  const state: unknown = history.state;
  history.replaceState({ ...(typeof state === 'object' ? state : {}), answering: { person, at } }, '');
}

/** One entry more, numbered as the router numbers those of its own. */
export function addStep(person: string, at: number): void {
  history.pushState({ entry: Date.now(), answering: { person, at } }, '');
}
