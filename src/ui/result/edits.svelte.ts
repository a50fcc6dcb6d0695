import { withChanges, type Adjustments, type ReplyChanges } from '../../engine/index.ts';
import type { Assessment } from '../../storage/index.ts';
import type { Session } from '../session.svelte.ts';
import { noReplies, turnedBack, withReplies, type ReplyEdits } from './reply-edits.ts';

/** What can be edited, and undone, on the result page and in a workshop. */
type Edited = Pick<Assessment, 'planStart' | 'adjustments' | 'scenarios' | 'workshop'>;

/** What editing needs of a session; the interview holds the replies. */
interface Desk extends Pick<Session, 'assessment' | 'change' | 'reader' | 'readings'> {
  interview: Pick<Session['interview'], 'place' | 'send'>;
}

/** What a step changed, as it was before or after it. */
interface Step {
  edited: Partial<Edited>;
  replies: ReplyEdits;
}

/** Most steps back that are kept. */
const MOST = 200;

/**
 * Edits of the open assessment, with undo and redo. A step holds what it changed and nothing else, as values that share
 * what did not change. Replies are changed elsewhere too, so a step names those it changed, and undoing lets be what was
 * said anew since. What is opened begins anew, be it the same assessment as another tab left it.
 */
export class Edits {
  readonly #session: Desk;
  /** What the steps belong to: an assessment as it was read. */
  #of: string | null = null;
  #joining: string | null = null;
  #past = $state.raw<readonly Step[]>([]);
  #future = $state.raw<readonly Step[]>([]);

  /** Told of an edit that was refused, since another tab writes what is open. */
  onrefused: (() => void) | null = null;

  constructor(session: Desk) {
    this.#session = session;
  }

  get canUndo(): boolean {
    return this.#isOfThis() && this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#isOfThis() && this.#future.length > 0;
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
    if (!this.#mayEdit()) return;
    if (!this.#isOfThis()) this.#past = [];
    const joins = joining !== null && joining === this.#joining && this.#future.length === 0 && this.canUndo;
    this.#of = this.#open();
    this.#joining = joining;
    this.#future = [];
    const back = this.#goTo({ edited: changes, replies });
    if (back && !joins) this.#past = [...this.#past, back].slice(-MOST);
  }

  #mayEdit(): boolean {
    if (this.#session.reader) this.onrefused?.();
    return !this.#session.reader && this.#session.assessment !== null;
  }

  /** Brings about what a step holds; gives the step that leads back. */
  #goTo({ edited, replies }: Step): Step | null {
    const open = this.#session.assessment;
    if (!open || !this.#mayEdit()) return null;
    const { changes, back } = turnedBack(open, replies);
    if (replies.length > 0) this.#reply(withChanges(open, changes));
    this.#session.change(edited);
    return { edited: asIn(open, edited), replies: back };
  }

  /** Told of the replies, the interview hands them on to be saved. */
  #reply({ facts, answers }: Assessment): void {
    const { interview } = this.#session;
    interview.send({ type: 'opened', facts, answers, place: interview.place });
  }

  #isOfThis(): boolean {
    const open = this.#open();
    return open !== null && open === this.#of;
  }

  #open(): string | null {
    const { assessment, readings } = this.#session;
    return assessment && `${assessment.id} ${String(readings)}`;
  }
}

/** How an assessment has what a step changes. */
const asIn = (
  open: Edited,
  { planStart, adjustments, scenarios, workshop }: Partial<Edited>,
): Partial<Edited> => ({
  ...(planStart === undefined ? {} : { planStart: open.planStart }),
  ...(adjustments === undefined ? {} : { adjustments: open.adjustments }),
  ...(scenarios === undefined ? {} : { scenarios: open.scenarios }),
  ...(workshop === undefined ? {} : { workshop: open.workshop }),
});

const ofSession = new WeakMap<Session, Edits>();

/** The edits of a session, one and the same for every part of the result page. */
export function editsOf(session: Session): Edits {
  const edits = ofSession.get(session) ?? new Edits(session);
  ofSession.set(session, edits);
  return edits;
}
