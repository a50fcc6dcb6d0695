import type { Answers } from '../../engine/index.ts';
import type { AskedQuestion, Id, Pack } from '../../pack/index.ts';
import {
  askedIn,
  attendanceOf,
  handsByRole,
  isDisputed,
  scaleOf,
  settled,
  shownPicture,
  withArrivals,
  withSettlement,
  type Contribution,
  type Fate,
  type QuestionPicture,
  type Workshop,
} from '../../workshop/index.ts';
import { editsOf } from '../result/edits.svelte.ts';
import type { Session } from '../session.svelte.ts';
import { t } from '../say.ts';
import { atQuestion } from './at-question.ts';
import { withOpenTask, withoutOpenTask } from './open-task.ts';
import { middlesOf, repliesOf, withAllSettled, type Settling } from './settling.ts';
import { stepWords } from './step-words.ts';
import { questionName } from './words.ts';

/** The facilitator’s desk: a workshop, what it looks like, and what can be done with it. */
export class Desk {
  readonly session: Session;
  readonly pack: Pack;
  #said = $state('');
  /** When the time for the question ends, as `Date.now` counts; null while no time runs. */
  timerEnds = $state<number | null>(null);
  /** The question that the group is at; null: the first. */
  #at = $state<Id | null>(null);
  /** The question whose picture was unfolded last, among all pictures. */
  lookedAt = $state<Id | null>(null);
  /** A second vote is being counted: whoever still votes is not to see what the others said. */
  voting = $state(false);
  /** What became of what was last handed in, line by line. */
  arrivals = $state.raw<readonly string[]>([]);

  readonly #of: string | null;

  /** @param of id of the workshop; null where none is open, as on the list of all */
  constructor(session: Session, pack: Pack, of: string | null) {
    this.session = session;
    this.pack = pack;
    this.#of = of;
    this.#at = of === null ? null : atQuestion.read(of);
  }

  /** What was just done, for whoever hears it. Where another tab writes, nothing was. */
  get said(): string {
    return this.#said;
  }
  set said(words: string) {
    this.#said = this.session.reader ? '' : words;
  }

  get at(): Id | null {
    return this.#at;
  }
  goTo(question: Id): void {
    // The time was for the question that is left.
    if (question !== this.#at) this.timerEnds = null;
    this.#at = question;
    if (this.#of !== null) atQuestion.keep(this.#of, question);
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
  /** Everybody who is in, by role. */
  readonly present = $derived.by(() => attendanceOf(this.workshop));
  readonly expected = $derived.by(() => this.workshop.roles.reduce((sum, { people }) => sum + people, 0));
  /** How many raised a hand instead, by role and of the whole room. */
  readonly hands = $derived.by(() => handsByRole(this.workshop));
  readonly here = $derived.by(() =>
    [...this.present.map(({ people }) => people), ...this.hands.values()].reduce((sum, n) => sum + n, 0),
  );

  /** How many of those who are expected are not in yet; whoever comes beyond what their role expects fills no place of another. */
  readonly missing = $derived.by(() => {
    const open = this.workshop.roles.reduce((sum, { id, people }) => {
      const here = this.present.find(({ role }) => role === id)?.people ?? 0;
      return sum + Math.max(0, people - here - (this.hands.get(id) ?? 0));
    }, 0);
    return Math.max(0, open - (this.hands.get(null) ?? 0));
  });

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

  /** Disputed, in the order of the questions, and all others. */
  readonly #parted = $derived.by(() => {
    const disputed: QuestionPicture[] = [];
    const others: QuestionPicture[] = [];
    for (const picture of this.pictures)
      (isDisputed(picture, this.pack.workshop) ? disputed : others).push(picture);
    return { disputed, others };
  });
  readonly disputed: readonly QuestionPicture[] = $derived(this.#parted.disputed);
  /** The middle answers to everything that is not disputed and not dealt with yet. */
  readonly undisputed = $derived(middlesOf(this.#parted.others, this.settled));
  /** All that is left and has a middle answer, disputed or not. */
  readonly middles = $derived(middlesOf(this.pictures, this.settled));

  /** Settles each of them in one step. */
  settleAll(settling: readonly Settling[]): void {
    const { options, assessment } = this.session;
    const [first] = settling;
    if (!assessment || !first) return;
    const by = t('workshop.by', { topic: this.workshop.topic });
    const answers = repliesOf(settling, by, options.now().toISOString());
    const { workshop } = this;
    const { adjustments } = assessment;
    editsOf(this.session).takeOver(
      { facts: {}, answers },
      withAllSettled({ workshop, adjustments }, settling),
    );
    this.said =
      settling.length === 1
        ? t('workshop.said.settled', { question: questionName(first.question) })
        : t('workshop.said.settled-all', { count: settling.length });
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
    this.said = `${t('workshop.said.undone')} ${stepWords(before, this.workshop)}`.trim();
  }
  redo(): void {
    const before = this.workshop;
    editsOf(this.session).redo();
    this.said = `${t('workshop.said.redone')} ${stepWords(before, this.workshop)}`.trim();
  }
}

/** The desk that was last asked for, and of which workshop it is. */
const desks = new WeakMap<Session, { of: string | null; desk: Desk }>();

/**
 * The desk of the workshop that is open, one and the same for every page of it. Another workshop has another desk: what
 * lies on one, such as the names of those who just handed in, is nothing for the people of the other to see.
 */
export function deskOf(session: Session, pack: Pack): Desk {
  const of = session.assessment?.workshop?.id ?? null;
  const last = desks.get(session);
  if (last?.of === of) return last.desk;
  const desk = new Desk(session, pack, of);
  desks.set(session, { of, desk });
  return desk;
}

/**
 * From the start page the interview has left the assessment: it is taken up again, so that what is settled is kept. From
 * check and result as well: whoever then enters facts comes back to the workshop, and not there.
 */
export function takeUp({ session }: { session: Session }): void {
  const { assessment, interview } = session;
  if (assessment && ['start', 'check', 'result'].includes(interview.place.at))
    session.open(assessment, { at: 'company', page: '' }, session.reader);
}
