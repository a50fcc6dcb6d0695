import type { Id } from '../../pack/index.ts';

const key = 'first-seat:workshop-at';

/** The question that the group is at, kept over a reload of this tab. */
export const atQuestion = {
  read(): Id | null {
    try {
      return sessionStorage.getItem(key);
    } catch {
      // Storage is switched off: a reload then begins with the first question.
      return null;
    }
  },
  keep(question: Id): void {
    try {
      sessionStorage.setItem(key, question);
    } catch {
      // As above.
    }
  },
};
