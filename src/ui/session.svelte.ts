import type { Answers, Facts, QuestionValue, Reply, ReplyState } from '../engine/index.ts';
import type { Language } from '../i18n/index.ts';
import {
  formatRoute,
  Interview,
  isPlace,
  parseRoute,
  samePlace,
  type Place,
  type Route,
} from '../interview/index.ts';
import type { FactValue, Id, InterviewPack } from '../pack/index.ts';
import {
  newAssessment,
  type Assessment,
  type KeepOptions,
  type SaveStatus,
  type Store,
  type StorageCause,
  type TakenUp,
} from '../storage/index.ts';
import { AskedWords } from './asked-words.ts';
import { Library } from './library.svelte.ts';
import { notKept, openHere } from './open-here.ts';

export interface SessionOptions {
  pack: InterviewPack;
  /** The language of the screen. */
  language: () => Language;
  /** Opens the store when something is first to be read or kept. */
  openStore: (options: KeepOptions) => Promise<Store>;
  /** False only if this device certainly keeps nothing yet. */
  mayHoldAnything: () => Promise<boolean>;
  /** A worked example by id, or null if there is none of that name. */
  example: (id: string) => Promise<Assessment | null>;
  now: () => Date;
  newId: () => string;
}

/** How opening a saved assessment ended; where the store can’t be read, the library says why. */
export type Resumed = 'opened' | Exclude<TakenUp, object>;

/** The assessment being worked on: joins the interview, which only moves, with the store, which only keeps. */
export class Session {
  readonly pack: InterviewPack;
  readonly interview: Interview;
  readonly library: Library;
  status = $state.raw<SaveStatus>({ state: 'idle' });
  /** Why nothing can be kept on this device, if so. */
  trouble = $state.raw<StorageCause | null>(notKept.id() === null ? null : 'chosen');
  /** What is open is being written in another tab; here it can only be read. */
  reader = $state(false);
  /** What is open, as it would be saved now; null on a fresh start page. */
  assessment = $state.raw<Assessment | null>(null);
  /** How often something was read anew: the same assessment may be in another state by then. */
  readings = 0;
  readonly options: SessionOptions;
  readonly #words: AskedWords;
  #opening: Promise<Store> | undefined;

  constructor(options: SessionOptions) {
    this.options = options;
    this.pack = options.pack;
    this.interview = new Interview(options.pack);
    this.#words = new AskedWords(this.interview, options.pack);
    this.library = new Library(
      async () => (await this.store()).shelf,
      async () => this.#opening !== undefined || this.trouble !== null || options.mayHoldAnything(),
    );
    this.interview.watch(() => {
      this.#takeOver();
    });
  }

  /** Where assessments are kept; opened when first wanted. */
  store(): Promise<Store> {
    const report = (status: SaveStatus): void => {
      this.status = status;
    };
    return (this.#opening ??= this.options
      .openStore({
        report,
        now: () => this.options.now(),
        newId: this.options.newId,
        kept: this.trouble !== 'chosen',
        lost: () => {
          this.reader = true;
          return this.flush();
        },
        gaveUp: (count) => {
          this.library.gaveUp += count;
        },
      })
      .then(
        (store) => {
          this.trouble = store.trouble;
          return store;
        },
        (fault: unknown) => {
          // Its code did not come: the next thing to keep asks for it again.
          this.#opening = undefined;
          throw fault;
        },
      ));
  }

  /** From here on another store: this device’s, or one that lasts as long as the page. What is in the one before stays there. */
  reopenStore(kept: boolean): Promise<Store> {
    this.trouble = kept ? null : 'chosen';
    this.#opening = undefined;
    return this.store();
  }

  begin(): void {
    const { pack, language, now, newId } = this.options;
    this.open(newAssessment(pack, language(), now(), newId()), {
      at: 'company',
      page: pack.head.companyPages[0] ?? '',
    });
  }

  /** Opens a saved assessment where it was left; one that can’t be opened leaves alone what is open. */
  async resume(id: Id, place?: Place): Promise<Resumed> {
    const store = await this.store();
    const taken = await store.takeUp(id, (each) => this.library.read(each), this.pack);
    if (typeof taken === 'string') return taken;
    this.readings += 1;
    this.open(taken.assessment, place ?? placeOf(taken.assessment.place), taken.hold === 'reader');
    return 'opened';
  }

  /** Shows a worked example: never saved, whatever is done to it. */
  async showExample(id: Id, place: Place = { at: 'result', part: null }): Promise<boolean> {
    const example = await this.options.example(id);
    this.readings += 1;
    if (example) this.open({ ...example, id: `example-${id}`, example: true }, place);
    return example !== null;
  }

  /** Whether an address can be followed at once: what it belongs to is open, and its words are there. */
  knows(route: Route): boolean {
    return !isInside(route) || (this.assessment !== null && this.#words.has(route));
  }

  /** Follows an address within what is open. False if it leads to no page of this assessment. */
  followNow(route: Route): boolean {
    if (!isPlace(route)) return true;
    if (samePlace(route, this.interview.place)) return true;
    if (route.at === 'start') void this.flush();
    if (this.interview.place.at === 'start' && this.assessment) this.open(this.assessment, route);
    else this.interview.send({ type: 'went', place: route });
    return samePlace(route, this.interview.place);
  }

  /**
   * Follows an address after a reload: reopens what was open in this tab, else what was last worked on; an address of
   * the company phase begins anew where there is nothing.
   */
  async follow(route: Route): Promise<boolean> {
    if (isInside(route) && !this.assessment) await this.#reopen(route);
    if (isInside(route)) await this.#words.learn(route);
    return this.assessment !== null && this.followNow(route);
  }

  next(): Place {
    this.interview.send({ type: 'continued' });
    return this.interview.place;
  }

  /** A value, one of the three ways of giving none, or null to take the reply back. */
  replyToFact(fact: Id, said: ReplyState<FactValue> | null): void {
    const reply = said && this.#sign(said, this.interview.facts[fact]);
    this.#send({ type: 'fact.replied', fact, reply });
  }

  replyToQuestion(question: Id, said: ReplyState<QuestionValue> | null): void {
    const reply = said && this.#sign(said, this.interview.answers[question]);
    this.#send({ type: 'question.replied', question, reply });
  }

  /** Keeps a note; with no reply yet the question counts as skipped, so that the note has something to stand by. */
  noteQuestion(question: Id, note: string): void {
    const { note: _, ...reply } =
      this.interview.answers[question] ?? this.#sign({ state: 'skipped' }, undefined);
    const noted = note.trim() === '' ? reply : { ...reply, note: note.slice(0, 10_000) };
    this.#send({ type: 'question.replied', question, reply: noted });
  }

  /** Changes what is neither fact nor answer: title, respondent, and what is edited on the result page. */
  change(
    changes: Partial<
      Pick<
        Assessment,
        | 'title'
        | 'respondent'
        | 'planStart'
        | 'adjustments'
        | 'scenarios'
        | 'workshop'
        | 'invited'
        | 'inCalendars'
      >
    >,
  ): void {
    if (this.assessment) this.#save({ ...this.assessment, ...changes });
  }

  /** Keeps a state of what is open, as the tab that writes it from here on. */
  async keep(assessment: Assessment): Promise<void> {
    const { autosave, writer } = await this.store();
    void writer.claim(assessment.id);
    autosave.changed(assessment);
  }

  async flush(): Promise<void> {
    if (this.#opening) await (await this.#opening).autosave.flush();
  }

  #send(event: Parameters<Interview['send']>[0]): void {
    if (!this.reader) this.interview.send(event);
  }

  #sign<V>(said: ReplyState<V>, before: Reply<V> | undefined): Reply<V> {
    // Before they are needed; if it fails, going on tries again and says so.
    void this.#words.learnFurther().catch(() => undefined);
    const by = this.assessment?.respondent ?? null;
    return {
      ...said,
      ...(before?.note === undefined ? {} : { note: before.note }),
      ...(by === null ? {} : { by }),
      at: this.options.now().toISOString(),
    };
  }

  /** Makes an assessment the open one, at a place of its own or the first page. */
  open(assessment: Assessment, place: Place, reader = false): void {
    this.assessment = assessment;
    this.status = { state: 'idle' };
    this.reader = reader;
    openHere.remember(assessment.id);
    this.interview.send({ type: 'opened', facts: assessment.facts, answers: assessment.answers, place });
  }

  async #reopen(route: Place): Promise<void> {
    const id = openHere.id();
    if (id?.startsWith('example-') === true && (await this.showExample(id.slice('example-'.length), route)))
      return;
    if (id !== null && (await this.resume(id, route)) === 'opened') return;
    const [latest] = await this.library.refresh();
    if (latest && (await this.resume(latest.id, route)) === 'opened') return;
    if (route.at === 'company') this.begin();
  }

  /** Takes over what the interview now holds. Moving about an untouched assessment is nothing to save. */
  #takeOver(): void {
    const open = this.assessment;
    const { place, facts, answers } = this.interview;
    if (!open || place.at === 'start') return;
    const said = facts !== open.facts || answers !== open.answers;
    const address = formatRoute(place);
    if (!said && address === open.place) return;
    const next: Assessment = { ...open, facts, answers, place: address };
    if (said || !isEmpty(facts, answers)) this.#save(next);
    else this.assessment = next;
  }

  #save(next: Assessment): void {
    if (this.reader) return;
    const stamped = { ...next, revision: next.revision + 1, changedAt: this.options.now().toISOString() };
    this.assessment = stamped;
    if (!stamped.example)
      this.keep(stamped).catch(() => {
        this.status = { state: 'failed', cause: 'unknown' };
      });
  }
}

const isEmpty = (facts: Facts, answers: Answers): boolean =>
  Object.keys(facts).length === 0 && Object.keys(answers).length === 0;

/** A place inside an assessment, which needs one to be open. */
const isInside = (route: Route): route is Place => isPlace(route) && route.at !== 'start';

/** Where it was left; an address that no longer leads anywhere begins at the first page. */
export function placeOf(place: string | null): Place {
  const route = parseRoute(place ?? '');
  return isInside(route) ? route : { at: 'company', page: '' };
}
