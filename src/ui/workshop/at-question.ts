import type { Id } from '../../pack/index.ts';

const key = 'first-seat:workshop-at';

/** The question that the group of a workshop is at, kept over a reload of this tab. */
export const atQuestion = {
  read(workshop: string): Id | null {
    try {
      const [of, question = null] = sessionStorage.getItem(key)?.split(' ') ?? [];
      return of === workshop ? question : null;
    } catch {
      // Storage is switched off: a reload then begins with the first question.
      return null;
    }
  },
  keep(workshop: string, question: Id): void {
    try {
      sessionStorage.setItem(key, `${workshop} ${question}`);
    } catch {
      // As above.
    }
  },
};
