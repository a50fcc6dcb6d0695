import { describe, expect, test } from 'vitest';
import { calculateKpi, type PlannedTask, type Seat } from '../../../src/engine/index.ts';
import { firmnessSentence, oftenWords, spanParts } from '../../../src/ui/result/firmness-words.ts';
import { stepInWords } from '../../../src/ui/result/kpis/worked-words.ts';
import {
  barOf,
  beginnings,
  dayPosition,
  lanes,
  loadWords,
  weekCount,
} from '../../../src/ui/result/plan-words.ts';
import { breadth, shapeFor, trees } from '../../../src/ui/result/team/chart-shape.ts';
import { dayOf } from '../../../src/ui/result/view.ts';
import { speak } from '../../../src/ui/say.ts';
import { realPack } from '../../report/real-pack.ts';
import { personas } from '../../support/personas.ts';
import { assessmentOf, english, personaFor, viewOfAssessment } from '../../support/result-view.ts';

speak(english);
const results = personas.map((each) => viewOfAssessment(assessmentOf(each)).result);

describe('How firm a verdict is, in words', () => {
  test('Shares become round words, and never claim certainty for what is merely close.', () => {
    expect([1, 0.97, 0.72, 0.5, 0.02].map(oftenWords)).toEqual([
      'in every case',
      'in nearly every case',
      'about 7 in 10 cases',
      'about 5 in 10 cases',
      'in few cases',
    ]);
  });

  test('No sentence about firmness contains a percentage.', () => {
    for (const result of results) expect(firmnessSentence(result)).not.toMatch(/%|\{/);
  });

  test('Where most of what is unknown leads elsewhere, it says so, and that the first seat holds.', () => {
    const provisional = results.find(({ firmness }) => firmness.state === 'provisional');
    if (!provisional) throw new Error('No persona is provisional');
    const sentence = (verdictShare: number): string =>
      firmnessSentence({
        ...provisional,
        firmness: {
          ...provisional.firmness,
          verdicts: [
            { verdict: provisional.verdict, share: verdictShare, firstSeats: [] },
            { verdict: 'unsure', share: 1 - verdictShare, firstSeats: [] },
          ],
          leaning: { ...provisional.firmness.leaning, verdictShare, firstSeatShare: 0.92 },
        },
      });
    expect(sentence(0.4)).toContain('About 4 in 10');
    expect(sentence(0.4)).toContain('About 9 in 10 begins with the first seat');
    expect(sentence(0.4)).not.toContain('Most of what');
    expect(sentence(0.7)).toContain('Most of what');
  });

  test('Exactly one part of the span is the verdict given, or the one the answers lean to.', () => {
    for (const result of results.filter(({ firmness }) => firmness.state !== 'contradicted'))
      expect(spanParts(result).filter(({ role }) => role !== 'other')).toHaveLength(1);
  });

  test('Where answers contradict each other, the span shows the verdict of each way to settle it.', () => {
    const contradicted = results.filter(({ firmness }) => firmness.state === 'contradicted');

    expect(contradicted).not.toHaveLength(0);
    for (const result of contradicted) {
      const ways = result.contradictions.flatMap(({ decides, resolutions }) => (decides ? resolutions : []));
      expect(spanParts(result).map(({ verdict }) => verdict)).toEqual([
        ...new Set(ways.map(({ verdict }) => verdict)),
      ]);
    }
  });
});

const seat = (id: string, reportsTo: string | null): Seat => ({
  id,
  role: 'ceo',
  function: null,
  fte: 1,
  timing: 'existing',
  filledBy: 'present',
  former: null,
  lender: null,
  people: [],
  reportsTo,
  dottedTo: null,
  order: null,
  trigger: null,
  because: [],
});

describe('The org chart', () => {
  test('Every seat stands in it exactly once, under its manager.', () => {
    for (const { team } of results) {
      const names: string[] = [];
      const collect = (plates: ReturnType<typeof trees>): void => {
        for (const { seat: one, reports } of plates) {
          names.push(one.id);
          for (const report of reports) expect(report.seat.reportsTo).toBe(one.id);
          collect(reports);
        }
      };
      collect(trees(team.seats));
      expect(names.sort()).toEqual(team.seats.map(({ id }) => id).sort());
    }
  });

  test('Seats that report to each other, or to nobody who is there, still appear.', () => {
    const tops = trees([seat('a', 'b'), seat('b', 'a'), seat('c', 'gone')]);

    expect(tops.map((top) => top.seat.id)).toEqual(['a', 'b', 'c']);
  });

  test('It spreads out as far as there is room and becomes a list where there is none.', () => {
    const tops = trees([seat('top', null), seat('left', 'top'), seat('right', 'top'), seat('below', 'left')]);

    expect(shapeFor(tops, 100).levels).toBe(0);
    expect(shapeFor(tops, 2000).levels).toBe(3);
    expect(tops.map((top) => breadth(top, 2) > breadth(top, 0))).toEqual([true]);
  });
});

describe('The timeline', () => {
  test('Every task has a bar of some length inside the weeks shown.', () => {
    for (const { plan } of results) {
      for (const task of plan.tasks) {
        const { from, to } = barOf(plan, task);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1);
        expect(to).toBeGreaterThan(from);
      }
    }
  });

  test('By owner and by week it holds the same tasks as the plan.', () => {
    const names = (tasks: readonly PlannedTask[]): string[] => tasks.map(({ task }) => task).sort();
    for (const { plan } of results) {
      expect(names(lanes(plan).flatMap(({ tasks }) => tasks))).toEqual(names(plan.tasks));
      expect(names(beginnings(plan).flatMap(({ tasks }) => tasks))).toEqual(names(plan.tasks));
    }
  });

  test('Gates lie in their order on the line of weeks, and a day before the plan has no place there.', () => {
    const { plan, asOf } = viewOfAssessment(assessmentOf(personaFor('both'))).result;
    const places = plan.gates.map(({ date }) => dayPosition(plan, date) ?? -1);

    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0 && place <= 1)).toBe(true);
    expect(dayPosition(plan, asOf)).toBeNull();
    expect(weekCount(plan)).toBeGreaterThanOrEqual(13);
  });

  test('An owner without any time to give is said to have none, instead of a share of nothing.', () => {
    expect(
      loadWords({ owner: 'ceo', capacity: 0, planned: 1.5, weeks: [], person: null, overWeeks: [] }),
    ).toBe('1.5 weeks of work, and none to give within the 90 days');
    expect(
      loadWords({ owner: 'ceo', capacity: 2, planned: 1.5, weeks: [], person: null, overWeeks: [] }),
    ).toBe('1.5 of 2 weeks (75%)');
  });
});

test('Today is the day it is where the person is.', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

describe('How a figure came about, in words', () => {
  const { pack } = realPack();
  const worked = (id: string, inputs: Record<string, number>): string => {
    const kpi = pack.kpis.kpis.find((one) => one.id === id);
    if (!kpi?.calculator) throw new Error(`No calculator for ${id}`);
    const outcome = calculateKpi({ ...kpi, calculator: kpi.calculator }, inputs);
    if (!('steps' in outcome)) throw new Error('Refused');
    return outcome.steps.map((step) => stepInWords(kpi, step, 'USD')).join('; ');
  };

  test('What is taken from a hundred percent is written as percent, so that the line comes to its value.', () => {
    expect(worked('forecast-accuracy', { forecast: 700_000, actual: 500_000 })).toBe(
      'the greater of (100% − |$700,000 forecast − $500,000 actual| ÷ $500,000 actual) and 0% = 60%',
    );
  });

  test('A share alone is written as its division.', () => {
    expect(worked('close-rate', { won: 12, sqls: 60 })).toBe('12 won ÷ 60 SQLs = 20%');
  });
});
