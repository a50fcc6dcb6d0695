import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { noAdjustments, type Adjustments } from '../../../../src/engine/index.ts';
import { english, persona, showKpis } from '../../../support/result-view.ts';

const { t } = english;
const word = (key: string): string => english.word(key);
const name = word('kpi.close-rate.name');
const figures = (): HTMLElement => screen.getByLabelText(t('kpi.figures.of', { kpi: name }));
const field = (label: string): HTMLInputElement => within(figures()).getByLabelText(label);
const raw = (input: string): HTMLInputElement => field(word(`kpi.close-rate.input.${input}.label`));
const valueOf = (which: 'baseline' | 'latest' | 'target'): string =>
  t('kpi.value-of', { which: t(`kpi.${which}`), figure: word('kpi.close-rate.figure') });
/** The line of the scorecard. By its text: asking for roles takes the simulated browser long. */
const row = (): HTMLElement => {
  const found = screen
    .getAllByText(name)
    .find((one) => one.tagName === 'TH')
    ?.closest('tr');
  if (!found) throw new Error('No line in the scorecard');
  return found;
};
const press = (label: string): Promise<boolean> => fireEvent.click(screen.getByLabelText(label));
const calculator = (which: 'baseline' | 'latest'): Promise<boolean> =>
  press(t('kpi.work-out-which', { which: t(`kpi.${which}`), kpi: name }));

async function type(into: HTMLElement, text: string): Promise<void> {
  await fireEvent.input(into, { target: { value: text } });
  await fireEvent.change(into);
}

async function shown(): Promise<{ kept: () => Adjustments['kpis'] }> {
  const session = showKpis(persona('five-reps-on-target'));
  await press(t('kpi.enter-for', { kpi: name }));
  await waitFor(() => {
    expect(field(valueOf('baseline'))).toHaveFocus();
  });
  return { kept: () => session.assessment?.adjustments.kpis ?? {} };
}

describe('The figures of a KPI', () => {
  test('Raw inputs give the baseline, say how it came about, and lead to a target; one undo takes all of it back.', async () => {
    const { kept } = await shown();
    expect(row()).toHaveTextContent(t('kpi.status.no-baseline'));
    await calculator('baseline');
    await type(raw('won'), '12');
    expect(figures()).toHaveTextContent(
      t('kpi.refusal.missing', { inputs: word('kpi.close-rate.input.sqls.label') }),
    );
    await type(raw('sqls'), '60');
    await waitFor(() => {
      expect(row()).toHaveTextContent(t('kpi.status.measured'));
    });
    expect(figures()).toHaveTextContent('12 won ÷ 60 SQLs = 20%');
    expect(field(valueOf('baseline')).value).toBe('20');
    expect(field(valueOf('target')).value).toBe('22');
    expect(kept()).toMatchObject({
      'close-rate': { baseline: { value: 20, inputs: { won: 12, sqls: 60 } } },
    });

    await fireEvent.click(screen.getByText(t('edits.undo')));
    expect(kept()).toEqual(noAdjustments.kpis);
    expect(row()).toHaveTextContent(t('kpi.status.no-baseline'));
    await fireEvent.click(screen.getByText(t('edits.redo')));
    expect(row()).toHaveTextContent('20%');
  });

  test('What can’t be is refused in the words of the KPI, and nothing is taken over.', async () => {
    const { kept } = await shown();
    await calculator('baseline');
    await type(raw('won'), '61');
    await type(raw('sqls'), '60');
    expect(figures()).toHaveTextContent(word('kpi.close-rate.rule.won-within-cohort'));
    await type(raw('sqls'), '0');
    await type(raw('won'), '0');
    expect(figures()).toHaveTextContent(word('kpi.close-rate.not-defined'));
    expect(kept()).toEqual({});
  });

  test('A value of earlier figures does not stay beside figures that can’t be: it is unknown then, not zero.', async () => {
    const { kept } = await shown();
    await calculator('baseline');
    await type(raw('won'), '12');
    await type(raw('sqls'), '60');
    await type(raw('won'), '0');
    await type(raw('sqls'), '0');
    expect(figures()).toHaveTextContent(word('kpi.close-rate.not-defined'));
    expect(kept()).toEqual({});
    expect(row()).toHaveTextContent(t('kpi.status.no-baseline'));
    expect([raw('won').value, raw('sqls').value]).toEqual(['0', '0']);
    await type(raw('sqls'), '50');
    await type(raw('won'), '5');
    expect(kept()).toMatchObject({ 'close-rate': { baseline: { value: 10 } } });
  });

  test('A value typed by itself, with a decimal comma, is the baseline; a latest value is judged by the target.', async () => {
    const { kept } = await shown();
    await type(field(valueOf('baseline')), '20,5');
    await type(field(valueOf('latest')), '22');
    expect(row()).toHaveTextContent(t('kpi.status.amber'));
    await type(field(valueOf('target')), '22');
    expect(row()).toHaveTextContent(t('kpi.status.reached'));
    await press(t('kpi.target.reset-for', { kpi: name }));
    expect(kept()['close-rate']).not.toHaveProperty('target');
    expect(row()).toHaveTextContent('22.6%');
  });

  test('A value the KPI can’t have stays as it was typed, with the reason.', async () => {
    const { kept } = await shown();
    await type(field(valueOf('baseline')), '120');
    expect(field(valueOf('baseline'))).toHaveAccessibleDescription(t('problem.too-large', { limit: '100' }));
    expect(field(valueOf('baseline')).value).toBe('120');
    expect(kept()).toEqual({});
  });
});

describe('The day of a measurement', () => {
  const day = (which: 'baseline' | 'latest'): HTMLInputElement => {
    const found = document.getElementById(`${which}-close-rate-day`);
    if (!(found instanceof HTMLInputElement)) throw new Error(`No day of the ${which}`);
    return found;
  };

  test('Is refused where it has not come yet, and where it is older than the baseline.', async () => {
    const { kept } = await shown();
    await type(field(valueOf('baseline')), '20');
    const { on } = kept()['close-rate']?.baseline ?? {};
    await type(day('baseline'), '2030-05-01');
    expect(figures()).toHaveTextContent('This day has not come yet');
    expect(kept()['close-rate']?.baseline?.on).toBe(on);
    await type(field(valueOf('latest')), '22');
    await type(day('latest'), '2020-05-01');
    expect(figures()).toHaveTextContent('can’t be older');
    expect(kept()['close-rate']?.latest?.on).toBe(on);
  });
});
