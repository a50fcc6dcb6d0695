import type { Answers, Reply, QuestionValue } from '../../engine/index.ts';
import type { AskedQuestion, Id, Pack } from '../../pack/index.ts';
import type { Assessment } from '../../storage/index.ts';
import {
  askedIn,
  attendanceOf,
  handsByRole,
  isConsensus,
  isDisputed,
  middleOption,
  scaleOf,
  settled,
  shownPicture,
  withArrivals,
  withSettlement,
  type Contribution,
  type Fate,
  type QuestionPicture,
  type Rule,
  type Workshop,
} from '../../workshop/index.ts';
import { editsOf } from '../result/edits.svelte.ts';
import type { Session } from '../session.svelte.ts';
import { t } from '../say.ts';
import { atQuestion } from './at-question.ts';
import { withOpenTask, withoutOpenTask } from './open-task.ts';
import { dealtWords, questionName } from './words.ts';

/** A question with its middle answer, and the rule that takes it. */
interface Middle {
  question: Id;
  rule: Rule;
  option: Id;
}

/** The facilitator’s desk: the workshop that is open, what it looks like, and what can be done with it. */
export class Desk {
  readonly session: Session;
  readonly pack: Pack;
  /** What was just done, for those who hear it. */
  said = $state('');
  /** When the time for the question ends, as `Date.now` counts; null while no time runs. */
  timerEnds = $state<number | null>(null);
  /** The question that the group is at; null: the first. */
  #at = $state<Id | null>(atQuestion.read());
  /** The question whose picture was unfolded last, among all pictures. */
  lookedAt = $state<Id | null>(null);
  /** A second vote is being counted: whoever still votes is not to see what the others said. */
  voting = $state(false);
  /** What became of what was last handed in, line by line. */
  arrivals = $state.raw<readonly string[]>([]);

  constructor(session: Session, pack: Pack) {
    this.session = session;
    this.pack = pack;
  }

  get at(): Id | null {
    return this.#at;
  }
  goTo(question: Id): void {
    // The time was for the question that is left.
    if (question !== this.#at) this.timerEnds = null;
    this.#at = question;
    atQuestion.keep(question);
  }

  get workshop(): Workshop {
    const workshop = this.session.assessment?.workshop;
    if (!workshop) throw new Error('No workshop is open');
    return workshop;
  }

  /** Questions that the group is asked, in their order. */
  readonly asked: readonly AskedQuestion[] = $derived.by(() => {
    const { questions } = this.session.interview.course;
    const ids = askedIn(
      this.workshop,
      questions.map(({ id }) => id),
      this.pack.decision.quickSet.questions,
    );
    return questions.filter(({ id }) => ids.includes(id));
  });

  readonly pictures: readonly QuestionPicture[] = $derived.by(() => {
    const scales = this.asked.map(scaleOf);
    const { revealed, tallies } = this.workshop;
    return shownPicture({ ...this.workshop, tallies: revealed ? tallies : [] }, scales);
  });

  readonly settled = $derived.by(() => settled(this.workshop.settlements));
  readonly disputed = $derived.by(() =>
    this.pictures.filter((picture) => isDisputed(picture, this.pack.workshop)),
  );
  /** Everybody who is in, by role. */
  readonly present = $derived.by(() => attendanceOf(this.workshop));
  readonly expected = $derived.by(() => this.workshop.roles.reduce((sum, { people }) => sum + people, 0));
  /** How many raised a hand instead, by role and of the whole room. */
  readonly hands = $derived.by(() => handsByRole(this.workshop));
  readonly here = $derived.by(() =>
    [...this.present.map(({ people }) => people), ...this.hands.values()].reduce((sum, n) => sum + n, 0),
  );

  /** Answers that count, as the assessment holds them. */
  get answers(): Answers {
    return this.session.interview.answers;
  }

  change(next: (now: Workshop) => Workshop, said = '', joining: string | null = null): void {
    editsOf(this.session).edit({ workshop: next(this.workshop) }, joining);
    this.said = said;
  }

  /** Takes in what arrived; gives back what became of each. */
  arrive(arrived: readonly Contribution[]): Fate[] {
    const { workshop, fates } = withArrivals(this.workshop, arrived);
    if (fates.some((fate) => fate === 'new' || fate === 'newer')) this.change(() => workshop);
    return fates;
  }

  /** Somebody else goes by the same name: perhaps the same person on two devices. */
  namedTwice({ person, name }: Contribution): boolean {
    const key = name?.trim().toLowerCase() ?? '';
    return (
      key !== '' &&
      this.workshop.contributions.some(
        (other) => other.person !== person && other.name?.trim().toLowerCase() === key,
      )
    );
  }

  /** Whatever is left takes its middle answer as well; a group of two halves has none. */
  settleMiddle(): void {
    this.#settleAll(this.middles);
  }

  settle(question: Id, rule: Rule, option: Id, reason: string): void {
    this.#note(
      [{ question, rule, option, reason }],
      t('workshop.said.settled', { question: questionName(question) }),
    );
  }

  /** Takes the middle answer to everything that is not disputed and not dealt with yet. */
  settleUndisputed(): number {
    const found = this.undisputed;
    this.#settleAll(found);
    return found.length;
  }

  #settleAll(found: readonly Middle[]): void {
    this.#note(
      found.map((one) => ({ ...one, reason: '' })),
      t('workshop.said.settled-all', { count: found.length }),
    );
  }

  readonly undisputed = $derived.by(() =>
    this.#middles(this.pictures.filter((picture) => !this.disputed.includes(picture))),
  );
  /** All that is left and has a middle answer, disputed or not. */
  readonly middles = $derived.by(() => this.#middles(this.pictures));

  /** The middle answers to what is not dealt with yet. */
  #middles(pictures: readonly QuestionPicture[]): Middle[] {
    return pictures.flatMap((picture) => {
      const { question, scale } = picture;
      const latest = picture.second ?? picture.all;
      const option = latest && middleOption(scale, latest);
      if (!option || this.settled.has(question)) return [];
      const rule: Rule = isConsensus(latest) ? 'consensus' : 'median';
      return [{ question, rule, option }];
    });
  }

  #note(
    settlements: readonly { question: Id; rule: Rule; option: Id; reason: string }[],
    said: string,
  ): void {
    const { options, assessment } = this.session;
    if (!assessment || settlements.length === 0) return;
    const at = options.now().toISOString();
    const by = t('workshop.by', { topic: this.workshop.topic });
    const answers = Object.fromEntries(
      settlements.map(({ question, option, reason }): [Id, Reply<QuestionValue>] => [
        question,
        { state: 'answered', value: { option }, by, at, ...(reason === '' ? {} : { note: reason }) },
      ]),
    );
    const workshop = settlements.reduce(
      (now, one) => withSettlement(now, { ...one, owner: null }),
      this.workshop,
    );
    const adjustments = settlements.reduce(
      (now, { question }) => withoutOpenTask(now, question),
      assessment.adjustments,
    );
    editsOf(this.session).takeOver({ facts: {}, answers }, { workshop, adjustments });
    this.said = said;
  }

  /** Leaves a question open, as a task of the plan for whoever finds it out. */
  leaveOpen(question: Id, reason: string, role: Id): void {
    const { assessment } = this.session;
    if (!assessment) return;
    const workshop = withSettlement(this.workshop, {
      question,
      rule: 'open',
      option: null,
      reason,
      owner: role,
    });
    const adjustments = withOpenTask(assessment.adjustments, question, role);
    editsOf(this.session).takeOver(
      {
        facts: {},
        answers: { [question]: { state: 'unknown', ...(reason === '' ? {} : { note: reason }) } },
      },
      { workshop, adjustments },
    );
    this.said = t('workshop.said.open', { question: questionName(question) });
  }

  /** Takes back what was settled or left open. */
  withdraw(question: Id): void {
    const { assessment } = this.session;
    if (!assessment) return;
    const workshop = withSettlement(this.workshop, {
      question,
      rule: 'withdrawn',
      option: null,
      reason: '',
      owner: null,
    });
    const adjustments = withoutOpenTask(assessment.adjustments, question);
    editsOf(this.session).takeOver({ facts: {}, answers: { [question]: null } }, { workshop, adjustments });
    this.said = t('workshop.said.withdrawn', { question: questionName(question) });
  }

  get canUndo(): boolean {
    return editsOf(this.session).canUndo;
  }
  get canRedo(): boolean {
    return editsOf(this.session).canRedo;
  }
  undo(): void {
    const before = this.workshop;
    editsOf(this.session).undo();
    this.said = `${t('workshop.said.undone')} ${this.#stepWords(before)}`.trim();
  }
  redo(): void {
    const before = this.workshop;
    editsOf(this.session).redo();
    this.said = `${t('workshop.said.redone')} ${this.#stepWords(before)}`.trim();
  }

  /** Of a step between two states: on which question it settled, and what counts there now; nothing of other steps. */
  #stepWords({ settlements: before }: Workshop): string {
    const { settlements: now } = this.workshop;
    const longer = before.length > now.length ? before : now;
    const changed = longer.slice(Math.min(before.length, now.length));
    const [first] = changed;
    if (!first) return '';
    if (changed.length > 1) return t('workshop.said.step-of-many', { count: changed.length });
    const note = this.settled.get(first.question);
    const question = questionName(first.question);
    if (!note) return t('workshop.said.step-unsettled', { question });
    const reason = note.reason === '' ? t('workshop.said.step-no-reason') : note.reason;
    return t('workshop.said.step', { question, now: dealtWords(note), reason });
  }
}

const desks = new WeakMap<Session, Desk>();

/** The desk of a session, one and the same for every page of the workshop. */
export function deskOf(session: Session, pack: Pack): Desk {
  const desk = desks.get(session) ?? new Desk(session, pack);
  desks.set(session, desk);
  return desk;
}

/**
 * From the start page the interview has left the assessment: it is taken up again, so that what is settled is kept. From
 * check and result as well: whoever then enters facts comes back to the workshop, and not there.
 */
export function takeUp({ session }: { session: Session }): void {
  const { assessment, interview } = session;
  if (assessment && ['start', 'check', 'result'].includes(interview.place.at)) reopen(session, assessment);
}

const reopen = (session: Session, assessment: Assessment): void => {
  const { reader } = session;
  session.open(assessment, { at: 'company', page: '' });
  session.reader = reader;
};
