import type { Reason } from '../../engine/index.ts';
import { shortAnswer } from '../answers.ts';
import type { Block, Chapter, ListItem } from '../blocks.ts';
import { unbroken } from '../days.ts';
import { flipWords } from '../flip-words.ts';
import type { Say } from '../say.ts';
import { taskWords } from '../task-words.ts';
import {
  decisionWords,
  hasSeatToFill,
  mondayWords,
  movedIn,
  onlyMoves,
  ownerShort,
  roleWithName,
  whomToAsk,
  tellingFlips,
} from '../words/index.ts';
import { firmnessSpan } from './firmness.ts';
import { costPairs } from './summary/cost.ts';
import { kpis } from './summary/kpis.ts';

/** One page that stands alone: what, how sure, why, who, measured by what, first steps, and what is asked of the reader. */
export function summaryChapter(say: Say): Chapter {
  const { result, t, word } = say;
  // The sentence on firmness says already what this flag would say.
  const told = result.flags.filter((flag) => flag !== say.pack.decision.provisional.flag);
  const flags = told.map((flag): Block => ({
    kind: 'paragraph',
    tone: 'body',
    text: [{ text: `${word(`flag.${flag}.name`)}. `, strong: true }, { text: word(`flag.${flag}.text`) }],
  }));
  const title: Block = {
    kind: 'chapter-title',
    over: t('report.chapter.summary'),
    text: say.verdictName(result.verdict),
    lead: say.headline,
  };
  const means: Block = { kind: 'paragraph', tone: 'body', text: word(`verdict.${result.verdict}.meaning`) };
  const sure = [firmnessSpan(say), ...change(say)];
  const reasons = reasonBlocks(say);
  const first = once((most: number) => monthOne(most, say));
  const hired = once((notes: boolean) => hires(notes, say));
  const measured = once((most: number) => kpis(most, say));
  const asked = decision(say);
  const blocks = ({ meaning, most, notes, mostFlags }: Detail): Block[] => [
    title,
    ...(meaning ? [means] : []),
    ...sure,
    ...flags.slice(0, mostFlags),
    {
      kind: 'columns',
      columns: [
        { span: 7, blocks: [...reasons, ...first(most)] },
        { span: 5, blocks: [...hired(notes), ...measured(most)] },
      ],
    },
    asked,
  ];
  return {
    id: 'summary',
    title: t('report.chapter.summary'),
    form: 'page',
    blocks: blocks({ meaning: true, most: 4, notes: true, mostFlags: 2 }),
    shorter: [
      blocks({ meaning: true, most: 3, notes: false, mostFlags: 2 }),
      blocks({ meaning: false, most: 3, notes: false, mostFlags: 2 }),
      blocks({ meaning: false, most: 2, notes: false, mostFlags: 2 }),
      blocks({ meaning: false, most: 2, notes: false, mostFlags: 1 }),
      blocks({ meaning: false, most: 2, notes: false, mostFlags: 0 }),
      blocks({ meaning: false, most: 1, notes: false, mostFlags: 0 }),
    ],
  };
}

/** Makes each thing once: what the ways to say the summary have in common is then one block, laid out once. */
function once<Of, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const before = new Map<Of, Made>();
  return (of) => {
    const made = before.get(of) ?? make(of);
    before.set(of, made);
    return made;
  };
}

/** How much the summary says of what stands in full elsewhere. */
interface Detail {
  /** What the verdict means, beyond its headline. */
  meaning: boolean;
  /** Most tasks, and most KPIs. */
  most: number;
  /** When each seat is filled. */
  notes: boolean;
  mostFlags: number;
}

/** The label of a plan of which nothing needs to be said. */
const RIGHT = 'right';

/** Ways to another verdict that the summary names. */
const SHOWN_FLIPS = 1;

/** What would change it: the nearest other verdict, or what is most worth finding out while answers are missing. */
function change(say: Say): Block[] {
  const { t, word, formats } = say;
  const {
    flips,
    firmness: { settleBy },
  } = say.result;
  const ask = settleBy.slice(0, 2).map(({ kind, id }) => `“${word(`${kind}.${id}.short`)}”`);
  const asked = ask.length === 0 ? [] : [t('report.summary.ask', { questions: formats.list(ask) })];
  // While answers are missing, finding them out comes before what other answers would do.
  const lines =
    asked.length > 0
      ? asked
      : tellingFlips(flips)
          .slice(0, SHOWN_FLIPS)
          .map((flip) => flipWords(flip, say));
  if (lines.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      tone: 'body',
      text: [{ text: `${t('report.summary.change')} `, strong: true }, { text: lines.join(' ') }],
    },
  ];
}

function reasonBlocks(say: Say): Block[] {
  const { t } = say;
  const { result } = say;
  const criteria = result.reasons.filter((reason) => reason.kind === 'criterion');
  const evidence = result.reasons.filter(({ kind }) => kind === 'criterion' || kind === 'fact');
  const shown = (criteria.length > 0 ? evidence : result.reasons).slice(0, 3);
  const heading = criteria.length > 0 ? t('report.summary.reasons') : t('report.summary.settle');
  return [
    { kind: 'heading', level: 2, small: true, text: heading, leadsTo: '#why' },
    { kind: 'list', ordered: false, items: shown.map((reason) => reasonItem(reason, say)) },
  ];
}

function reasonItem(reason: Reason, say: Say): ListItem {
  const { word, formats } = say;
  if (reason.kind === 'criterion') {
    const set = say.criterion(reason.criterion)?.set ?? '';
    const state = say.stateOf(reason.criterion);
    return {
      mark: { shape: say.mark(set), state },
      // A criterion that is not met speaks by what was found: its statement alone would claim the opposite.
      text: [
        {
          text: word(
            `criterion.${reason.criterion}.${state === 'part' || state === 'not' ? state : 'statement'}`,
          ),
          strong: true,
        },
      ],
      note: reason.questions
        .slice(0, 2)
        .map((question) => shortAnswer(question, say))
        .join('. '),
    };
  }
  const isAsked = reason.kind === 'question' || reason.kind === 'fact';
  if (isAsked && say.result.verdict === say.pack.decision.openVerdict) {
    const id = reason.kind === 'question' ? reason.question : reason.fact;
    const knows = say.result.record.find((line) => line.id === id)?.whoKnows ?? [];
    const who = whomToAsk(say.result, say.pack, knows);
    return {
      text: [{ text: word(`${reason.kind}.${id}.short`), strong: true }],
      note: formats.list(who.map(say.role)),
    };
  }
  return { text: say.reason(reason) };
}

/** What goes on by day 30, in the order in which it ends; what only begins by then says so. */
function monthOne(most: number, say: Say): Block[] {
  const { t, word, formats } = say;
  const { plan } = say.result;
  const day30 = plan.gates[0]?.date ?? plan.end;
  const soon = plan.tasks
    .filter(({ start, doneOn }) => start <= day30 && doneOn === null)
    .sort((a, b) => a.end.localeCompare(b.end));
  const left = soon.length - most;
  const day = (of: string): string => unbroken(formats.shortDate(of));
  const items = soon.slice(0, most).map((task): ListItem => ({
    text: [
      { text: `${taskWords(task, word).title}  ` },
      {
        text: t(task.end <= day30 ? 'report.summary.by' : 'report.summary.begins', {
          start: day(task.start),
          date: day(task.end),
          owner: ownerShort(say, task),
        }),
        quiet: true,
      },
    ],
  }));
  const more: Block[] =
    left > 0
      ? [{ kind: 'paragraph', tone: 'small', text: t('report.summary.more-tasks', { count: left }) }]
      : [];
  return [
    { kind: 'heading', level: 2, small: true, text: t('report.summary.month'), leadsTo: '#plan' },
    {
      kind: 'list',
      ordered: false,
      items: items.length > 0 ? items : [{ text: t('report.summary.no-tasks') }],
    },
    ...more,
    ...planSize(say),
  ];
}

/** A plan that is not of the right size says so on the first page, too: whoever reads only this must not miss it. */
function planSize(say: Say): Block[] {
  const { plan } = say.result;
  return plan.tasks.length === 0 || plan.label === RIGHT
    ? []
    : [{ kind: 'paragraph', tone: 'small', text: sizeWords(say) }];
}

function sizeWords({ t, word, pack, result: { plan } }: Say): string {
  const size = word(`load.${plan.label}.name`);
  if (plan.label !== pack.plan.capacity.labels.at(-1)?.id) return t('report.summary.size', { label: size });
  const late = plan.labelBecause.overrunning.length;
  return late === 0
    ? t('report.summary.too-full', { size })
    : t('report.summary.overruns', { size, count: late });
}

function hires(notes: boolean, say: Say): Block[] {
  const { t, formats } = say;
  const { team } = say.result;
  const seats = team.hiringOrder.flatMap((id) => say.seat(id) ?? []).slice(0, 3);
  const { role } = team.interimOwner;
  const items = seats.map((seat): ListItem => ({
    ...(seat.function === null
      ? {}
      : { mark: { shape: say.mark(seat.function), state: seat.timing === 'first' ? 'met' : 'not' } }),
    text: [
      { text: say.role(seat.role), strong: seat.timing === 'first' },
      {
        text: `  ${[t('report.seat.fte', { fte: formats.number(seat.fte, 2) }), ...movedIn(say, seat)].join(' · ')}`,
        quiet: true,
      },
    ],
    ...(seat.trigger === null || !notes || seats.length > 2 ? {} : { note: say.word(seat.trigger) }),
  }));
  return [
    {
      kind: 'heading',
      level: 2,
      small: true,
      text: t(
        say.result.firstSeat === null || !hasSeatToFill(team)
          ? 'report.summary.hires-none'
          : onlyMoves(team)
            ? 'report.summary.moves'
            : 'report.summary.hires',
      ),
      leadsTo: '#team',
    },
    items.length > 0
      ? { kind: 'list', ordered: true, items }
      : {
          kind: 'paragraph',
          tone: 'body',
          text:
            team.structure === null
              ? t('report.summary.no-hires', { role: say.role(role) })
              : t('report.summary.held'),
        },
    ...(team.budgetIdle && notes
      ? [{ kind: 'paragraph', tone: 'small', text: t('team.budget') } as const]
      : []),
  ];
}

/** The plan is decided on before it starts; the money for a hire by the end of the task that the search waits for. */
function untilWords({ t, formats, pack, result: { plan } }: Say): string {
  const date = formats.date(plan.start);
  const search = pack.plan.tasks.filter(({ forHire }) => forHire === true);
  const before = search
    .flatMap(({ dependsOn }) => dependsOn)
    .filter((id) => !search.some((one) => one.id === id));
  const approval = plan.tasks.find(({ task }) => before.includes(task));
  return plan.hire === null || approval === undefined
    ? t('report.summary.until-value', { date })
    : t('report.summary.until-seat', { date, seat: formats.date(approval.end) });
}

function decision(say: Say): Block {
  const { t, formats } = say;
  const { team, plan } = say.result;
  const top = team.seats.find(({ timing, reportsTo }) => timing === 'executive' && reportsTo === null);
  const { role, hoursAWeek, given } = team.interimOwner;
  return {
    kind: 'callout',
    title: t('report.summary.decision'),
    text: [
      [{ text: decisionWords(say, say.result, say.pack), strong: true }],
      [{ text: `${t('report.summary.monday')}: `, quiet: true }, { text: mondayWords(say, say.result) }],
    ],
    pairs: [
      ...(top === undefined
        ? []
        : [{ key: t('report.summary.decides'), value: roleWithName(say, plan, top.role) }]),
      {
        key: t(
          say.result.firstSeat === null || !hasSeatToFill(team)
            ? 'report.summary.carries-now'
            : 'report.summary.carries',
        ),
        value: t(given ? 'report.summary.hours' : 'report.summary.hours-default', {
          role: roleWithName(say, plan, role),
          hours: formats.number(hoursAWeek),
        }),
      },
      {
        key: t('report.summary.until'),
        value: untilWords(say),
      },
      ...costPairs(say),
    ],
  };
}
