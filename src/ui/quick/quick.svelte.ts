import { loadPack, type Pack } from '../../pack/index.ts';
import { learnEverything } from '../lessons.ts';
import type { Session } from '../session.svelte.ts';
import { quickNow, type QuickItem, type QuickNow } from './quick-way.ts';

/** The quick check as it goes: which thing is on the page, and where the verdict stands. */
export class Quick {
  readonly #session: Session;
  readonly #pack: Pack;
  /** What is on the page; it stays there while it is being answered. */
  item = $state.raw<QuickItem | null>(null);
  /** What was put before this one. */
  passed = $state.raw<readonly QuickItem[]>([]);
  /** The person wants to be asked on after a good place to stop. */
  askOn = $state(false);
  /** Worked out once for each reply, however often it is looked at. */
  readonly now: QuickNow = $derived.by(() => {
    const { course, facts, answers } = this.#session.interview;
    return quickNow(this.#pack, course, { facts, answers });
  });

  constructor(session: Session, pack: Pack) {
    this.#session = session;
    this.#pack = pack;
    this.item = this.now.item;
  }

  /** Anything at all was said. */
  get begun(): boolean {
    const { facts, answers } = this.#session.interview;
    return Object.keys(facts).length + Object.keys(answers).length > 0;
  }

  get stopped(): boolean {
    return this.item === null;
  }

  /** Goes on; what was passed without a word counts as skipped, so that it is not put again. */
  next(): void {
    const { item } = this;
    if (item) {
      const { facts, answers } = this.#session.interview;
      if (item.kind === 'fact' && !facts[item.fact.id])
        this.#session.replyToFact(item.fact.id, { state: 'skipped' });
      if (item.kind === 'question' && !answers[item.question.id])
        this.#session.replyToQuestion(item.question.id, { state: 'skipped' });
      this.passed = [...this.passed, item];
    }
    const now = this.now;
    this.item = now.enough && !this.askOn ? null : now.item;
  }

  back(): void {
    this.item = this.passed.at(-1) ?? this.item;
    this.passed = this.passed.slice(0, -1);
  }

  /** Asks on beyond a good place to stop. */
  goOn(): void {
    this.askOn = true;
    this.item = this.now.item;
  }
}

/** Loads rules and words; begins an assessment where none is open. */
export async function startQuick(session: Session): Promise<Quick> {
  const [pack] = await Promise.all([loadPack(), learnEverything()]);
  if (!session.assessment || session.assessment.example) session.begin();
  return new Quick(session, pack);
}
