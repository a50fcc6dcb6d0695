import { createContext } from 'svelte';
import {
  buildResult,
  workOutResult,
  type CountedAnswer,
  type CriterionResult,
  type Result,
} from '../../engine/index.ts';
import { loadPack, type Criterion, type Fact, type Id, type Pack, type Question } from '../../pack/index.ts';
import { nameOf, situationOf, type Assessment } from '../../storage/index.ts';
import { inSteps } from '../in-steps.ts';
import { learnEverything } from '../lessons.ts';
import { t } from '../say.ts';

export { dayOf } from '../../i18n/index.ts';

export type KpiOfPack = Pack['kpis']['kpis'][number];

/** A result, ready to be drawn: with the pack it speaks of, looked up by id. */
export interface View {
  result: Result;
  pack: Pack;
  assessment: Assessment;
  /** The company’s name, or words that stand in for it in the language of the moment. */
  readonly company: string;
  facts: ReadonlyMap<Id, Fact>;
  criteria: ReadonlyMap<Id, Criterion>;
  questions: ReadonlyMap<Id, Question>;
  kpis: ReadonlyMap<Id, KpiOfPack>;
  /** What was counted, by criterion and by question. */
  weighed: ReadonlyMap<Id, CriterionResult>;
  counted: ReadonlyMap<Id, CountedAnswer>;
  /** The same object for as long as the page can stay as it is drawn, and only follows what is edited on it. */
  page: object;
}

/** What every part of the result page draws; parts that can be edited read it in a template or `$derived`, and so follow every edit. */
export const [useView, provideView] = createContext<View>();

/**
 * A view that is always the one of this moment.
 * @param open the assessment as it is now: what is no part of a result, such as scenarios, may have changed since it was
 * worked out, and belongs into every file
 */
export function following(now: () => View, open: () => Assessment): View {
  return {
    get result() {
      return now().result;
    },
    get pack() {
      return now().pack;
    },
    get assessment() {
      return open();
    },
    get company() {
      return now().company;
    },
    get facts() {
      return now().facts;
    },
    get criteria() {
      return now().criteria;
    },
    get questions() {
      return now().questions;
    },
    get kpis() {
      return now().kpis;
    },
    get weighed() {
      return now().weighed;
    },
    get counted() {
      return now().counted;
    },
    get page() {
      return now().page;
    },
  };
}

type Of = readonly unknown[];
let last: { of: Of; view: View } | undefined;
/** What is being worked out, so that nobody who asks meanwhile begins it once more. */
let coming: { of: Of; view: Promise<View> } | undefined;
const same = (one: Of | undefined, other: Of): boolean =>
  one?.every((each, at) => each === other[at]) === true;

/**
 * The result of an assessment. At once where it was the last one worked out, so that moving about the page draws nothing
 * anew; and at once, for the same page, where only adjustments were made since, or it was said who answers.
 */
export function viewFor(assessment: Assessment, today: string): View | Promise<View> {
  const { id, title, facts, answers, planStart, adjustments, workshop, respondent } = assessment;
  const of = [id, title, facts, answers, workshop, today];
  if (last !== undefined && same(last.of, of)) {
    const { assessment: before, pack, result, page } = last.view;
    if (before.adjustments !== adjustments || before.planStart !== planStart)
      last = { of, view: adjusted(last.view, assessment, today) };
    else if (before.respondent !== respondent) last = { of, view: viewOf(assessment, pack, result, page) };
    return last.view;
  }
  if (coming === undefined || !same(coming.of, of)) {
    const view = loadView(assessment, today)
      .then((found) => {
        last = { of, view: found };
        return found;
      })
      .finally(() => {
        if (coming?.view === view) coming = undefined;
      });
    coming = { of, view };
    return view;
  }
  return coming.view.then(() => viewFor(assessment, today));
}

const adjusted = ({ pack, page }: View, assessment: Assessment, today: string): View =>
  viewOf(assessment, pack, buildResult(pack, situationOf(assessment, pack), today), page);

/** Loads rules and all that is to be said, and works out the result. */
async function loadView(assessment: Assessment, today: string): Promise<View> {
  const [pack] = await Promise.all([loadPack(), learnEverything()]);
  const result = await inSteps(workOutResult(pack, situationOf(assessment, pack), today));
  return viewOf(assessment, pack, result);
}

/** The view of another assessment of the same company, worked out for the same day. */
export const resultOf = (assessment: Assessment, { pack, result }: View): View =>
  viewOf(assessment, pack, buildResult(pack, situationOf(assessment, pack), result.asOf));

export function viewOf(assessment: Assessment, pack: Pack, result: Result, page: object = {}): View {
  const criteria = result.sets.flatMap((set) => set.criteria);
  const answers = criteria.flatMap((criterion) => criterion.answers);
  return {
    result,
    pack,
    assessment,
    get company() {
      return companyOf(assessment, pack) ?? t('result.company');
    },
    facts: byId(pack.facts),
    criteria: byId(pack.criteria),
    questions: byId(pack.criteria.flatMap(({ questions }) => questions)),
    kpis: byId(pack.kpis.kpis),
    weighed: new Map(criteria.map((criterion) => [criterion.criterion, criterion])),
    counted: new Map(answers.map((answer) => [answer.question, answer])),
    page,
  };
}

/** In what is said of the company it goes by its own name; the title of an assessment is for lists. */
const companyOf = (assessment: Assessment, pack: Pack): string | null =>
  nameOf({ ...assessment, title: null }, pack) ?? nameOf(assessment, pack);

const byId = <T extends { id: Id }>(things: readonly T[]): Map<Id, T> =>
  new Map(things.map((thing) => [thing.id, thing]));
