import { describe, expect, test } from 'vitest';
import type { Flip, Result } from '../../src/engine/index.ts';
import { daysAfter } from '../../src/engine/calendar.ts';
import { boardAnswers, boardParams } from '../../src/report/board-answers.ts';
import { tasks } from '../../src/report/chapters/plan/tasks.ts';
import { summaryChapter } from '../../src/report/chapters/summary.ts';
import { whyChapter } from '../../src/report/chapters/why.ts';
import { flipWords } from '../../src/report/flip-words.ts';
import { saidIn } from '../../src/report/said.ts';
import { reviewOn, secondLookOn } from '../../src/report/second-look.ts';
import type { Say } from '../../src/report/say.ts';
import {
  baselinesDue,
  decisionWords,
  labelWords,
  loadShareWords,
  measuredOn,
  measureInWords,
  earlyChecks,
  tellingFlips,
  thresholdWords,
  whomToAsk,
  whyAPerson,
} from '../../src/report/words/index.ts';
import { requestFor, savedPersona, sayFor } from '../support/file-request.ts';
import { personas } from '../support/personas.ts';

// What a reader who was not there asks of a report: on what it rests, and whether it can be so.

const all: readonly Say[] = personas.map(({ name }) => sayFor(requestFor(savedPersona(name))));
const one = (name: string): Say => sayFor(requestFor(savedPersona(name)));
const withResult = (say: Say, changes: Partial<Result>): Say => ({
  ...say,
  result: { ...say.result, ...changes },
});

/** Every KPI to start with measured by this day of the plan. */
const measuredBy = (say: Say, ends: string): Say =>
  withResult(say, {
    kpis: {
      ...say.result.kpis,
      start: say.result.kpis.start.map((pick) => ({
        ...pick,
        baseline: null,
        measure: { task: 'record-kpi-baselines', by: '2026-12-29', ends },
        firstReading: daysAfter(ends, 7),
      })),
    },
  });

describe('The answers to a board', () => {
  const say = one('five-reps-on-target');
  const { end } = say.result.plan;

  test('The first reading is the day of the review where every figure can be read against its baseline by then.', () => {
    const params = boardParams(measuredBy(say, '2027-01-29'));
    expect(params.reading).toContain(say.formats.date(end));
    expect(params.proof).not.toContain(say.formats.date('2027-01-29'));
  });

  test('A figure that can only be read after the review moves the first reading to that day, and nothing is promised for before.', () => {
    const params = boardParams(measuredBy(say, '2027-03-01'));
    expect(params.reading).toContain(say.formats.date('2027-03-08'));
    expect(params.reading).not.toContain(say.formats.date(end));
    expect(params.proof).toMatch(/^how far the plan has come/);
  });

  test('While the answers leave it open, no KPI is asked about and no figure promised.', () => {
    const say = one('ten-reps-nobody-knows');
    expect(say.result.kpis.start).toEqual([]);
    expect(boardParams(say).reading).toBe('');
    const asked = earlyChecks(say, say.pack, say.result.verdict);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.join()).not.toContain('KPI');
    const decided = one('five-reps-on-target');
    expect(earlyChecks(decided, decided.pack, decided.result.verdict).join()).toContain('KPI');
  });

  test('The verdict is looked at again after the review, however late the plan brings that.', () => {
    let late = 0;
    for (const say of all) {
      const day = secondLookOn(say);
      if (day === null) continue;
      expect(day > reviewOn(say)).toBe(true);
      if (day > daysAfter(say.result.plan.start, 182)) late += 1;
      expect(boardParams(say).secondLook).toContain(say.formats.date(day));
    }
    expect(late).toBeGreaterThan(0);
  });

  test('Where work ends, what stops names it with its day; elsewhere nothing is said to end.', () => {
    let ending = 0;
    for (const say of all) {
      const lines = say.result.team.takeover?.lines.filter(({ becomes }) => becomes === 'ends') ?? [];
      const { ends } = boardParams(say);
      if (lines.length === 0) expect(ends).toBe('');
      ending += lines.length;
      for (const { date } of lines) expect(ends).toContain(say.formats.date(date));
    }
    expect(ending).toBeGreaterThan(0);
  });

  test('Every source of a benchmark that the report shows is named to whoever asks which figures are not ours.', () => {
    let sized = 0;
    for (const say of all) {
      const { ratios } = say.pack.organisation;
      const ids = ratios.sellersPerOps.flatMap(({ evidence }) => evidence.sources);
      const refs = say.pack.sources.sources.filter(({ id }) => ids.includes(id)).map(({ ref }) => ref);
      const named = String(boardParams(say).sources).split(/, | and /);
      if (say.result.team.ratio.reps === 0) continue;
      sized += 1;
      expect(named).toEqual(expect.arrayContaining(refs));
    }
    expect(sized).toBeGreaterThan(0);
  });

  test('A plan that nobody can keep asks for a choice, whether or not there is a seat.', () => {
    const undone = all.filter(
      ({ result, pack }) => result.plan.label === pack.plan.capacity.labels.at(-1)?.id,
    );
    expect(undone.some(({ result }) => result.firstSeat === null)).toBe(true);
    for (const say of undone)
      expect(decisionWords(say, say.result, say.pack)).toContain(say.t('report.summary.choose'));
  });

  test('What would change the verdict is first said of what could come about, not of a team that would be gone.', () => {
    const told = all.filter(({ result }) => result.flips.length > 1 && result.reasons.length > 0);
    const gone = ({ changes }: Flip): boolean =>
      changes.some(
        (change) =>
          change.kind === 'fact' &&
          change.id !== 'reps-starting' &&
          change.to === 0 &&
          Number(change.from) > 0,
      );
    const moved = told.filter(({ result: { flips } }) => flips.slice(0, 1).some(gone) && !flips.every(gone));
    expect(moved.length).toBeGreaterThan(0);
    for (const each of moved) {
      const { flips } = each.result;
      const [first] = flips.filter((flip) => !gone(flip));
      expect(boardParams(each).nearest).toContain(first && flipWords(first, each));
    }
  });

  test('The nearest other outcome is the one that the summary names.', () => {
    // Where answers are missing that could change it, the summary names those.
    const told = all.filter(
      ({ result: { flips, firmness } }) => flips.length > 0 && firmness.settleBy.length === 0,
    );
    expect(told.length).toBeGreaterThan(0);
    for (const say of told) {
      const [flip] = tellingFlips(say.result.flips, say.pack);
      expect(boardParams(say).nearest).toContain(flip && flipWords(flip, say));
      expect(saidIn([summaryChapter(say)])).toContain(flip && flipWords(flip, say));
    }
  });

  test('The figures that repay a first hire are those of that seat, and none of them before the hire has been there for a period.', () => {
    const say = one('scale-up-teams-quarrel-over-figures');
    const { plan, team, kpis } = say.result;
    const first = say.seat(team.hiringOrder[0] ?? '')?.role;
    const named = String(boardParams(say).kpis);
    const own = kpis.start.filter(({ after }) => after === first);
    expect(own.length).toBeGreaterThan(0);
    for (const { kpi } of own.slice(0, 3)) expect(named).toContain(say.word(`kpi.${kpi}.name`));
    const lasts = kpis.start.flatMap(({ kpi, period }) =>
      named.includes(say.word(`kpi.${kpi}.name`)) ? period : [],
    );
    const periodLater = say.formats.date(daysAfter(plan.hire?.date ?? '', Math.max(...lasts)));
    expect(boardParams(say).reading).toContain(periodLater);
  });

  test('Nothing is to be shown at the review that can only be read later, and all else.', () => {
    const split = all.filter((say) => String(boardParams(say).proof).includes('. Others can'));
    expect(split.length).toBeGreaterThan(0);
    for (const say of split) {
      const [soon = '', late = ''] = String(boardParams(say).proof).split('. Others can');
      for (const { kpi, firstReading } of say.result.kpis.start) {
        const isLate = firstReading !== null && firstReading > reviewOn(say);
        expect(isLate ? late : soon).toContain(say.word(`kpi.${kpi}.name`));
      }
    }
  });

  test('They begin with a word, and quote what the person wrote without a second full stop.', () => {
    const prompted = withResult(say, {
      record: say.result.record.map((line) =>
        line.id === 'why-now' ? { ...line, state: 'answered', value: 'The board asks. ' } : line,
      ),
    });
    for (const each of [...all, prompted])
      for (const { answer } of boardAnswers(each)) {
        expect(answer).toBe(answer.trim());
        expect(answer).not.toMatch(/\.”\./);
      }
    const answers = boardAnswers(prompted).map(({ answer }) => answer);
    expect(answers.join('\n')).toContain('In your own words: “The board asks”. Waiting');
  });

  test('They tell the review of the plan from the second look at the verdict.', () => {
    const words = say.word('board.why-now.answer', boardParams(say));
    expect(words).toContain(`Day-90 review of the plan: ${say.formats.date(end)}.`);
    expect(words).toContain(`second look on ${say.formats.date('2027-06-07')}`);
  });
});

describe('The seats of the summary', () => {
  test('A seat that is not decided yet says so in words, with its day.', () => {
    let later = 0;
    for (const say of all) {
      const shown = say.result.team.hiringOrder.flatMap((id) => say.seat(id) ?? []).slice(0, 3);
      const said = saidIn([summaryChapter(say)]);
      for (const { id } of shown.filter(({ timing }) => timing === 'next')) {
        const date = say.result.team.dates.find(({ seat }) => seat === id)?.date ?? '';
        expect(said).toMatch(new RegExp(`later: (look again on|by) ${say.formats.date(date)}`));
        later += 1;
      }
    }
    expect(later).toBeGreaterThan(0);
  });
});

describe('The tasks of a plan', () => {
  test('What begins after day 90 stands under no month.', () => {
    const say = one('translation-bureau-owner-sells-alone');
    const beyond = say.result.plan.tasks.filter(({ start }) => start > say.result.plan.end);
    expect(beyond.length).toBeGreaterThan(0);
    const rows = tasks(say).flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const bands = rows.flatMap((row, at) => ('band' in row ? [{ band: row.band, at }] : []));
    expect(bands.at(-1)).toEqual({
      band: say.t('report.plan.beyond'),
      at: rows.length - beyond.length - 1,
    });
  });
});

describe('Baselines that are still to be measured', () => {
  test('No day is called due that the plan is known to miss.', () => {
    for (const say of all) {
      const words = baselinesDue(say, say.result.kpis.start);
      const late = say.result.kpis.start.flatMap(({ measure }) =>
        measure !== null && measure.ends !== null && measure.ends > measure.by ? measure : [],
      );
      const open = say.result.kpis.start.filter(({ measure }) => measure !== null);
      if (open.length > 0 && late.length === open.length) expect(words).not.toContain('due by');
    }
  });

  test('Their day is that of the task that measures them, early or late, and not that of the gate.', () => {
    let early = 0;
    for (const say of all)
      for (const pick of say.result.kpis.start) {
        const ends = pick.measure?.ends ?? null;
        if (pick.measure === null || ends === null) continue;
        if (ends < pick.measure.by) early += 1;
        expect(measureInWords(say, say.result.plan, pick)).toContain(`by ${say.formats.date(ends)}`);
        expect(measuredOn(pick.measure)).toBe(ends);
      }
    expect(early).toBeGreaterThan(0);
  });
});

describe('A set of criteria', () => {
  test('A mean that is high enough is shown beside the number of fully met criteria that is missing.', () => {
    const say = one('five-reps-on-target');
    const [set] = say.result.sets;
    if (!set) throw new Error('No set');
    const found = { ...set, state: 'part' as const, mean: 0.5, fullyMet: 1, heldBackBy: null };
    expect(thresholdWords(say, found, say.pack.decision)).toBe(
      'mean 0.5 (needed: 0.4), 1 fully met (needed: 2)',
    );
  });

  test('Each way to be met or held back is told apart.', () => {
    for (const say of all)
      for (const set of say.result.sets) {
        const words = thresholdWords(say, set, say.pack.decision);
        const { mean, fullyMet } = say.pack.decision.states.met;
        const both = set.mean !== null && set.mean >= mean && set.fullyMet >= fullyMet;
        expect(words.includes('held back')).toBe(set.mean !== null && set.heldBackBy !== null);
        expect(words.includes('one symptom')).toBe(set.state === 'met' && !both);
      }
  });
});

describe('Whom to ask', () => {
  test('Nobody is named whom the company said it does not have.', () => {
    for (const { result, pack } of all) {
      const { executives } = pack.organisation.anchors.facts;
      if (!result.record.some(({ id, state }) => id === executives && state === 'answered')) continue;
      const there = result.team.seats.map(({ role }) => role);
      const asked = result.record.flatMap(({ whoKnows }) => whomToAsk(result, pack, whoKnows));
      const leaders = pack.organisation.roles.filter(({ kind }) => kind === 'executive').map(({ id }) => id);
      for (const role of asked) expect(!leaders.includes(role) || there.includes(role)).toBe(true);
    }
  });

  test('No team is named in which nobody works.', () => {
    let empty = 0;
    for (const { result, pack } of all) {
      const nobody = pack.organisation.roles.filter(({ countedBy }) =>
        result.record.some(({ id, value }) => id === countedBy && value === 0),
      );
      empty += nobody.length;
      const asked = result.record.flatMap(({ whoKnows }) => whomToAsk(result, pack, whoKnows));
      for (const { id } of nobody) expect(asked).not.toContain(id);
    }
    expect(empty).toBeGreaterThan(0);
  });
});

describe('What would change the verdict', () => {
  test('Beside what an answer would have to be stands what it is now.', () => {
    let told = 0;
    for (const say of all)
      for (const flip of say.result.flips) {
        const words = flipWords(flip, say, 'now');
        for (const change of flip.changes) {
          const line = say.result.record.find(({ id, kind }) => id === change.id && kind === change.kind);
          if (line?.state !== 'unknown') continue;
          told += 1;
          expect(words).toContain(say.t('report.reply.unknown'));
        }
        expect(words.match(/\(now: /g)?.length ?? 0).toBe(flip.changes.length);
      }
    expect(told).toBeGreaterThan(0);
  });
});

describe('A board paper', () => {
  test('Spells out the two nearest other verdicts, names those further away, and leaves them to the whole report.', () => {
    let further = 0;
    for (const say of all) {
      const told = tellingFlips(say.result.flips, say.pack);
      const [brief, whole] = [true, false].map((brief) => saidIn([whyChapter(say, { brief })]));
      if (told.length < 3 || whole?.includes(say.t('report.why.flips')) !== true) continue;
      further += 1;
      for (const [at, flip] of told.entries()) {
        const words = flipWords(flip, say, 'now');
        expect(whole).toContain(words);
        expect(brief?.includes(words)).toBe(at < 2);
        expect(brief).toContain(say.verdictName(flip.verdict));
      }
    }
    expect(further).toBeGreaterThan(0);
  });
});

describe('An open verdict', () => {
  test('Where nothing is known, answers lean nowhere.', () => {
    const say = one('ten-reps-nobody-knows');
    expect(say.result.sets.every(({ known }) => known === 0)).toBe(true);
    const said = saidIn([whyChapter(say, { brief: true })]);
    expect(said).not.toContain('leans towards');
    expect(said).toContain('Nothing is known yet of any criterion.');
  });

  test('Shares of first seats add up to the share of their verdict.', () => {
    let split = 0;
    for (const say of all)
      for (const line of saidIn([whyChapter(say, { brief: true })]).matchAll(
        /\n(\d+)%\n([^\n]*\((\d+)%\) and [^\n]*\((\d+)%\))\n/g,
      )) {
        split += 1;
        expect(Number(line[3]) + Number(line[4]), line[0]).toBe(Number(line[1]));
      }
    expect(split).toBeGreaterThan(0);
  });
});

describe('Why a plan has its label', () => {
  test('Load is said to the nearest percent, and what is more than where a label ends reads as more.', () => {
    const [say] = all;
    if (!say) throw new Error('No persona');
    const said = (share: number): string => loadShareWords(say, share);
    expect([7 / 7.2, 2 / 21.6, 0.5, 0.996].map(said)).toEqual(['97%', '9%', '50%', '> 99%']);
    for (const { upTo } of say.pack.plan.capacity.labels)
      if (upTo !== null) expect(said(upTo + 0.002)).toBe(`${Math.round(upTo * 100) + 1}%`);
  });

  test('Three tasks are named, of more than three how many.', () => {
    const [say] = all.filter(({ result }) => result.plan.tasks.length > 6);
    const plan = say?.result.plan;
    expect(plan).toBeDefined();
    if (!say || !plan) return;
    const named = (count: number): string => {
      const slipping = plan.tasks.slice(0, count).map(({ task }) => task);
      return labelWords(say, { ...plan, labelBecause: { ...plan.labelBecause, by: 'slip', slipping } });
    };
    expect(named(3).match(/“/g)).toHaveLength(3);
    expect(named(3)).not.toContain('more');
    expect(named(6).match(/“/g)).toHaveLength(3);
    expect(named(6)).toContain('and 3 more tasks.');
  });
});

describe('The summary', () => {
  const text = (say: Say): string => saidIn([summaryChapter(say)]);

  test('It names the size of every plan that is not of the right one.', () => {
    for (const say of all) {
      const { label, tasks } = say.result.plan;
      const name = say.word(`load.${label}.name`);
      const isSaid = [`The size of this plan: ${name}`, `${name} as the plan stands`].some((words) =>
        text(say).includes(words),
      );
      expect(isSaid).toBe(tasks.length > 0 && label !== 'right');
    }
  });

  test('A task that goes on after day 30 says from when, and one that begins later is not in it.', () => {
    for (const say of all) {
      const { tasks, gates } = say.result.plan;
      const day30 = gates[0]?.date ?? '';
      for (const { task, start, own } of tasks)
        if (!own && start > day30) {
          const title = say.word(`task.${task}.title`);
          const [month = ''] = text(say).split(say.t('report.summary.hires'));
          expect(month.split('Month one')[1] ?? '').not.toContain(title);
        }
    }
  });

  test('Whoever decides is named where the plan names one.', () => {
    const people = [{ id: 'p1', name: 'Dana Reyes', role: 'ceo' }];
    const saved = savedPersona('seed-saas-two-reps');
    const say = sayFor(requestFor({ ...saved, adjustments: { ...saved.adjustments, people } }));
    expect(text(say)).toContain('Dana Reyes (CEO)');
  });
});

describe('Where a figure comes from', () => {
  test('A page without a date is never given the year in which it was read.', () => {
    const [say] = all;
    const year = new Map(say?.pack.sources.sources.map((source) => [source.id, source.year]));
    const cited = (say?.pack.kpis.kpis ?? []).flatMap(({ benchmarks }) =>
      benchmarks.map(({ evidence }) => evidence).filter(({ sources }) => sources.length > 0),
    );
    const undated = cited.filter(({ sources }) => sources.every((id) => year.get(id) === null));
    expect(undated.length).toBeGreaterThan(0);
    for (const evidence of undated) {
      expect(say?.source(evidence)).toContain('undated');
      expect(say?.source(evidence)).not.toContain(String(evidence.year));
    }
    for (const evidence of cited.filter((one) => !undated.includes(one)))
      expect(say?.source(evidence)).toContain(String(evidence.year));
  });
});

describe('Why', () => {
  test('A task names every task that builds on it, once.', () => {
    let named = 0;
    for (const say of all) {
      const { tasks: planned } = say.result.plan;
      const said = JSON.stringify(tasks(say));
      const lines = planned.flatMap(({ task }) => {
        const numbers = planned.flatMap(({ dependsOn }, at) => (dependsOn.includes(task) ? [at + 1] : []));
        return numbers.length === 0 ? [] : [numbers];
      });
      named += lines.length;
      const shown = Array.from(said.matchAll(/Needed for tasks? ([\d, and]+)\./g), ([, numbers = '']) =>
        (numbers.match(/\d+/g) ?? []).map(Number),
      );
      expect(shown).toEqual(lines);
    }
    expect(named).toBeGreaterThan(100);
  });

  test('A hire is explained by the posts that are missing; where hours are borrowed first, nothing is said.', () => {
    for (const say of all) {
      const filled = say.result.team.seats.map(({ filledBy }) => filledBy);
      const hires = filled.includes('hire') && !filled.includes('borrowed-hours');
      const words = whyAPerson(say, say.result.team);
      expect(words !== '').toBe(hires);
      expect(words).not.toMatch(/\b0 reps/);
    }
  });
});
