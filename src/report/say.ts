import { currencyOf, type Facts, type Reason, type Result, type Seat } from '../engine/index.ts';
import type { Formats, Language, Params, T, Tongue } from '../i18n/index.ts';
import type { Criterion, Evidence, Id, Pack, Question } from '../pack/index.ts';
import type { Mark } from './theme.ts';
import type { MarkState } from './marks.ts';
import type { Words } from './blocks.ts';
import { evidenceYear, titleById } from './words/index.ts';

/** What the report says of the company besides the result; every saved assessment has these fields. */
export interface Subject {
  facts: Facts;
  /** Shown instead of the company's name when given. */
  title: string | null;
  /** Who answered, by name or role. */
  respondent: string | null;
  /** A worked example is marked as one. */
  example: boolean;
}

/** Everything a chapter needs to say what it says. */
export interface Say {
  result: Result;
  pack: Pack;
  subject: Subject;
  t: T;
  word: (key: string, params?: Params) => string;
  formats: Formats;
  language: Language;
  company: string;
  /** Code of the company's currency, or the pack's first. */
  currency: string;
  verdictName: (id: Id) => string;
  headline: string;
  role: (id: Id) => string;
  functionShort: (id: Id) => string;
  mark: (functionId: Id) => Mark;
  question: (id: Id) => Question | undefined;
  criterion: (id: Id) => Criterion | undefined;
  /** State of a criterion in this result. */
  stateOf: (criterion: Id) => MarkState;
  seat: (id: string) => Seat | undefined;
  /** `S27, 2026, published` */
  source: (evidence: Evidence) => string;
  reason: (reason: Reason) => Words;
}

export function sayer(result: Result, subject: Subject, pack: Pack, tongue: Tongue): Say {
  const { t, formats } = tongue;
  const word = (key: string, params?: Params): string => tongue.word(key, params);
  const questions = new Map(
    pack.criteria.flatMap(({ questions: all }) => all.map((question) => [question.id, question] as const)),
  );
  const criteria = new Map(pack.criteria.map((criterion) => [criterion.id, criterion] as const));
  const found = new Map(
    result.sets.flatMap((set) =>
      set.criteria.map((criterion) => [criterion.criterion, criterion.state] as const),
    ),
  );
  const seats = new Map(result.team.seats.map((seat) => [seat.id, seat] as const));
  const sources = new Map(pack.sources.sources.map((source) => [source.id, source.ref] as const));
  const marks = new Map(pack.head.functions.map(({ id, mark }) => [id, mark] as const));
  const company = nameOf(subject, pack) ?? t('report.unnamed');
  return {
    result,
    pack,
    subject,
    t,
    word,
    formats,
    language: tongue.language,
    company,
    currency: currencyOf(pack, subject.facts),
    verdictName: (id) => word(`verdict.${id}.name`),
    headline: word(`verdict.${result.verdict}.headline`, { company }),
    role: (id) => word(`role.${id}.name`),
    functionShort: (id) => word(`function.${id}.short`),
    mark: (id) => marks.get(id) ?? 'circle',
    question: (id) => questions.get(id),
    criterion: (id) => criteria.get(id),
    stateOf: (id) => found.get(id) ?? 'unknown',
    seat: (id) => seats.get(id),
    source: (evidence) => {
      const { sources: ids, year, kind } = evidence;
      const refs = ids.map((id) => sources.get(id) ?? id);
      const how = t(`report.kind.${kind}`);
      return refs.length === 0
        ? `${how}, ${year}`
        : t('report.kpis.source', {
            refs: formats.list(refs),
            year: evidenceYear({ t }, evidence, pack),
            kind: how,
          });
    },
    reason: (reason) => reasonWords(reason, result.plan, { t, word }),
  };
}

/** What the first text fact says, the company’s name, else the given title; null without either. */
export function nameOf({ title, facts }: Pick<Subject, 'title' | 'facts'>, pack: Pack): string | null {
  const first = pack.facts.find(({ kind }) => kind === 'text');
  const reply = first && facts[first.id];
  const name = reply?.state === 'answered' && typeof reply.value === 'string' ? reply.value.trim() : '';
  if (name !== '') return name;
  return title !== null && title.trim() !== '' ? title.trim() : null;
}

/** A reason in as few words as it can be said. */
function reasonWords(reason: Reason, plan: Result['plan'], { t, word }: Pick<Say, 't' | 'word'>): string {
  switch (reason.kind) {
    case 'criterion':
      return word(`criterion.${reason.criterion}.statement`);
    case 'fact':
      return word(`fact.${reason.fact}.short`);
    case 'question':
      return word(`question.${reason.question}.short`);
    case 'rule':
      return word(`rule.${reason.rule}.name`);
    case 'first-seat':
      return word(`first-seat.${reason.choice}`);
    case 'seat-held':
      return t('result.reason.seat-held', { function: word(`function.${reason.function}.short`) });
    case 'verdict':
      return word(`verdict.${reason.verdict}.name`);
    case 'start-kpi':
      return word(`kpi.${reason.kpi}.shows`);
    case 'duty':
      return word(`duty.${reason.duty}.name`);
    case 'depends':
      return titleById({ word }, plan, reason.task);
  }
}
