import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { mostOf, noAdjustments, type Adjustments } from '../../../src/engine/index.ts';
import type { Session } from '../../../src/ui/index.ts';
import Plan from '../../../src/ui/result/plan/Plan.svelte';
import { click, pick, type } from '../../support/hands.ts';
import { harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { english, showPartOf } from '../../support/result-view.ts';

const { t } = english;
const { facts, answers } = harbourLedgerFile();
let session: Session;
HTMLElement.prototype.setPointerCapture = () => undefined;

beforeEach(() => {
  session = showPartOf(Plan, harbourLedgerFile({ facts, answers, planStart: '2026-11-30' }));
});

/** The same plan anew, with changes of a person. */
const showWith = (changes: Partial<Adjustments>): void => {
  cleanup();
  const adjustments = { ...noAdjustments, ...changes };
  session = showPartOf(Plan, harbourLedgerFile({ facts, answers, planStart: '2026-11-30', adjustments }));
};

const now = (): Adjustments => {
  if (!session.assessment) throw new Error('Nothing is open');
  return session.assessment.adjustments;
};
const said = (): string => document.querySelector('#plan-bar [role="status"]')?.textContent ?? '';
const title = (task: string): string => english.word(`task.${task}.title`);
const entry = (task: string): HTMLElement => {
  const found = document.getElementById(`plan-task-${task}`);
  if (!found) throw new Error(`${task} is not in the list`);
  return found;
};
/** By name, without asking the whole page for its roles, which takes a simulated browser seconds. */
const button = (name: string, within: ParentNode = document): HTMLElement => {
  const all = [...within.querySelectorAll('button')];
  const found = all.find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent.trim()).startsWith(name),
  );
  if (!found) throw new Error(`No button ${name}`);
  return found;
};
const form = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`form[aria-label="${name}"]`);
  if (!found) throw new Error(`No form ${name}`);
  return found;
};
const bar = (task: string): HTMLElement => button(`${title(task)}, `);
const act = (task: string, name: string): HTMLElement => button(`${name}: ${title(task)}`);
const undo = (): HTMLElement => button(t('edits.undo'));

const SLOW = { timeout: 30_000 };

describe('Moving a bar', SLOW, () => {
  test('An arrow moves it by a working day, with Shift by a week; both are said, and the focus stays on it.', async () => {
    const before = bar('sign-charter').getAttribute('aria-label');
    bar('sign-charter').focus();
    await fireEvent.keyDown(bar('sign-charter'), { key: 'ArrowRight' });
    expect(now().tasks['sign-charter']).toEqual({ start: '2026-12-01' });
    expect(said()).toContain(title('sign-charter'));
    expect(said()).toContain(t('plan.said.along', { count: 2 }).slice(2));
    expect(bar('sign-charter')).toHaveFocus();
    await fireEvent.keyDown(bar('sign-charter'), { key: 'ArrowRight', shiftKey: true });
    expect(now().tasks['sign-charter']).toEqual({ start: '2026-12-08' });
    await fireEvent.keyDown(bar('sign-charter'), { key: 'z', ctrlKey: true });
    await fireEvent.keyDown(bar('sign-charter'), { key: 'z', ctrlKey: true });
    expect(now().tasks).toEqual({});
    expect(said()).toBe(
      t('plan.said.undone', { what: t('plan.change.task', { task: title('sign-charter') }) }),
    );
    expect(bar('sign-charter')).toHaveAttribute('aria-label', before);
    await fireEvent.keyDown(bar('sign-charter'), { key: 'Z', ctrlKey: true, shiftKey: true });
    expect(now().tasks['sign-charter']).toEqual({ start: '2026-12-01' });
  });

  test('From a day off the next working day is one step away, on either side.', async () => {
    for (const [key, start] of [
      ['ArrowRight', '2026-12-14'],
      ['ArrowLeft', '2026-12-11'],
    ] as const) {
      showWith({ tasks: { 'sign-charter': { start: '2026-12-12' } } });
      await fireEvent.keyDown(bar('sign-charter'), { key });
      expect(now().tasks['sign-charter']).toEqual({ start });
    }
  });

  test('It never leaves the plan to the left.', async () => {
    await fireEvent.keyDown(bar('sign-charter'), { key: 'ArrowLeft' });
    expect(now().tasks).toEqual({});
  });

  test('A week back into days off lands on the last day worked before them.', async () => {
    showWith({
      calendar: { workdays: [1, 2, 3, 4, 5], daysOff: [{ from: '2026-12-24', to: '2027-01-01' }] },
      tasks: { 'sign-charter': { start: '2027-01-04' } },
    });
    await fireEvent.keyDown(bar('sign-charter'), { key: 'ArrowLeft', shiftKey: true });
    expect(now().tasks['sign-charter']).toEqual({ start: '2026-12-23' });
  });

  test('Held with an unsteady hand it stays where it is.', async () => {
    const held = bar('sign-charter');
    await fireEvent.pointerDown(held, { button: 0, clientX: 100, pointerId: 1 });
    await fireEvent.pointerMove(held, { clientX: 101 });
    await fireEvent.pointerUp(held);
    expect(now().tasks).toEqual({});
  });
});

describe('The form of a task', SLOW, () => {
  test('A new name, a new person and a new effort are one step; going back to proposed takes it away.', async () => {
    await click(act('sign-charter', t('plan.edit')));
    const fields = form(t('plan.edit-task', { task: title('sign-charter') }));
    const name = within(fields).getByLabelText(t('plan.form.title'));
    await fireEvent.input(name, { target: { value: 'Sign the charter' } });
    await pick(within(fields).getByLabelText(t('plan.form.owner')), 'new');
    await click(button(t('plan.form.keep'), fields));
    expect(within(fields).getByText(t('plan.people.name-wrong'))).toBeInTheDocument();
    await type(within(fields).getByLabelText(t('plan.form.new-name')), 'Mina Cho');
    await click(button(t('plan.form.keep'), fields));

    expect(now().people).toMatchObject([{ name: 'Mina Cho' }]);
    expect(now().tasks['sign-charter']).toEqual({
      title: 'Sign the charter',
      owner: { person: now().people[0]?.id },
    });
    expect(entry('sign-charter')).toHaveTextContent(/Sign the charter.*renamed.*Mina Cho/);
    expect(said()).toContain('of the same role');
    await waitFor(() => expect(entry('sign-charter').querySelector('summary')).toHaveFocus());

    await click(button(t('plan.back'), entry('sign-charter')));
    expect(now().tasks).toEqual({});
    expect(now().people).toHaveLength(1);
    await click(undo());
    await click(undo());
    expect(now().people).toEqual([]);
  });

  test('A day out of reach is refused where it stands, and cancelling changes nothing.', async () => {
    await click(act('sign-charter', t('plan.edit')));
    const fields = form(t('plan.edit-task', { task: title('sign-charter') }));
    const day = within(fields).getByLabelText(t('plan.form.start'));
    await fireEvent.input(day, { target: { value: '2020-01-01' } });
    await click(button(t('plan.form.keep'), fields));
    expect(day).toHaveAttribute('aria-invalid', 'true');
    await click(button(t('plan.form.cancel'), fields));
    expect(now().tasks).toEqual({});
  });

  test('A day to come is refused as the day on which something was done.', async () => {
    await click(act('sign-charter', t('plan.edit')));
    const fields = form(t('plan.edit-task', { task: title('sign-charter') }));
    const day = within(fields).getByLabelText(t('plan.form.done-on'));
    await fireEvent.input(day, { target: { value: '2099-01-01' } });
    await click(button(t('plan.form.keep'), fields));
    expect(day).toHaveAttribute('aria-invalid', 'true');
    expect(fields).toHaveTextContent(/up to/);
    await click(button(t('plan.form.cancel'), fields));
    expect(now().tasks).toEqual({});
  });

  test('An effort that cannot be is gone once the form is cancelled.', async () => {
    const effort = async (): Promise<HTMLElement> => {
      await click(act('sign-charter', t('plan.edit')));
      return within(form(t('plan.edit-task', { task: title('sign-charter') }))).getByLabelText(
        t('plan.form.effort'),
      );
    };
    const before = await effort();
    const value = (before as HTMLInputElement).value;
    await type(before, '-2');
    await click(button(t('plan.form.cancel')));
    expect(await effort()).toHaveValue(value);
  });
});

describe('When the plan begins', SLOW, () => {
  beforeEach(() => {
    cleanup();
    session = showPartOf(Plan, harbourLedgerFile({ facts, answers, planStart: null }));
  });

  test('Until somebody works with it, it moves on to the next Monday, and says so; it can be kept.', async () => {
    expect(document.body).toHaveTextContent(t('plan.start.open'));
    await click(button(t('plan.start.keep')));
    expect(session.assessment?.planStart).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(document.body).not.toHaveTextContent(t('plan.start.open'));
  });

  test('Any change of it keeps the day on which it begins; undo gives the day back, and speaks of the change alone.', async () => {
    const drawn = document.querySelector<HTMLInputElement>('#plan-start')?.value;
    await click(act('sign-charter', t('plan.mark-done')));
    expect(session.assessment?.planStart).toBe(drawn);
    await click(undo());
    expect(session.assessment?.planStart).toBeNull();
    expect(said()).toBe(
      t('plan.said.undone', { what: t('plan.change.task', { task: title('sign-charter') }) }),
    );
  });
});

describe('What else can be done to the plan', SLOW, () => {
  test('A task is left out, listed as such with who needs it, and put back.', async () => {
    await click(act('sign-charter', t('plan.drop')));
    expect(document.getElementById('plan-task-sign-charter')).toBeNull();
    expect(screen.getByText(t('plan.dropped'))).toBeInTheDocument();
    expect(entry('audit-crm')).toHaveTextContent(
      t('plan.conflict.depends-on-dropped', { task: `“${title('sign-charter')}”` }),
    );
    expect(document.activeElement).toBe(undo());
    await click(button(t('plan.restore')));
    expect(now().tasks).toEqual({});
  });

  test('A task is marked as done, and the progress says so; it can be taken back.', async () => {
    await click(act('sign-charter', t('plan.mark-done')));
    expect(now().tasks['sign-charter']?.doneOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(screen.getByText(t('plan.progress'))).toBeInTheDocument();
    await click(act('sign-charter', t('plan.mark-open')));
    expect(now().tasks).toEqual({});
  });

  test('An own task is added with what it comes after, changed, and deleted.', async () => {
    await click(button(t('plan.add')));
    const fields = form(t('plan.form.new'));
    await type(within(fields).getByLabelText(t('plan.form.title')), 'Move the CRM');
    await click(within(fields).getByLabelText(title('sign-charter')));
    await click(button(t('plan.form.keep-own'), fields));
    const [own] = now().ownTasks;
    expect(own).toMatchObject({
      title: 'Move the CRM',
      dependsOn: ['sign-charter'],
      effortWeeks: 0.4,
      start: null,
    });
    expect(said()).toContain(t('plan.said.added', { task: 'Move the CRM' }));
    const added = entry(own?.id ?? '');
    expect(added).toHaveTextContent(t('plan.own'));
    await click(button(t('plan.delete'), added));
    expect(now().ownTasks).toEqual([]);
  });

  test('All changes go back to the proposal at once, and come back with undo.', async () => {
    await fireEvent.keyDown(bar('sign-charter'), { key: 'ArrowRight' });
    await click(act('audit-crm', t('plan.drop')));
    const changed = now();
    await click(button(t('plan.back-whole')));
    expect(now().tasks).toEqual({});
    await click(undo());
    expect(now()).toEqual(changed);
  });

  test('Working days and days off move the dates, with the days off said by name.', async () => {
    await click(screen.getByLabelText('Monday'));
    expect(now().calendar.workdays).toEqual([2, 3, 4, 5]);
    expect(said()).toContain(t('plan.said.calendar'));
    const fields = form(t('plan.days-off.add'));
    await click(button(t('plan.days-off.add'), fields));
    expect(
      within(fields).getByText(t('plan.days-off.wrong', { from: '1 January 2020', to: '31 December 2100' })),
    ).toBeInTheDocument();
    await type(within(fields).getByLabelText(t('plan.days-off.name')), 'Winter');
    const last = within(fields).getByLabelText(t('plan.days-off.to'));
    await fireEvent.input(within(fields).getByLabelText(t('plan.days-off.from')), {
      target: { value: '2026-12-24' },
    });
    await fireEvent.input(last, { target: { value: '2026-12-23' } });
    await click(button(t('plan.days-off.add'), fields));
    expect(last).toHaveAccessibleDescription(t('plan.days-off.before'));
    expect(now().calendar.daysOff).toEqual([]);
    await fireEvent.input(within(fields).getByLabelText(t('plan.days-off.to')), {
      target: { value: '2027-01-01' },
    });
    await click(button(t('plan.days-off.add'), fields));
    expect(now().calendar.daysOff).toEqual([{ from: '2026-12-24', to: '2027-01-01', name: 'Winter' }]);
    await click(button(t('plan.days-off.remove', { name: 'Winter' })));
    expect(now().calendar.daysOff).toEqual([]);
  });

  test('A task from after day 90 is taken in.', async () => {
    await click(button(t('plan.take-in')));
    expect(Object.values(now().tasks)).toEqual([{ takenIn: true }]);
  });
});

describe('What can be entered', SLOW, () => {
  test('With as many people and breaks as are kept no more can be added; what no file can hold is refused; all is said.', async () => {
    const daysOff = form(t('plan.days-off.add'));
    const into = async (place: HTMLElement, id: string, value: string): Promise<void> => {
      const field = place.querySelector<HTMLInputElement>(`#${id}`);
      if (!field) throw new Error(`No field ${id}`);
      // A simulated field for dates takes no year of six digits, which real ones do.
      if (field.type === 'date') field.type = 'text';
      await fireEvent.input(field, { target: { value } });
    };
    await into(daysOff, 'day-off-from', '275760-01-01');
    await into(daysOff, 'day-off-to', '275760-01-01');
    await fireEvent.submit(daysOff);
    expect(now().calendar.daysOff).toEqual([]);
    expect(daysOff.querySelector('.problem')).not.toBeNull();

    const people = form(t('plan.people.add'));
    await into(people, 'person-name', 'x'.repeat(200));
    expect(people.textContent).toContain(t('plan.field-full', { most: 200 }));

    const many = <T>(count: number, make: (at: number) => T): T[] =>
      Array.from({ length: count }, (_, at) => make(at));
    session.change({
      adjustments: {
        ...now(),
        calendar: {
          ...now().calendar,
          daysOff: many(mostOf.daysOff, () => ({ from: '2026-12-24', to: '2026-12-24' })),
        },
        people: many(mostOf.people, (at) => ({ id: `p${String(at)}`, name: `P${String(at)}`, role: 'ceo' })),
      },
    });
    await waitFor(() => {
      expect(document.body.textContent).toContain(t('plan.people.full', { most: mostOf.people }));
    });
    expect(document.body.textContent).toContain(t('plan.days-off.full', { most: mostOf.daysOff }));
    expect(() => form(t('plan.people.add'))).toThrow();
    expect(() => form(t('plan.days-off.add'))).toThrow();
  });
});
