// `node src/cli/run.mjs test/bench/parts/engine-of-pack.ts QUESTIONS`: times the engine on one pack, in a process of its own.
// Prints one JSON line per figure as soon as it is known: whoever loses patience keeps what came before.
import { createActor } from 'xstate';
import {
  assessFirmness,
  buildResult,
  type Answers,
  type Facts,
  type Situation,
} from '../../../src/engine/index.ts';
import { courseFinder } from '../../../src/interview/applicable.ts';
import { progressCounter } from '../../../src/interview/progress.ts';
import { interviewMachine } from '../../../src/interview/machine.ts';
import { harbourLedger } from '../../support/harbour-ledger.ts';
import { readSoundPack } from '../support/packs.ts';
import { type Figure, middle, pooled } from '../support/statistics.ts';

const ROUNDS = 5;
const [, , folder = 'questions'] = process.argv;
const pack = readSoundPack(folder);
const { facts } = harbourLedger;
const course = courseFinder(pack)(facts, {});
/** Every question that is asked, answered by one option each: the same one in every run. */
const replies = course.questions.map(({ id, options }, at) => ({
  question: id,
  reply: { state: 'answered' as const, value: { option: options[at % options.length]?.id ?? '' } },
}));

/** Every situation on the way through the questions, from none to all answered; no more than some of a long way. */
function situations(most: number): Situation[] {
  const step = Math.max(1, Math.floor(replies.length / most));
  const all: Situation[] = [];
  const answers: Record<string, Answers[string]> = {};
  replies.forEach(({ question, reply }, at) => {
    answers[question] = reply;
    if (at % step === 0 || at === replies.length - 1) all.push(situation(facts, { ...answers }));
  });
  return all;
}
const situation = (known: Facts, answers: Answers): Situation => ({ facts: known, answers, planStart: null });

const tell = (what: string, figure: Figure): void => {
  console.log(JSON.stringify({ what, figure }));
};
/** Milliseconds of each call. */
const timed = <T>(things: readonly T[], act: (thing: T) => void): number[] =>
  things.map((thing) => {
    const begun = performance.now();
    act(thing);
    return performance.now() - begun;
  });
const rounds = (measure: () => number): Figure => middle(Array.from({ length: ROUNDS }, measure));

/** What an answer sets going before anything is drawn: the machine moves, the course and the progress are worked out. */
function answersASecond(): number {
  const courseOf = courseFinder(pack);
  const progressOf = progressCounter();
  const actor = createActor(interviewMachine(pack, courseOf)).start();
  actor.send({ type: 'opened', facts, answers: {}, place: { at: 'check' } });
  // A short pack several times over: a thousand answers in any case.
  const often = Math.ceil(1000 / replies.length);
  const begun = performance.now();
  for (const { question, reply } of Array.from({ length: often }, () => replies).flat()) {
    actor.send({ type: 'question.replied', question, reply });
    const { context } = actor.getSnapshot();
    progressOf(courseOf(context.facts, context.answers), context.answers);
  }
  return (often * replies.length * 1000) / (performance.now() - begun);
}

answersASecond();
tell('answers', rounds(answersASecond));

const [complete] = situations(1).slice(-1);
const result = (one: Situation): void => void buildResult(pack, one, '2026-11-27');
if (complete) {
  const many = Array.from({ length: 20 }, () => complete);
  timed(many, result);
  const runs = Array.from({ length: ROUNDS }, () => timed(many, result));
  tell('result', pooled(runs, 0.5));
}

/** From the last answer to the first: what is nearly all known is quick, and known even if the rest takes too long. */
const way = situations(40).reverse();
const firmness = (one: Situation): void => void assessFirmness(pack, one);
timed(way.slice(0, 10), firmness);
const runs: number[][] = [];
for (let round = 0; round < ROUNDS; round += 1) runs.push(timed(way, firmness));
tell('firmness-median', pooled(runs, 0.5));
tell('firmness-worst', pooled(runs, 1));
const nothing = (): void => void assessFirmness(pack, situation({}, {}));
tell('firmness-nothing-known', middle(Array.from({ length: ROUNDS }, () => timed([0], nothing)[0] ?? NaN)));
