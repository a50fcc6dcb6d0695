import type { MoneySpan } from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';
import { typedFigure } from '../../figure-words.ts';
import { readSpan, type TypedSpan, type WrongSpan } from './read-cost.ts';

type Kept = Readonly<Record<Id, MoneySpan>>;
interface Draft extends TypedSpan {
  /** What was kept when it was typed: after an undo the draft counts no more. */
  against: string;
}

/** What stands in the cost fields of each role: as it is kept, or as it was typed while it can’t be taken. */
export class CostDrafts {
  readonly #kept: () => Kept;
  readonly #take: (role: Id, span: MoneySpan | null) => void;
  #drafts = $state.raw<Readonly<Record<Id, Draft>>>({});
  /** Roles whose fields were left: what is wrong is said from then on. */
  #left = $state.raw<readonly Id[]>([]);

  constructor(kept: () => Kept, take: (role: Id, span: MoneySpan | null) => void) {
    this.#kept = kept;
    this.#take = take;
  }

  text(role: Id): TypedSpan {
    const draft = this.#drafts[role];
    const kept = this.#kept()[role];
    if (draft?.against === signOf(kept)) return draft;
    return kept ? { from: typedFigure(kept.from), to: typedFigure(kept.to) } : { from: '', to: '' };
  }

  type(role: Id, end: keyof TypedSpan, text: string): void {
    const draft = { ...this.text(role), [end]: text, against: signOf(this.#kept()[role]) };
    this.#drafts = { ...this.#drafts, [role]: draft };
    this.#left = this.#left.filter((one) => one !== role);
  }

  /** Takes both figures of a role as soon as they can be taken. */
  leave(role: Id): void {
    const typed = this.text(role);
    const read = readSpan(typed);
    if ('wrong' in read) {
      this.#left = [...this.#left.filter((one) => one !== role), role];
      return;
    }
    const before = this.#kept()[role];
    if (signOf(before) !== signOf(read.span ?? undefined)) this.#take(role, read.span);
    // A figure that stands for both stays alone, as it was typed.
    const alone = typed.from.trim() === '' || typed.to.trim() === '';
    const { [role]: _, ...others } = this.#drafts;
    const { from, to } = read.span ?? { from: null, to: null };
    const shown = {
      from: from === null || typed.from.trim() === '' ? '' : typedFigure(from),
      to: to === null || typed.to.trim() === '' ? '' : typedFigure(to),
      against: signOf(read.span ?? undefined),
    };
    this.#drafts = alone ? { ...others, [role]: shown } : others;
  }

  /** What is wrong in the fields of a role that were left. */
  wrong(role: Id): WrongSpan {
    if (!this.#left.includes(role)) return {};
    const read = readSpan(this.text(role));
    return 'wrong' in read ? read.wrong : {};
  }
}

const signOf = (span: MoneySpan | undefined): string => (span ? `${span.from}–${span.to}` : '');
