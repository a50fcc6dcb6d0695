import { optionOfFigure, type QuestionValue } from '../engine/index.ts';
import type { Fact, FactValue, InterviewPack, AskedQuestion } from '../pack/index.ts';
import type { Assessment, Scenario } from './assessment.ts';
import type { FileProblem } from './file-problem.ts';

type Fault = Extract<
  FileProblem['problem'],
  'wrong-kind' | 'no-such-option' | 'out-of-range' | 'not-hundred'
>;

/** Replies whose value cannot be one to the pack’s fact or question; ids that the pack does not know are let be. */
export const checkReplies = (assessment: Assessment, pack: InterviewPack): FileProblem[] => [
  ...faultsOf(assessment, pack),
  ...assessment.scenarios.flatMap((scenario, at) =>
    faultsOf(scenario, pack).map((fault) => ({ ...fault, path: `scenarios.${at}.${fault.path}` })),
  ),
];

/** The same of replies that are in no assessment yet. */
export function faultsOf(
  { facts, answers }: Pick<Scenario, 'facts' | 'answers'>,
  pack: InterviewPack,
): FileProblem[] {
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  const currencies = pack.head.currencies.map(({ code }) => code);
  return [
    ...pack.facts.flatMap((fact) => {
      const reply = facts[fact.id];
      const fault = reply?.state === 'answered' ? faultOfFact(fact, reply.value, currencies) : null;
      return fault === null ? [] : [{ path: `facts.${fact.id}.value`, problem: fault }];
    }),
    ...questions.flatMap((question) => {
      const reply = answers[question.id];
      const fault = reply?.state === 'answered' ? faultOfAnswer(question, reply.value) : null;
      return fault === null ? [] : [{ path: `answers.${question.id}.value`, problem: fault }];
    }),
  ];
}

function faultOfAnswer(question: AskedQuestion, value: QuestionValue): Fault | null {
  const { options, unit, max = Infinity } = question;
  if ('option' in value) return options.some(({ id }) => id === value.option) ? null : 'no-such-option';
  if ('level' in value) return null;
  if (unit === undefined) return 'wrong-kind';
  const { figure } = value;
  return optionOfFigure(question, figure) && figure <= max ? null : 'out-of-range';
}

function faultOfFact(fact: Fact, value: FactValue, currencies: readonly string[]): Fault | null {
  const among = (choices: readonly string[] | undefined, chosen: string): Fault | null =>
    choices?.includes(chosen) ? null : 'no-such-option';
  switch (fact.kind) {
    case 'text':
    case 'long-text':
      return typeof value === 'string' ? null : 'wrong-kind';
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'wrong-kind';
    case 'currency':
      return typeof value === 'string' ? among(currencies, value) : 'wrong-kind';
    case 'choice':
      return typeof value === 'string' ? among(fact.options, value) : 'wrong-kind';
    case 'several':
      if (!Array.isArray(value)) return 'wrong-kind';
      return value.map((one) => among(fact.options, one)).find((fault) => fault !== null) ?? null;
    case 'number':
    case 'money':
      if (typeof value === 'number') return inRange(fact, value);
      if (typeof value !== 'object' || Array.isArray(value) || typeof value.band !== 'string')
        return 'wrong-kind';
      return among(
        fact.bands?.map(({ id }) => id),
        value.band,
      );
    case 'shares':
    case 'counts':
    case 'owners':
      return typeof value === 'object' && !Array.isArray(value) ? faultOfParts(fact, value) : 'wrong-kind';
  }
}

const inRange = ({ min, max, whole }: Fact, value: number): Fault | null =>
  value < (min ?? -Infinity) || value > (max ?? Infinity) || (whole === true && !Number.isInteger(value))
    ? 'out-of-range'
    : null;

function faultOfParts(fact: Fact, value: Readonly<Record<string, unknown>>): Fault | null {
  const parts = Object.entries(value);
  if (parts.some(([part]) => !fact.parts?.includes(part))) return 'no-such-option';
  if (fact.kind === 'owners') {
    return parts.every(([, role]) => typeof role === 'string' && fact.options?.includes(role))
      ? null
      : 'no-such-option';
  }
  const numbers = parts.map(([, number]) => number);
  if (!numbers.every((number) => typeof number === 'number')) return 'wrong-kind';
  if (numbers.some((number) => number < 0)) return 'out-of-range';
  if (fact.kind === 'counts')
    return numbers.map((number) => inRange(fact, number)).find((fault) => fault !== null) ?? null;
  // Three thirds are written 33.3: a tenth per part may be lost in rounding.
  const sum = numbers.reduce((total, number) => total + number, 0);
  return Math.abs(sum - 100) <= 0.5 ? null : 'not-hundred';
}
