import { cleanup, screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { parts } from '../../../src/ui/result/parts.ts';
import { realPack } from '../../support/real-pack.ts';
import { english, persona, personaFor, showResult, showWhole, words } from '../../support/result-view.ts';

const verdicts = realPack.decision.verdicts.map(({ id }) => id);
/** Also where it is folded away and not yet heard. */
const linkCalled = (name: string): Element | undefined =>
  [...document.querySelectorAll('a')].find(({ textContent }) => textContent === name);
const text = (): string => document.body.textContent;

describe('The result page', () => {
  test.each(verdicts)(
    'For %s it says the verdict in its headline, and every part of it in words.',
    (verdict) => {
      const { company } = showWhole(personaFor(verdict));

      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
        english.word(`verdict.${verdict}.headline`, { company }),
      );
      expect(screen.getAllByRole('heading', { level: 2 }).map(({ id }) => id)).toEqual(
        expect.arrayContaining(['result-why', 'result-team', 'result-kpis', 'result-plan', 'result-risks']),
      );
      expect(text()).toContain(words[`verdict.${verdict}.monday`]);
      expect(text()).toContain(words[`verdict.${verdict}.decision`]);
      // A placeholder left open, or a value that was not there.
      expect(text()).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    },
  );

  test('It shows every criterion with its state, and every answer behind it with a way to change it.', () => {
    const { result } = showWhole(personaFor('both'));

    for (const { criterion } of result.sets.flatMap(({ criteria }) => criteria)) {
      expect(text()).toContain(words[`criterion.${criterion}.statement`]);
      expect(text()).toContain(words[`criterion.${criterion}.article`]);
    }
    const [question] = realPack.criteria
      .flatMap(({ questions }) => questions)
      .filter(({ derivedFrom }) => !derivedFrom);
    const name = `Change ${words[`question.${question?.id ?? ''}.short`] ?? ''}`;
    expect(linkCalled(name)).toHaveAttribute('href', `#/question/${question?.id ?? ''}`);
  });

  test('An answer that follows from a company fact is changed on that fact’s page.', () => {
    showWhole(personaFor('both'));
    const derived = realPack.criteria
      .flatMap(({ questions }) => questions)
      .find(({ derivedFrom }) => derivedFrom);
    const page = realPack.facts.find(({ id }) => id === derived?.derivedFrom?.fact)?.page;
    const link = linkCalled(`Change ${words[`question.${derived?.id ?? ''}.short`] ?? ''}`);

    expect(link).toHaveAttribute('href', `#/company/${page ?? ''}`);
  });

  test('It names every seat, every duty with both owners, every KPI, task and risk of the result.', () => {
    const { result } = showWhole(personaFor('both'));

    for (const { role } of result.team.seats) expect(text()).toContain(words[`role.${role}.name`]);
    for (const { kpi } of [...result.kpis.start, ...result.kpis.later])
      expect(text()).toContain(words[`kpi.${kpi}.formula`]);
    for (const { task } of result.plan.tasks) expect(text()).toContain(words[`task.${task}.deliverable`]);
    for (const { task } of result.plan.later) expect(text()).toContain(words[`task.${task}.title`]);
    for (const { risk } of result.risks) expect(text()).toContain(words[`risk.${risk}.answer`]);
    for (const { duty } of result.team.duties) expect(text()).toContain(words[`duty.${duty}.text`]);
    for (const { before, during, after } of result.team.duties)
      for (const role of [before, during, after]) expect(text()).toContain(words[`role.${role}.name`]);
  });

  test('An open verdict names what to find out first, and who may know it.', async () => {
    const { result } = showResult(persona('ten-reps-nobody-knows'));
    const [first] = result.firmness.settleBy;

    expect(first).toBeDefined();
    await screen.findByRole('heading', { name: english.t('result.change.find-out') });
    const who = english.formats.list((first?.whoKnows ?? []).map((role) => words[`role.${role}.name`] ?? ''));
    const [asked] = screen.getAllByText(english.t('result.ask', { who }));
    expect(asked?.closest('li')).toHaveTextContent(
      words[`${first?.kind ?? ''}.${first?.id ?? ''}.short`] ?? 'a name',
    );
  });

  test('Answers that contradict each other are cleared up first, with the verdict that each way leads to.', () => {
    const { result } = showResult(persona('consultancy-plans-without-reps'));
    const deciding = result.contradictions.filter(({ decides }) => decides);

    expect(deciding).not.toHaveLength(0);
    expect(screen.getByRole('heading', { name: english.t('result.contradicted') })).toBeInTheDocument();
    for (const { resolutions } of deciding)
      for (const { verdict } of resolutions)
        expect(text()).toContain(
          english.t('result.leads-to', { verdict: words[`verdict.${verdict}.name`] ?? '' }),
        );
  });

  test('A verdict to wait says which signs to watch.', async () => {
    showResult(personaFor('not-yet'));

    await screen.findByText(words['verdict.not-yet.retest'] ?? 'the signs');
  });

  test('A worked example is marked as one.', () => {
    showResult(personaFor('both'), { example: true });

    expect(screen.getByText(english.t('result.example'))).toBeInTheDocument();
  });

  test('Each part is a page of its own: its heading takes focus and title, above it stands the verdict.', async () => {
    const { company } = showResult(personaFor('both'));
    const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
    expect(part('team')).toBeNull();
    location.hash = '#/result/team';
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(document.getElementById('result-team'));
    });

    expect(document.title).toContain(
      english.t('result.title.part', { part: english.t('result.part.team'), company }),
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      english.word('verdict.both.headline', { company }),
    );
    location.hash = '#/result/risks';
    await vi.waitFor(() => {
      expect(part('risks')).toBeVisible();
    });
    expect(part('team')).not.toBeVisible();
  });

  test('Each part leads on to the next; the last to none.', () => {
    const leads = parts.map((name) => {
      showResult(personaFor('both'), { part: name });
      const link = screen.queryByRole('link', { name: new RegExp(`^${english.t('result.next-part')}`) });
      cleanup();
      return link?.getAttribute('href') ?? null;
    });

    expect(leads).toEqual([...parts.slice(1).map((name) => `#/result/${name}`), null]);
  });

  test('Paper holds every part, and the screen is as before afterwards.', () => {
    showResult(personaFor('both'), { part: 'team' });
    const { title } = document;
    const shown = () =>
      [...document.querySelectorAll('[data-part]')].filter((one) => one.closest('[hidden]') === null).length;
    expect(shown()).toBe(1);
    dispatchEvent(new Event('beforeprint'));
    expect(shown()).toBe(parts.length);
    expect(document.querySelectorAll('details:not([open])')).toHaveLength(0);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    dispatchEvent(new Event('afterprint'));
    flushSync();
    expect(shown()).toBe(1);
    expect(document.title).toBe(title);
  });

  test('The contents link to every part and say where the reader is.', () => {
    showResult(personaFor('both'));
    const contents = screen.getByRole('navigation', { name: english.t('result.contents') });
    const links = within(contents).getAllByRole('link', { hidden: true });

    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#/result',
      '#/result/why',
      '#/result/team',
      '#/result/kpis',
      '#/result/plan',
      '#/result/risks',
      '#/result/take-away',
      '#/result/what-if',
      '#/compare',
    ]);
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toHaveLength(1);
  });

  test('Each chart has a name, a finding for its title and the same figures in a table.', () => {
    const { result } = showWhole(personaFor('both'));
    const charts = screen.getAllByRole('img').filter((image) => image.querySelector('canvas'));

    expect(charts).toHaveLength(result.sets.length);
    for (const [at, chart] of charts.entries()) {
      const figure = chart.closest('figure');
      if (!figure) throw new Error('A chart outside a figure');
      expect(chart).toHaveAccessibleName();
      expect(within(figure).getByRole('heading', { level: 4 })).toHaveTextContent(/\d of \d/);
      expect(within(figure).getAllByRole('row')).toHaveLength((result.sets[at]?.criteria.length ?? 0) + 1);
    }
  });
});
