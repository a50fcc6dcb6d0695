import {
  changeCount,
  changesBetween,
  mostOf,
  noChanges,
  startScenario,
  withChanges,
  type ReplyChanges,
} from '../../engine/index.ts';
import type { Id, StartingScenario } from '../../pack/index.ts';
import type { Assessment, Scenario } from '../../storage/index.ts';
import { editsOf, type Edits } from '../result/edits.svelte.ts';
import { t, word } from '../say.ts';
import type { Session } from '../session.svelte.ts';
import { begin, trialOf } from './trial.ts';

/** An answer or a fact, by its id. */
export interface Asked {
  kind: 'facts' | 'answers';
  id: Id;
}

/** Letters in the name of a scenario. */
export const LONGEST_NAME = 120;

/** The scenarios of the open assessment, and the one that is being tried. */
export class WhatIf {
  /** What the fields show and reply to. */
  readonly trial: Session;
  readonly edits: Edits;
  /** Id of the scenario being tried; the last one made unless one was picked. */
  #picked = $state<string | null>(null);
  /** What is being changed. */
  changing = $state.raw<Asked | null>(null);
  /** What was done last, in words, where that is not seen otherwise. */
  said = $state('');
  /** The scenario that the trial stands at, and what it is based on. */
  #stands: readonly unknown[] = [];
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.edits = editsOf(session);
    this.trial = trialOf(session, () => {
      this.#take();
    });
  }

  get scenarios(): readonly Scenario[] {
    return this.#session.assessment?.scenarios ?? [];
  }
  /** No more of them can be kept. */
  get isFull(): boolean {
    return this.scenarios.length >= mostOf.scenarios;
  }
  get scenario(): Scenario | null {
    return this.scenarios.find(({ id }) => id === this.#picked) ?? this.scenarios.at(-1) ?? null;
  }
  // Apart from its name, so that a new name works nothing out anew.
  readonly #facts = $derived.by(() => this.scenario?.facts ?? noChanges.facts);
  readonly #answers = $derived.by(() => this.scenario?.answers ?? noChanges.answers);
  readonly changes = $derived.by((): ReplyChanges => ({ facts: this.#facts, answers: this.#answers }));

  /** What really differs from the present: a scenario may say what has come true since. */
  readonly difference = $derived.by((): ReplyChanges => {
    const open = this.#session.assessment;
    return open ? changesBetween(open, withChanges(open, this.changes)) : noChanges;
  });
  readonly count = $derived(changeCount(this.difference));

  /** Brings the trial to where the scenario stands; nothing to do unless something else was picked, undone or changed. */
  follow(): void {
    const open = this.#session.assessment;
    if (!open) return;
    const stands = [open.id, this.scenario, open.facts, open.answers];
    if (stands.every((one, at) => one === this.#stands[at])) return;
    this.#stands = stands;
    begin(this.trial, open, this.changes);
  }

  pick(id: string): void {
    this.said = '';
    this.#picked = id;
    this.changing = null;
  }

  /** A new scenario from a ready-made one; the facts it needs first, if it can’t be started. */
  start(starter: StartingScenario): Id[] {
    const open = this.#session.assessment;
    if (!open) return [];
    const started = startScenario(starter, this.#session.pack, open);
    if ('needs' in started) return started.needs;
    this.#add(word(`scenario.${starter.id}.name`), started.changes);
    return [];
  }

  blank(): void {
    this.#add(this.#blankName(), noChanges);
  }

  rename(id: string, name: string): void {
    this.#replace(id, (scenario) => ({ ...scenario, name }), `name.${id}`);
  }

  duplicate({ name, facts, answers }: Scenario): void {
    this.#add(t('what-if.copy-name', { name }).slice(0, LONGEST_NAME), { facts, answers });
  }

  remove(id: string): void {
    this.changing = null;
    this.edits.edit({ scenarios: this.scenarios.filter((one) => one.id !== id) });
  }

  /** One reply is as it is at present again. */
  takeBack({ kind, id }: Asked): void {
    const { scenario } = this;
    if (!scenario) return;
    const rest = Object.fromEntries(Object.entries(scenario[kind]).filter(([each]) => each !== id));
    this.#replace(scenario.id, (one) => ({ ...one, [kind]: rest }));
  }

  /** The scenario becomes the state of the assessment, in one step that can be undone; it has no more to say then. */
  keep(): void {
    const { scenario } = this;
    if (!scenario) return;
    this.changing = null;
    this.edits.takeOver(this.difference, {
      scenarios: this.scenarios.filter(({ id }) => id !== scenario.id),
    });
  }

  /** The assessment as it would be. */
  changed(of: Assessment): Assessment {
    return withChanges(of, this.changes);
  }

  #add(name: string, { facts, answers }: ReplyChanges): void {
    if (this.isFull) return;
    const id = this.#session.options.newId();
    this.#picked = id;
    this.changing = null;
    this.edits.edit({ scenarios: [...this.scenarios, { id, name, facts, answers }] });
  }

  #replace(id: string, change: (scenario: Scenario) => Scenario, joining: string | null = null): void {
    this.edits.edit({ scenarios: this.scenarios.map((one) => (one.id === id ? change(one) : one)) }, joining);
  }

  /** Somebody replied in the trial: the scenario says so from now on. */
  #take(): void {
    const open = this.#session.assessment;
    if (!open || this.#stands.length === 0) return;
    const { facts, answers } = this.trial.interview;
    const changes = changesBetween(open, { facts, answers });
    const before = this.changes;
    if (changeCount(changesBetween(withChanges(open, before), { facts, answers })) === 0) return;
    const { scenario, changing } = this;
    if (scenario) {
      const joining = `${scenario.id}.${changing?.kind ?? ''}.${changing?.id ?? ''}`;
      this.#replace(scenario.id, (one) => ({ ...one, ...changes }), joining);
    } else this.#addFrom(changes);
    this.#stands = [open.id, this.scenario, open.facts, open.answers];
  }

  #addFrom(changes: ReplyChanges): void {
    const { changing } = this;
    this.#add(this.#blankName(), changes);
    this.changing = changing;
  }

  #blankName = (): string => t('what-if.blank-name', { number: this.scenarios.length + 1 });
}
