import { withChanges, type Adjustments, type ReplyChanges } from '../../engine/index.ts';
import type { Assessment } from '../../storage/index.ts';
import type { Session } from '../session.svelte.ts';
import { noReplies, turnedBack, withReplies, type ReplyEdits } from './reply-edits.ts';

/** What can be edited, and undone, on the result page and in a workshop. */
type Edited = Pick<Assessment, 'planStart' | 'adjustments' | 'scenarios' | 'workshop'>;

/** What editing needs of a session; the interview holds the replies. */
interface Desk extends Pick<Session, 'assessment' | 'change'> {
  interview: Pick<Session['interview'], 'place' | 'send'>;
}

/** The edited part as it was before or after a step, and the replies that the step changed. */
interface Step {
  edited: Edited;
  replies: ReplyEdits;
}

/** Most steps back that are kept. */
const MOST = 200;

/**
 * Edits of the open assessment, with undo and redo. Each step is the whole edited part before or after it: they are
 * values that share what did not change. Replies are changed elsewhere too, so a step names those it changed, and
 * undoing lets be what was said anew since. Opening another assessment begins anew.
 */
export class Edits {
  readonly #session: Desk;
  #of: string | null = null;
  #joining: string | null = null;
  #past = $state.raw<readonly Step[]>([]);
  #future = $state.raw<readonly Step[]>([]);

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

  /** @param joining successive edits of one name are undone as one, such as the letters typed into a field */
  edit(changes: Partial<Edited>, joining: string | null = null): void {
    this.#step(changes, noReplies, joining);
  }

  /** Changes replies as well, in one step. */
  takeOver(replies: ReplyChanges, changes: Partial<Edited> = {}): void {
    const open = this.#session.assessment;
    if (open) this.#step(changes, withReplies(open, replies), null);
  }

  undo(): void {
    const step = this.#past.at(-1);
    const back = this.canUndo && step ? this.#goTo(step) : null;
    if (!back) return;
    this.#joining = null;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, back];
  }

  redo(): void {
    const step = this.#future.at(-1);
    const back = this.canRedo && step ? this.#goTo(step) : null;
    if (!back) return;
    this.#joining = null;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, back];
  }

  #step(changes: Partial<Edited>, replies: ReplyEdits, joining: string | null): void {
    const now = this.#now();
    if (!now) return;
    if (!this.#sameAssessment()) this.#past = [];
    const joins = joining !== null && joining === this.#joining && this.#future.length === 0 && this.canUndo;
    this.#of = this.#session.assessment?.id ?? null;
    this.#joining = joining;
    this.#future = [];
    const back = this.#goTo({ edited: { ...now, ...changes }, replies });
    if (back && !joins) this.#past = [...this.#past, back].slice(-MOST);
  }

  /** Brings about what a step holds; gives the step that leads back. */
  #goTo({ edited, replies }: Step): Step | null {
    const now = this.#now();
    const open = this.#session.assessment;
    if (!now || !open) return null;
    const { changes, back } = turnedBack(open, replies);
    if (replies.length > 0) this.#reply(withChanges(open, changes));
    this.#session.change(edited);
    return { edited: now, replies: back };
  }

  /** Told of the replies, the interview hands them on to be saved. */
  #reply({ facts, answers }: Assessment): void {
    const { interview } = this.#session;
    interview.send({ type: 'opened', facts, answers, place: interview.place });
  }

  #sameAssessment(): boolean {
    return this.#session.assessment !== null && this.#session.assessment.id === this.#of;
  }

  #now(): Edited | null {
    const open = this.#session.assessment;
    if (!open) return null;
    const { planStart, adjustments, scenarios, workshop } = open;
    return { planStart, adjustments, scenarios, workshop };
  }
}

const ofSession = new WeakMap<Session, Edits>();

/** The edits of a session, one and the same for every part of the result page. */
export function editsOf(session: Session): Edits {
  const edits = ofSession.get(session) ?? new Edits(session);
  ofSession.set(session, edits);
  return edits;
}
