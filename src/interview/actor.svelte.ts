import { createSubscriber } from 'svelte/reactivity';
import { createActor, type Actor, type SnapshotFrom } from 'xstate';
import type { Answers, Facts, QuestionValue, Reply } from '../engine/index.ts';
import type { Id, InterviewPack } from '../pack/index.ts';
import { courseFinder, type CourseFinder } from './applicable.ts';
import { progressCounter } from './progress.ts';
import { interviewMachine, type InterviewEvent, type InterviewMachine } from './machine.ts';
import { changeOf } from './replies.ts';
import type { Place } from './route.ts';

/** What one question was answered with, alone: another answer draws nothing of it again. */
class Heard {
  reply = $state.raw<Reply<QuestionValue>>();
}

/** The running interview as runes see it: whatever reads a getter is drawn again when the machine moves. */
export class Interview {
  readonly #actor: Actor<InterviewMachine>;
  readonly #track: () => void;
  readonly #courseOf: CourseFinder;
  readonly #heard: Readonly<Record<Id, Heard>>;

  constructor(pack: InterviewPack) {
    this.#courseOf = courseFinder(pack);
    this.#heard = Object.fromEntries(
      pack.criteria.flatMap(({ questions }) => questions.map(({ id }) => [id, new Heard()])),
    );
    this.#actor = createActor(interviewMachine(pack, this.#courseOf)).start();
    // After one more reply only its question hears of it: the work does not grow with the pack.
    let before: Answers = {};
    this.watch(() => {
      const { answers } = this.#actor.getSnapshot().context;
      if (answers === before) return;
      const change = changeOf(answers);
      for (const id of change?.before === before ? [change.id] : Object.keys(this.#heard)) {
        const heard = this.#heard[id];
        if (heard) heard.reply = answers[id];
      }
      before = answers;
    });
    this.#track = createSubscriber((update) => this.watch(update));
  }

  get #snapshot(): SnapshotFrom<InterviewMachine> {
    this.#track();
    return this.#actor.getSnapshot();
  }

  get place(): Place {
    return this.#snapshot.context.place;
  }
  get returnTo(): Place | null {
    return this.#snapshot.context.returnTo;
  }
  get facts(): Facts {
    return this.#snapshot.context.facts;
  }
  get answers(): Answers {
    return this.#snapshot.context.answers;
  }

  /** The reply to one question. */
  reply(question: Id): Reply<QuestionValue> | undefined {
    return this.#heard[question]?.reply;
  }

  /** What this company is asked, given what it has said. */
  readonly course = $derived.by(() => this.#courseOf(this.facts, this.answers));

  readonly #count = progressCounter();
  /** How far each section is. */
  readonly progress = $derived.by(() => this.#count(this.course, this.answers));

  send(event: InterviewEvent): void {
    this.#actor.send(event);
  }

  /** Calls back after every event, for what listens from outside: saving and the address. */
  watch(listener: () => void): () => void {
    const subscription = this.#actor.subscribe(listener);
    return () => {
      subscription.unsubscribe();
    };
  }
}
