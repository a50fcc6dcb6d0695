import type { Id } from '../../pack/index.ts';
import type { MoneySpan } from '../adjustments.ts';
import type { IsoDate } from './situation.ts';

/* What the team costs, by the person’s own figures alone. */

/** Only from what the person says a full-time seat costs; nothing is ever guessed. */
export interface TeamCost {
  /** Currency code of every amount. */
  currency: Id;
  /** Every ops seat of the chart; executives are not counted. */
  seats: SeatCost[];
  /** By kind, for the kinds there are. */
  totals: { kind: SeatCost['kind']; seats: number; perYear: CostSum; within90Days: CostSum }[];
  /** The seat that comes first, or all the lanes that one first hire holds; a year of it, null unless every part is known. */
  first: { seats: string[]; perYear: MoneySpan | null };
  /** What would bring the yearly new cost back in; only with every cost that this takes. */
  payback: Payback[];
}

export interface SeatCost {
  /** Id of the seat, and the role whose cost counts: where hours are borrowed, that of the lender. */
  seat: string;
  role: Id;
  fte: number;
  /** `new`: to hire. `existing`: paid already. `borrowed`: hours of somebody who is paid already. */
  kind: 'new' | 'existing' | 'borrowed';
  /** A full-time seat a year as the person gave it, and the part that this seat takes; null while unknown. */
  fullTime: MoneySpan | null;
  perYear: MoneySpan | null;
  /** First of the 90 days that it costs, or null when it starts later; and how many of the 90. */
  from: IsoDate | null;
  days: number;
  /** Zero for what starts later, known or not. */
  within90Days: MoneySpan | null;
}

/** What is known of a sum: null when nothing is, and the roles whose cost is missing from it. */
export interface CostSum {
  amount: MoneySpan | null;
  missing: Id[];
}

/** New customers a year whose first-year contract value equals the yearly cost of new seats: revenue, not profit. */
export interface Payback {
  /** Of the first seat alone (all lanes that one first hire holds), or of all new seats. */
  of: 'first-seat' | 'all-seats';
  perYear: MoneySpan;
  contractValue: number;
  /** Rounded up. */
  customers: { from: number; to: number };
}
