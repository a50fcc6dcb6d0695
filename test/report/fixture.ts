import type { Answers, Facts, Situation } from '../../src/engine/index.ts';
import type { FactValue, Pack } from '../../src/pack/index.ts';
import type { Subject } from '../../src/report/index.ts';

/** A company for the tests of the report: what it said, and what the report needs besides. */
export interface Company {
  situation: Situation;
  subject: Subject;
}

interface Story {
  respondent: string | null;
  facts: Record<string, FactValue>;
  /** Chosen option by question; a question left out was answered with “don’t know”. */
  answers: Record<string, string>;
  notes?: Record<string, string>;
}

const ANSWERED_AT = '2026-11-19T14:02:00.000Z';

export function company(
  pack: Pack,
  { respondent, facts: given, answers: chosen, notes = {} }: Story,
): Company {
  const meta = { at: ANSWERED_AT, ...(respondent === null ? {} : { by: respondent }) };
  const facts: Facts = Object.fromEntries(
    pack.facts.map(({ id }) => {
      const value = given[id];
      return [
        id,
        value === undefined ? { state: 'unknown', ...meta } : { state: 'answered', value, ...meta },
      ];
    }),
  );
  const answers: Answers = Object.fromEntries(
    pack.criteria
      .flatMap(({ questions }) => questions)
      .filter(({ derivedFrom }) => derivedFrom === undefined)
      .map(({ id }) => {
        const option = chosen[id];
        const note = notes[id];
        const more = { ...meta, ...(note === undefined ? {} : { note }) };
        return [
          id,
          option === undefined
            ? { state: 'unknown', ...more }
            : { state: 'answered', value: { option }, ...more },
        ];
      }),
  );
  return {
    situation: { facts, answers, planStart: null },
    subject: { facts, title: null, respondent, example: false },
  };
}

const scaleUpFacts: Record<string, FactValue> = {
  'company-name': 'Aurora Analytics',
  industry: 'Software for logistics planners',
  market: 'business',
  'recurring-revenue': true,
  currency: 'EUR',
  'why-now':
    'Two forecasts were presented to the board in October, and they differed by a third. Reps say they spend Fridays on quotes. Marketing and sales each count leads their own way.',
  executives: ['cro', 'vp-sales', 'cmo', 'vp-customer-success', 'cfo'],
  'who-sells': ['reps', 'partners'],
  'plan-owner': 'cro',
  'plan-owner-hours': 8,
  'months-since-first-customer': 62,
  'yearly-revenue': 'from-5m-to-20m',
  employees: 118,
  'reps-now': 18,
  'reps-starting': 4,
  'first-year-contract-value': 42000,
  'days-to-signature': 84,
  'revenue-by-motion': { rep: 68, partner: 12, 'self-serve': 5, marketing: 15 },
  'yearly-customer-churn': 11,
  'active-customers': 310,
  'marketing-headcount': 7,
  'customer-success-headcount': 9,
  'tools-in-use': ['crm', 'marketing-automation', 'billing', 'spreadsheet'],
  'ops-people': { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 1, 'customer-success-ops': 0 },
  'owners-now': { crm: 'vp-sales', forecast: 'cro', 'lead-routing': 'nobody', 'price-changes': 'cfo' },
  'enablement-exists': false,
  'funded-seats': 2,
  'reps-in-a-year': 'yes',
  'no-touch-share': 15,
  'quarters-below-win-rate': 2,
};

const scaleUpAnswers: Record<string, string> = {
  'leads-without-reps': '30-to-60',
  'reachable-audience': '5000-to-20000',
  'deals-begun-by-reps': '7-to-10',
  'rivals-way-of-selling': 'through-reps',
  'customers-from-content': '10-to-30',
  'rep-led-trend': 'up-10',
  'sales-target-met': '2',
  'buyers-who-must-agree': '3-or-4',
  'admin-hours-a-week': '15-to-20',
  'tools-per-deal': '5-to-7',
  'days-from-yes-to-contract': '2-to-4',
  'reps-at-quota': '40-to-60',
  'training-hours': '1-to-4',
  'best-to-weakest-win-rate': '3-to-5',
  'self-started-opportunities': '20-to-40',
  'response-to-falling-activity': 'talk',
  'dated-next-steps': '50-to-80',
  'growth-beyond-reps': '30-to-50',
  'other-lever-approved': 'approved',
  'lead-definition': 'texts-differ',
  'conflicting-figures': 'last-month',
  'sales-notes-at-handover': '0-to-4',
  'forced-changes': '3-to-5',
  'market-shocks': '1-or-2',
  'list-worked': '40-to-70',
  'leads-per-rep': '70-to-100',
  'lead-trend': 'level',
  'revenue-plan': 'old-or-no-figures',
  'plan-review': 'yearly',
  'one-answerable-person': 'several',
  'growth-against-plan': '75-to-90',
  'gap-located': 'opinions-differ',
  'first-source-known': '25-to-50',
};

const without = <V>(all: Record<string, V>, ...names: string[]): Record<string, V> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));

/** 18 reps, teams that bring different figures, two funded seats. */
export const scaleUp = (pack: Pack): Company =>
  company(pack, {
    respondent: 'Mira Lindqvist, CEO',
    facts: scaleUpFacts,
    answers: without(scaleUpAnswers, 'lead-trend'),
    notes: {
      'admin-hours-a-week': 'Diary of four reps in October; Friday afternoon is spent on quotes.',
      'lead-definition': 'Both texts compared on 12 November.',
    },
  });

/** 60 reps and more than 50M: the largest structure. */
export const large = (pack: Pack): Company =>
  company(pack, {
    respondent: 'Executive team',
    facts: {
      ...scaleUpFacts,
      'company-name':
        'Meridian Freight & Customs Data Services International Holding Aktiengesellschaft Köln',
      'reps-now': 84,
      'reps-starting': 12,
      'yearly-revenue': 'over-50m',
      employees: 940,
      'ops-people': { 'sales-ops': 3, 'rev-ops': 0, 'marketing-ops': 2, 'customer-success-ops': 1 },
      'funded-seats': 3,
    },
    answers: scaleUpAnswers,
  });

/** Six people, two of whom sell; nothing speaks for a team. */
export const tiny = (pack: Pack): Company =>
  company(pack, {
    respondent: null,
    facts: {
      ...scaleUpFacts,
      'company-name': 'Kite',
      executives: [],
      'plan-owner': 'ceo',
      'plan-owner-hours': 3,
      'months-since-first-customer': 40,
      'yearly-revenue': 'from-1m-to-5m',
      employees: 14,
      'reps-now': 3,
      'reps-starting': 0,
      'first-year-contract-value': 4000,
      'days-to-signature': 15,
      'revenue-by-motion': { rep: 20, partner: 10, 'self-serve': 50, marketing: 20 },
      'marketing-headcount': 1,
      'customer-success-headcount': 0,
      'ops-people': { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 },
      'funded-seats': 0,
      'quarters-below-win-rate': 0,
    },
    answers: lowest(pack),
  });

/** Nearly nothing is known yet. */
export const unknown = (pack: Pack): Company =>
  company(pack, {
    respondent: 'Jo',
    facts: without(
      scaleUpFacts,
      'funded-seats',
      'reps-in-a-year',
      'no-touch-share',
      'quarters-below-win-rate',
      'yearly-revenue',
    ),
    answers: { 'lead-definition': 'none', 'admin-hours-a-week': '4-to-8' },
  });

function lowest(pack: Pack): Record<string, string> {
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  return Object.fromEntries(
    questions.flatMap(({ id, options }) => {
      const option = options.find(({ level }) => level === 0);
      return option === undefined ? [] : [[id, option.id]];
    }),
  );
}
