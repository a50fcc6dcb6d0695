import { noAdjustments } from '../engine/index.ts';
import type { Assessment } from './assessment.ts';
import { formatVersion } from './format-version.ts';
import type { InterviewPack } from '../pack/index.ts';

/** An empty assessment. `now` and `id` are given so that tests can say what they will be. */
export function newAssessment(pack: InterviewPack, language: string, now: Date, id: string): Assessment {
  const stamp = now.toISOString();
  return {
    format: 'first-seat-assessment',
    formatVersion,
    id,
    revision: 0,
    createdAt: stamp,
    changedAt: stamp,
    pack: { id: pack.head.id, version: pack.head.version },
    language,
    title: null,
    example: false,
    facts: {},
    answers: {},
    planStart: null,
    adjustments: noAdjustments,
    scenarios: [],
    follows: null,
    inCalendars: [],
    workshop: null,
    invited: null,
    respondent: null,
    place: null,
  };
}

/** The name to show: the given title, else what the person called the company; null without either. */
export function nameOf({ title, facts }: Assessment, pack: InterviewPack): string | null {
  // A record of the store is listed before it is checked in full.
  if (typeof title === 'string' && title.trim()) return title;
  const first = pack.facts.find(({ kind }) => kind === 'text');
  const reply = first && facts[first.id];
  return reply?.state === 'answered' && typeof reply.value === 'string' && reply.value.trim() !== ''
    ? reply.value.trim()
    : null;
}
