import {
  noAdjustments,
  type Answers,
  type Facts,
  type QuestionValue,
  type Reply,
} from '../../src/engine/index.ts';
import type { FactValue } from '../../src/pack/schema.ts';
import type { Assessment } from '../../src/storage/index.ts';

const known = <V>(value: V): Reply<V> => ({ state: 'answered', value });
const option = (id: string): Reply<QuestionValue> => known({ option: id });
const figure = (value: number): Reply<QuestionValue> => known({ figure: value });
const unknown = { state: 'unknown' } as const;

const facts: Readonly<Record<string, Reply<FactValue>>> = {
  'company-name': known('Harbour Ledger'),
  industry: known('Accounts and berth billing for marinas'),
  market: known('business'),
  'recurring-revenue': known(true),
  currency: known('EUR'),
  'why-now': known('The board meets on 19 January and asks for “one hire, not two”.'),
  executives: known(['vp-sales', 'cmo', 'cfo']),
  'who-sells': known(['founder', 'reps']),
  'plan-owner': known('vp-sales'),
  'plan-owner-hours': known(6),
  'months-since-first-customer': known({ band: 'up-to-five-years' }),
  'yearly-revenue': known('from-5m-to-20m'),
  employees: known(86),
  'reps-now': known(14),
  'reps-starting': known(4),
  'first-year-contract-value': known(18500),
  'days-to-signature': known(74),
  'revenue-by-motion': known({ rep: 70, partner: 10, 'self-serve': 5, marketing: 15 }),
  'yearly-customer-churn': unknown,
  'active-customers': known({ band: 'from-250-to-999' }),
  'marketing-headcount': known(6),
  'customer-success-headcount': known(5),
  'tools-in-use': known(['crm', 'marketing-automation', 'billing']),
  'ops-people': known({ 'sales-ops': 1, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 }),
  'owners-now': known({ crm: 'vp-sales', forecast: 'ceo', 'lead-routing': 'nobody' }),
  'enablement-exists': known(false),
  'funded-seats': known(1),
  'reps-in-a-year': known('yes'),
  'no-touch-share': known(10),
  'quarters-below-win-rate': known(3),
};

const answers: Readonly<Record<string, Reply<QuestionValue>>> = {
  'buyers-who-must-agree': option('3-or-4'),
  'deals-begun-by-reps': figure(6),
  'rivals-way-of-selling': option('through-reps'),
  'customers-from-content': option('5-to-10'),
  'leads-without-reps': option('10-to-30'),
  'reachable-audience': option('500-to-5000'),
  'admin-hours-a-week': { ...figure(16.5), note: 'Time sheets of October, eleven of fourteen reps.' },
  'tools-per-deal': option('5-to-7'),
  'days-from-yes-to-contract': option('5-to-9'),
  'reps-at-quota': figure(35),
  'training-hours': option('under-1'),
  'best-to-weakest-win-rate': unknown,
  'self-started-opportunities': {
    state: 'not-applicable',
    note: 'Marinas come to us: “inbound only” since 2025.',
  },
  'response-to-falling-activity': option('talk'),
  'dated-next-steps': option('25-to-50'),
  'rep-led-trend': option('up-10'),
  'sales-target-met': option('2'),
  'list-worked': option('40-to-70'),
  'leads-per-rep': { state: 'skipped' },
  'lead-trend': option('level'),
  'growth-against-plan': option('75-to-90'),
  'gap-located': option('opinions-differ'),
  'first-source-known': option('25-to-50'),
  'forced-changes': option('1-or-2'),
  'market-shocks': option('1-or-2'),
  'growth-beyond-reps': option('10-to-30'),
  'other-lever-approved': option('discussed'),
  'revenue-plan': option('old-or-no-figures'),
  'plan-review': option('quarterly'),
  'one-answerable-person': option('several'),
  'lead-definition': {
    ...option('texts-differ'),
    note: 'Sales wants a budget, marketing a click → two lists.',
  },
  'conflicting-figures': option('last-quarter'),
  'sales-notes-at-handover': option('5-to-8'),
};

/** A company of 86 people that knows most about itself, with every way of giving a reply used at least once. */
export const harbourLedger: { facts: Facts; answers: Answers } = { facts, answers };

/** The same as a file of the app, left at the check page. */
export function harbourLedgerFile(changes: Partial<Assessment> = {}): Assessment {
  return {
    format: 'first-seat-assessment',
    formatVersion: 5,
    id: 'harbour-ledger',
    revision: 4,
    createdAt: '2026-11-23T09:00:00.000Z',
    changedAt: '2026-11-23T09:40:00.000Z',
    pack: { id: 'first-seat', version: '1.0.0' },
    language: 'en',
    title: null,
    example: false,
    facts,
    answers,
    planStart: null,
    adjustments: noAdjustments,
    scenarios: [],
    follows: null,
    inCalendars: [],
    workshop: null,
    invited: null,
    respondent: 'Founder and head of sales',
    place: '#/check',
    ...changes,
  };
}
