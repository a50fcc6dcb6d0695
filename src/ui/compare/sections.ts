import type { Comparison } from '../../engine/index.ts';
import { criteriaRows } from './criteria-rows.ts';
import { kpiRows } from './kpi-rows.ts';
import { planRows } from './plan-rows.ts';
import { replyRows } from './reply-rows.ts';
import type { Section, Views } from './rows.ts';
import { teamRows } from './team-rows.ts';
import { verdictRows } from './verdict-rows.ts';

/** Everything a comparison says, in words and in the order of the result. */
export const sectionsOf = (found: Comparison, views: Views): Section[] => [
  { id: 'verdict', rows: verdictRows(found) },
  { id: 'answers', rows: replyRows(found, views) },
  { id: 'criteria', rows: criteriaRows(found) },
  { id: 'team', rows: teamRows(found) },
  { id: 'kpis', rows: kpiRows(found, views) },
  { id: 'plan', rows: planRows(found, views) },
];
