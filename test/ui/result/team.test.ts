import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { dutyStages } from '../../../src/ui/result/team-words.ts';
import Cost from '../../../src/ui/result/team/Cost.svelte';
import FirstSeat from '../../../src/ui/result/team/FirstSeat.svelte';
import { CostDrafts } from '../../../src/ui/result/team/cost-drafts.svelte.ts';
import HiringOrder from '../../../src/ui/result/team/HiringOrder.svelte';
import { jobOutline } from '../../../src/ui/result/team/job-outline.ts';
import { laneOutline } from '../../../src/ui/result/team/lane-outline.ts';
import { asText } from '../../../src/ui/result/team/outline.ts';
import { readCost, readSpan } from '../../../src/ui/result/team/read-cost.ts';
import { breadth, shapeFor, trees } from '../../../src/ui/result/team/chart-shape.ts';
import { speak } from '../../../src/ui/say.ts';
import { click, type } from '../../support/hands.ts';
import { personas } from '../../support/personas.ts';
import {
  assessmentOf,
  english,
  persona,
  personaFor,
  showPart,
  showPartOf,
  viewOfAssessment,
  words,
} from '../../support/result-view.ts';

speak(english);
const views = personas.map((each) => viewOfAssessment(assessmentOf(each)));

type Kept = Record<string, { from: number; to: number }>;

describe('The cost of a seat, as it is typed', () => {
  test.each([
    ['95,000', 95_000],
    ['95.000', 95_000],
    ['95 000', 95_000],
    ['1’250’000', 1_250_000],
    ['€ 95k', 95_000],
    ['₩ 9,500만', 95_000_000],
    ['95,000,000원', 95_000_000],
    ['1.2m', 1_200_000],
    ['95000 EUR', 95_000],
    ['0', 0],
  ])('%s is read as %i.', (typed, value) => {
    expect(readCost(typed)).toEqual({ value });
  });

  test('One figure stands for both, none is no cost, and an upper one below the lower is refused.', () => {
    expect(readSpan({ from: '90k', to: '' })).toEqual({ span: { from: 90_000, to: 90_000 } });
    expect(readSpan({ from: '', to: '' })).toEqual({ span: null });
    expect(readSpan({ from: '90k', to: '80k' })).toEqual({
      wrong: { to: { problem: 'turned', from: 90_000 } },
    });
    expect(readSpan({ from: 'much', to: '-4' })).toEqual({
      wrong: { from: { problem: 'not-a-number' }, to: { problem: 'too-small', limit: 0 } },
    });
  });

  test('What can’t be taken stays as it was typed, and an undo shows what is kept again.', () => {
    let kept: Kept = {};
    const take = (role: string, span: Kept[string] | null): void => {
      kept = span ? { ...kept, [role]: span } : {};
    };
    const drafts = new CostDrafts(() => kept, take);
    drafts.type('analyst', 'from', '90k');
    drafts.leave('analyst');
    expect(kept).toEqual({ analyst: { from: 90_000, to: 90_000 } });
    expect(drafts.text('analyst')).toMatchObject({ from: '90,000', to: '' });

    drafts.type('analyst', 'to', '80k');
    expect(drafts.wrong('analyst')).toEqual({});
    drafts.leave('analyst');
    expect(drafts.wrong('analyst')).toHaveProperty('to');
    expect(drafts.text('analyst').to).toBe('80k');

    kept = {};
    expect(drafts.text('analyst')).toEqual({ from: '', to: '' });
    expect(drafts.wrong('analyst')).toEqual({});
  });
});

describe('The cost on the page', () => {
  const table = (): Element | undefined =>
    [...document.querySelectorAll('table')].find(
      ({ caption }) => caption?.textContent === english.t('team.cost.caption'),
    );
  const field = (id: string): HTMLInputElement => {
    const found = document.getElementById(id);
    if (!(found instanceof HTMLInputElement)) throw new Error(`No field ${id}`);
    return found;
  };

  test('What is typed is taken on leaving the field, summed up at once, and missing costs are named.', async () => {
    const session = showPart(Cost, personaFor('both'));
    expect(table()).toBeUndefined();

    await type(field('cost-rev-ops-manager-from'), '90k');
    await fireEvent.change(field('cost-rev-ops-manager-from'));
    expect(session.assessment?.adjustments.seatCosts).toEqual({
      'rev-ops-manager': { from: 90_000, to: 90_000 },
    });
    expect(table()?.textContent).toContain('90,000');
    expect(table()?.textContent).toContain(
      english.t('team.cost.without', { roles: 'Sales Operations Manager and CRM and Systems Administrator' }),
    );
  });

  test('All figures that can’t be taken are named with their field, and nothing typed is lost.', async () => {
    const session = showPart(Cost, personaFor('both'));
    await type(field('cost-rev-ops-manager-from'), '90k');
    await type(field('cost-rev-ops-manager-to'), '80k');
    await fireEvent.change(field('cost-rev-ops-manager-to'));
    await type(field('cost-sales-ops-manager-from'), 'a lot');
    await fireEvent.change(field('cost-sales-ops-manager-from'));

    expect(session.assessment?.adjustments.seatCosts).toEqual({});
    const said = [...document.querySelectorAll('[role="status"] li')].map((line) => line.textContent);
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('Revenue Operations Manager, To');
    expect(said[1]).toContain('Sales Operations Manager, From');
    expect(field('cost-sales-ops-manager-from').value).toBe('a lot');
    expect(field('cost-rev-ops-manager-to')).toHaveAttribute('aria-invalid', 'true');
  });
});

describe('The duty table', () => {
  test('It has a column for the time in between exactly where somebody comes and that differs from the end.', () => {
    for (const { result } of views) {
      const { stages } = dutyStages(result.team);
      const lent = result.team.seats.filter(({ filledBy }) => filledBy === 'borrowed-hours');
      const onlyLent = lent.length > 0 && lent.length === result.team.hiringOrder.length;
      const differs = !onlyLent && result.team.duties.some(({ during, after }) => during !== after);
      expect(stages.map(({ at }) => at)).toEqual(
        result.team.structure === null
          ? ['before']
          : differs
            ? ['before', 'during', 'after']
            : ['before', 'after'],
      );
    }
  });
});

describe('Where nobody is to be hired, moved or lent', () => {
  const assessment = assessmentOf(persona('fleet-tracker-eight-reps-no-sales-head'));
  const staff = { 'sales-ops': 1, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 };
  const held = {
    ...assessment,
    facts: { ...assessment.facts, 'ops-people': { state: 'answered' as const, value: staff } },
  };

  test('No column of owners speaks of a seat to fill, and the money set aside is spoken of.', () => {
    const { team } = viewOfAssessment(held).result;
    expect([team.hiringOrder, team.budgetIdle]).toEqual([[], true]);
    const { stages, caption } = dutyStages(team);
    expect([caption, ...stages.map(({ name }) => name)].join(' ')).not.toMatch(/seat/);
    showPartOf(HiringOrder, held);
    expect(screen.getByText(english.t('team.budget'))).toBeInTheDocument();
  });
});

describe('Texts to copy', () => {
  test('The job outline of every company has every section, and nothing left open.', () => {
    for (const view of views) {
      const outline = jobOutline(view);
      expect(outline === null).toBe(
        !view.result.team.seats.some(({ timing }) => timing === 'first' || timing === 'borrowed'),
      );
      if (outline) expect(asText(outline)).not.toMatch(/\{\w+\}|undefined|NaN|null/);
    }
  });

  test('The job outline promises what the plan has this seat do, and nothing that others do before.', () => {
    const hires = views.filter(({ result }) => result.team.outcomes.some(({ tasks }) => tasks.length > 0));
    expect(hires.length).toBeGreaterThan(0);
    for (const view of hires) {
      const outline = jobOutline(view);
      const promised = (outline?.sections ?? []).flatMap(({ lines }) => lines);
      for (const { tasks } of view.result.team.outcomes)
        for (const task of tasks.slice(0, 3))
          expect(promised).toContain(
            `${words[`task.${task}.title`] ?? ''}. ${words[`task.${task}.done`] ?? ''}`,
          );
      for (const { role } of view.result.team.seats)
        expect(promised).not.toContain(words[`role.${role}.outcome30`]);
    }
  });

  test('The outline of borrowed hours has the work of whoever lends them, who reports to nobody new.', () => {
    const lent = views.filter(({ result: { team } }) =>
      team.seats.some(({ timing, lender }) => timing === 'borrowed' && lender === team.interimOwner.role),
    );
    expect(lent.length).toBeGreaterThan(0);
    for (const view of lent) {
      const { plan, team } = view.result;
      const lines = (jobOutline(view)?.sections ?? []).flatMap(({ lines: said }) => said).join('\n');
      const [own] = plan.tasks.filter(({ owner }) => owner === team.interimOwner.role);
      if (own) expect(lines).toContain(words[`task.${own.task}.title`] ?? '?');
      expect(lines).not.toContain(
        english.t('team.outline.reports', { role: words[`role.${team.interimOwner.role}.name`] ?? '?' }),
      );
    }
  });

  test('The agreement names both leads, every duty and every hand-over.', () => {
    const view = viewOfAssessment(assessmentOf(personaFor('both')));
    const { lanes } = view.result.team;
    const text = lanes ? asText(laneOutline(view, lanes)) : '';

    for (const { lead, duties } of lanes?.lanes ?? []) {
      expect(text).toContain(words[`role.${lead}.name`]);
      for (const duty of duties) expect(text).toContain(words[`duty.${duty}.name`]);
    }
    for (const { handOver } of lanes?.handOvers ?? [])
      expect(text).toContain(words[`lanes.hand-over.${handOver}.text`]);
  });

  test('Copying says that it is done; where the browser refuses, the text stands there selected.', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
    });
    showPart(FirstSeat, persona('medical-device-dealer-forty-reps'));
    const button = screen.getByLabelText(/^Copy as text: Job outline/);
    await click(button);
    await vi.waitFor(() => {
      expect(screen.getByText(english.t('copy.done'))).toBeInTheDocument();
    });
    expect(written[0]).toMatch(/^# .*Sales Operations Manager\n/);

    vi.stubGlobal('navigator', {});
    await click(button);
    const field = await screen.findByLabelText<HTMLTextAreaElement>(/^Text to copy/);
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
    vi.unstubAllGlobals();
  });
});

describe('The shape of the chart', () => {
  test('It fits into the width, or is a list.', () => {
    for (const { result } of views) {
      const tops = trees(result.team.seats);
      for (const width of [280, 620, 811, 1200]) {
        const { levels, columns } = shapeFor(tops, width);
        const needed = tops.reduce((sum, top) => sum + breadth(top, levels, columns), 0);
        expect(needed <= width || (levels === 0 && columns.size === 0)).toBe(true);
      }
      expect(shapeFor(tops, 4000).levels).toBe(3);
    }
  });

  test('Many people under one manager hang in columns where there is room.', () => {
    const { seats } = viewOfAssessment(assessmentOf(persona('insurance-software-with-fourteen-ops-people')))
      .result.team;
    expect([...shapeFor(trees(seats), 980).columns.values()]).toEqual([3]);
  });
});
