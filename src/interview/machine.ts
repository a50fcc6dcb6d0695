import { assign, createMachine } from 'xstate';
import type { Answers, Facts, Reply, QuestionValue } from '../engine/index.ts';
import type { FactValue, Id, InterviewPack } from '../pack/index.ts';
import { courseFinder, type CourseFinder } from './applicable.ts';
import { exists, neighbour } from './course.ts';
import { withReply } from './replies.ts';
import { samePlace, type Place, type Route } from './route.ts';

/** What was said and where the person is; the questions themselves stay outside. */
export interface InterviewContext {
  facts: Facts;
  answers: Answers;
  place: Place;
  /** Somebody who came to change one reply goes back here afterwards. */
  returnTo: Place | null;
}

/** Things that happened. A reply of null takes an answer back. */
export type InterviewEvent =
  | { type: 'opened'; facts: Facts; answers: Answers; place: Place }
  | { type: 'went'; place: Place }
  | { type: 'continued' }
  | { type: 'returned' }
  | { type: 'fact.replied'; fact: Id; reply: Reply<FactValue> | null }
  | { type: 'question.replied'; question: Id; reply: Reply<QuestionValue> | null };

/** Phases of an assessment; all questions share the one state `question`. */
const stateOf = {
  start: '.start',
  company: '.company',
  question: '.asking.question',
  section: '.asking.section',
  check: '.checking',
  result: '.result',
} as const satisfies Record<Place['at'], string>;

/** Whether an address is a place of the interview, and not a page beside it. */
export const isPlace = (route: Route): route is Place => route.at in stateOf;

/**
 * The interview over one pack. It only knows where the person is and what was replied: no side effects, nothing
 * invoked, no timers. Saving, titles and addresses listen from outside.
 * @param courseOf where somebody else asks for courses too, so that both find the same one
 */
export function interviewMachine(pack: InterviewPack, courseOf: CourseFinder = courseFinder(pack)) {
  interface Look {
    context: InterviewContext;
    event: InterviewEvent;
  }
  /** Where an event leads, or null where it leads nowhere. */
  const find = (context: InterviewContext, event: InterviewEvent): Place | null => {
    if (event.type === 'opened') {
      const course = courseOf(event.facts, event.answers);
      return exists(course, event.place) ? event.place : { at: 'company', page: course.pages[0]?.page ?? '' };
    }
    const course = courseOf(context.facts, context.answers);
    if (event.type === 'went') return exists(course, event.place) ? event.place : null;
    if (event.type === 'continued') return context.returnTo ?? neighbour(course, context.place, 1);
    return event.type === 'returned' ? neighbour(course, context.place, -1) : null;
  };
  let last: (Look & { place: Place | null }) | undefined;
  /** The same, found once for all guards that ask. */
  const destination = (context: InterviewContext, event: InterviewEvent): Place | null => {
    if (last?.context !== context || last.event !== event)
      last = { context, event, place: find(context, event) };
    return last.place;
  };

  const arrive = assign<InterviewContext, InterviewEvent, undefined, InterviewEvent, never>(
    ({ context, event }) => {
      const place = destination(context, event) ?? context.place;
      if (event.type === 'opened')
        return { place, returnTo: null, facts: event.facts, answers: event.answers };
      return { place, returnTo: returnAfter(context, place) };
    },
  );
  const moves = (Object.keys(stateOf) as Place['at'][]).map((at) => ({
    guard: ({ context, event }: Look) => destination(context, event)?.at === at,
    target: stateOf[at],
    actions: arrive,
  }));
  return createMachine({
    types: {} as { context: InterviewContext; events: InterviewEvent },
    id: 'interview',
    context: { facts: {}, answers: {}, place: { at: 'start' }, returnTo: null },
    initial: 'start',
    on: {
      opened: moves,
      went: moves,
      continued: moves,
      returned: moves,
      'fact.replied': {
        actions: assign(({ context, event }) => ({
          facts: withReply(context.facts, event.fact, event.reply),
        })),
      },
      'question.replied': {
        actions: assign(({ context, event }) => ({
          answers: withReply(context.answers, event.question, event.reply),
        })),
      },
    },
    states: {
      // Nothing is open here: only opening an assessment leads on, and there is nothing to reply to.
      start: {
        on: { went: {}, continued: {}, returned: {}, 'fact.replied': {}, 'question.replied': {} },
      },
      company: {},
      asking: { initial: 'question', states: { question: {}, section: {} } },
      checking: {},
      result: {},
    },
  });
}

export type InterviewMachine = ReturnType<typeof interviewMachine>;

/** Whoever leaves the check or the result for a single page comes back there; another move forgets it. */
function returnAfter({ place, returnTo }: InterviewContext, next: Place): Place | null {
  const single = next.at === 'company' || next.at === 'question';
  if (!single) return null;
  if (place.at === 'check' || place.at === 'result') return place;
  return returnTo !== null && samePlace(place, next) ? returnTo : null;
}
