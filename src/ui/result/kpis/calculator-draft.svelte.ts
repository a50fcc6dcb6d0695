import {
  calculateKpi,
  type Calculation,
  type CalculatorInputs,
  type Measurement,
  mostOf,
} from '../../../engine/index.ts';
import type { Calculator, CalculatorInput, Id } from '../../../pack/index.ts';
import { typedFigure } from '../../figure-words.ts';
import { drafts } from '../../problems.svelte.ts';
import { t, word } from '../../say.ts';
import type { KpiOfPack } from '../view.ts';
import { readAmount } from './read-amount.ts';
import { readList, typedList } from './read-list.ts';
import { refusalsInWords, type Objections } from './refusal-words.ts';

type Given = CalculatorInputs[Id];

interface Field {
  readonly kpi: KpiOfPack & { calculator: Calculator };
  /** Tells this calculator from all others of the assessment. */
  readonly id: string;
  readonly currency: string;
  /** What is kept. */
  readonly inputs: CalculatorInputs | undefined;
  /** Undefined takes away what is kept. */
  readonly take: (measured: Pick<Measurement, 'value' | 'inputs'> | undefined) => void;
}

/** What stands in the fields of a calculator, and what comes of it: taken over while it gives a value, and only as typed where it gives none. */
export class CalculatorDraft {
  readonly #field: () => Field;
  /** As typed, while what is kept is still what it was when typing began. */
  #typed = $state.raw<Readonly<Record<Id, string>>>({});
  #since = $state.raw<CalculatorInputs | undefined>(undefined);

  constructor(field: () => Field) {
    this.#field = field;
    const { kpi, inputs } = field();
    this.#since = inputs;
    this.#typed = Object.fromEntries(
      kpi.calculator.inputs.flatMap(({ id }) => {
        const kept = drafts.get(this.#draftKey(id));
        return kept === undefined ? [] : [[id, kept]];
      }),
    );
  }

  text(input: CalculatorInput): string {
    const typed = this.#now()[input.id];
    const kept = this.#field().inputs?.[input.id];
    if (typed !== undefined || kept === undefined) return typed ?? '';
    return typeof kept === 'number' ? typedFigure(kept) : typedList(kept);
  }

  type(input: CalculatorInput, text: string): void {
    this.#typed = { ...this.#now(), [input.id]: text };
    this.#since = this.#field().inputs;
    drafts.set(this.#draftKey(input.id), text);
  }

  /** What is wrong with it, in words; empty where it gives a value or nothing was typed yet. */
  get objections(): Objections {
    const { kpi, currency } = this.#field();
    const unread = kpi.calculator.inputs.flatMap((input) => this.#read(input).problems);
    if (unread.length > 0) return { faults: unread, missing: null };
    const { outcome } = this;
    return outcome && 'refusals' in outcome
      ? refusalsInWords(kpi, outcome.refusals, currency)
      : { faults: [], missing: null };
  }

  /** Null before anything was typed, or while something can’t be read. */
  get outcome(): Calculation | null {
    const { kpi } = this.#field();
    const read = kpi.calculator.inputs.map((input) => ({ id: input.id, ...this.#read(input) }));
    if (read.some(({ problems }) => problems.length > 0)) return null;
    const inputs = Object.fromEntries(
      read.flatMap(({ id, given }) => (given === undefined ? [] : [[id, given] as const])),
    );
    return Object.keys(inputs).length === 0 ? null : calculateKpi(kpi, inputs);
  }

  /** Takes the value over if there is one; a value of earlier figures does not stand beside figures that give none. */
  leave(): void {
    const { kpi, inputs: kept, take } = this.#field();
    const { outcome } = this;
    if (Object.keys(this.#now()).length === 0) return;
    if (!outcome || 'refusals' in outcome) {
      if (kept === undefined) return;
      for (const input of kpi.calculator.inputs) this.type(input, this.text(input));
      this.#since = undefined;
      take(undefined);
      return;
    }
    const inputs = Object.fromEntries(
      kpi.calculator.inputs.flatMap((input): [Id, Given][] => {
        const { given } = this.#read(input);
        return given === undefined ? [] : [[input.id, given]];
      }),
    );
    for (const { id } of kpi.calculator.inputs) drafts.delete(this.#draftKey(id));
    this.#typed = {};
    take({ value: outcome.value, inputs });
  }

  #now(): Readonly<Record<Id, string>> {
    return this.#field().inputs === this.#since ? this.#typed : {};
  }

  #read(input: CalculatorInput): { given?: Given; problems: string[] } {
    const text = this.text(input);
    const { kpi } = this.#field();
    const name = word(`kpi.${kpi.id}.input.${input.id}.label`);
    if (input.list === undefined) {
      const figure = readAmount(text, {});
      if ('problem' in figure) return { problems: [t('kpi.refusal.not-a-figure', { input: name })] };
      return figure.value === null ? { problems: [] } : { given: figure.value, problems: [] };
    }
    const { entries, problems } = readList(text, input.list === 'days');
    const [given, most] = [entries.length, mostOf.entries];
    if (given > most) return { problems: [t('kpi.list.too-many', { input: name, given, most })] };
    return {
      ...(entries.length > 0 ? { given: entries } : {}),
      problems: problems.map(({ line, problem }) => t(`kpi.list.${problem}`, { input: name, line })),
    };
  }

  #draftKey(input: Id): string {
    return `${this.#field().id}.${input}`;
  }
}
