import { loadPack, type Pack } from '../../pack/index.ts';
import { inSteps } from '../in-steps.ts';
import { learnEverything } from '../lessons.ts';
import { reopenHere } from '../reopen-here.ts';
import type { Session } from '../session.svelte.ts';
import { dueItem, quickNow, type QuickItem, type QuickNow, type Said } from './quick-way.ts';

/** The quick check as it goes: which thing is on the page, and where the verdict stands. */
export class Quick {
  readonly #session: Session;
  readonly #pack: Pack;
  /** Where the verdict stood when it was last worked out; `catchUp` brings it up to what is said. */
  now: QuickNow;
  /** What is on the page; it stays there while it is being answered. */
  item: QuickItem | null;
  /** What was put before this one. */
  passed = $state.raw<readonly QuickItem[]>([]);
  /** The person wants to be asked on after a good place to stop. */
  #askOn = false;
  #catchingUp: Promise<void> | null = null;

  constructor(session: Session, pack: Pack, now: QuickNow) {
    this.#session = session;
    this.#pack = pack;
    this.now = $state.raw(now);
    this.item = $state.raw(now.item);
  }

  /** Anything at all was said. */
  get begun(): boolean {
    const { facts, answers } = this.now.said;
    return Object.keys(facts).length + Object.keys(answers).length > 0;
  }

  /** Works out where the verdict stands now, in steps between which the page answers; again if more is said meanwhile. */
  catchUp(): Promise<void> {
    if (isSame(this.now.said, saidIn(this.#session))) return Promise.resolve();
    return (this.#catchingUp ??= this.#workOut().finally(() => (this.#catchingUp = null)));
  }

  async #workOut(): Promise<void> {
    for (;;) {
      const now = await standing(this.#session, this.#pack);
      if (!isSame(now.said, saidIn(this.#session))) continue;
      this.now = now;
      return;
    }
  }

  /** Goes on; what was passed without a word counts as skipped, so that it is not put again. */
  async next(): Promise<void> {
    const { item } = this;
    if (item) this.#skip(item);
    const next = this.#due() ?? (await this.#worthMost());
    // Pressed twice, or gone back meanwhile.
    if (this.item !== item) return;
    if (item) this.passed = [...this.passed, item];
    this.item = next;
  }

  #skip(item: QuickItem): void {
    const { facts, answers } = this.#session.interview;
    if (item.kind === 'fact' && !facts[item.fact.id])
      this.#session.replyToFact(item.fact.id, { state: 'skipped' });
    if (item.kind === 'question' && !answers[item.question.id])
      this.#session.replyToQuestion(item.question.id, { state: 'skipped' });
  }

  #due(): QuickItem | null {
    return dueItem(this.#pack, this.#session.interview.course, saidIn(this.#session));
  }

  async #worthMost(): Promise<QuickItem | null> {
    await this.catchUp();
    return this.now.enough && !this.#askOn ? null : this.now.item;
  }

  back(): void {
    this.item = this.passed.at(-1) ?? this.item;
    this.passed = this.passed.slice(0, -1);
  }

  /** Asks on beyond a good place to stop. */
  goOn(): void {
    this.#askOn = true;
    this.item = this.now.item;
  }
}

/** Loads rules and words; begins an assessment where this tab has none. */
export async function startQuick(session: Session): Promise<Quick> {
  const [pack] = await Promise.all([loadPack(), learnEverything()]);
  await reopenHere(session);
  if (!session.assessment || session.assessment.example) session.begin();
  return new Quick(session, pack, await standing(session, pack));
}

const standing = (session: Session, pack: Pack): Promise<QuickNow> =>
  inSteps(quickNow(pack, session.interview.course, saidIn(session)));

const saidIn = ({ interview: { facts, answers } }: Session): Said => ({ facts, answers });

const isSame = (one: Said, other: Said): boolean =>
  one.facts === other.facts && one.answers === other.answers;
