import type { Adjustments } from '../../engine/index.ts';
import type { Assessment } from '../../storage/index.ts';
import type { Session } from '../session.svelte.ts';

/** What can be edited on the result page and undone there. */
type Edited = Pick<Assessment, 'planStart' | 'adjustments' | 'scenarios'>;

/** What editing needs of a session. */
type Desk = Pick<Session, 'assessment' | 'change'>;

/** Most steps back that are kept. */
const MOST = 200;

/**
 * Edits of the open assessment, with undo and redo. Each step is the whole edited part before or after it: they are
 * values that share what did not change. Opening another assessment begins anew.
 */
export class Edits {
  readonly #session: Desk;
  #of: string | null = null;
  #past = $state.raw<readonly Edited[]>([]);
  #future = $state.raw<readonly Edited[]>([]);

  constructor(session: Desk) {
    this.#session = session;
  }

  get canUndo(): boolean {
    return this.#sameAssessment() && this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#sameAssessment() && this.#future.length > 0;
  }

  adjust(change: (now: Adjustments) => Adjustments): void {
    const open = this.#session.assessment;
    if (open) this.edit({ adjustments: change(open.adjustments) });
  }

  edit(changes: Partial<Edited>): void {
    const before = this.#now();
    if (!before) return;
    if (!this.#sameAssessment()) this.#past = [];
    this.#of = this.#session.assessment?.id ?? null;
    this.#past = [...this.#past, before].slice(-MOST);
    this.#future = [];
    this.#session.change(changes);
  }

  undo(): void {
    const before = this.#past.at(-1);
    const now = this.#now();
    if (!this.canUndo || !before || !now) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, now];
    this.#session.change(before);
  }

  redo(): void {
    const after = this.#future.at(-1);
    const now = this.#now();
    if (!this.canRedo || !after || !now) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, now];
    this.#session.change(after);
  }

  #sameAssessment(): boolean {
    return this.#session.assessment !== null && this.#session.assessment.id === this.#of;
  }

  #now(): Edited | null {
    const open = this.#session.assessment;
    return open && { planStart: open.planStart, adjustments: open.adjustments, scenarios: open.scenarios };
  }
}

const ofSession = new WeakMap<Session, Edits>();

/** The edits of a session, one and the same for every part of the result page. */
export function editsOf(session: Session): Edits {
  const edits = ofSession.get(session) ?? new Edits(session);
  ofSession.set(session, edits);
  return edits;
}
