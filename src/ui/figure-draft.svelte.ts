import { readFigure } from '../interview/index.ts';
import { figureProblem, typedFigure } from './figure-words.ts';
import { drafts } from './problems.svelte.ts';

interface FigureField {
  readonly id: string;
  readonly value: number | null;
  readonly limits: Parameters<typeof readFigure>[1];
  readonly take: (value: number | null) => void;
}

/** What stands in a figure field: as it was typed while somebody types or it can’t be taken, else as it is kept. */
export class FigureDraft {
  readonly #field: FigureField;
  #draft = $state<string | null>(null);
  #left = $state(false);
  /** Whether `#draft` can’t be taken: plain, because it is read when the field is already gone. */
  #refused = false;

  constructor(field: FigureField) {
    this.#field = field;
    this.#draft = drafts.get(field.id) ?? null;
    this.#refused = this.#draft !== null;
  }

  get text(): string {
    const { value } = this.#field;
    return this.#draft ?? (value === null ? '' : typedFigure(value));
  }

  /** What is wrong with it, in words, or null. */
  get problem(): string | null {
    return this.#draft === null ? null : figureProblem(readFigure(this.#draft, this.#field.limits));
  }

  /** Somebody went on to something else: what is wrong is said from then on. */
  get left(): boolean {
    return this.#left;
  }

  type(text: string): void {
    const { id, limits, take } = this.#field;
    const figure = readFigure(text, limits);
    this.#draft = text;
    this.#left = false;
    this.#refused = 'problem' in figure;
    if (this.#refused) drafts.set(id, text);
    else drafts.delete(id);
    if ('value' in figure) take(figure.value);
  }

  /**
   * What was taken is shown as it is kept; what was not stays as it was typed.
   * @param toButton the button tells what is wrong by itself; a line that appears now would push it away from under the pointer
   */
  leave(toButton: boolean): void {
    if (!this.#refused) this.#draft = null;
    else if (!toButton) this.#left = true;
  }
}
