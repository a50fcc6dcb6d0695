import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/storage/index.ts';
import { Edits } from '../../../src/ui/result/edits.svelte.ts';
import type { Session } from '../../../src/ui/index.ts';
import { assessmentWith } from '../../support/assessment.ts';

/** As much of a session as editing needs. */
class Desk implements Pick<Session, 'assessment' | 'change' | 'reader' | 'readings'> {
  readonly reader = false;
  readonly readings = 1;
  assessment: Assessment | null = assessmentWith();
  readonly interview: Pick<Session['interview'], 'place' | 'send'> = {
    place: { at: 'result', part: null },
    send: (event) => {
      if (event.type === 'opened') this.change({ facts: event.facts, answers: event.answers });
    },
  };
  change(changes: Partial<Assessment>): void {
    if (this.assessment) this.assessment = { ...this.assessment, ...changes };
  }
}

const start = (day: string | null) => ({ planStart: day });
const edits = (desk: Desk): Edits => new Edits(desk);

const redoAll = (edit: Edits): void => {
  while (edit.canRedo) edit.redo();
};

describe('Editing a result', () => {
  test('Each step can be undone and done again, and a new step forgets what was undone.', () => {
    const desk = new Desk();
    const edit = edits(desk);
    edit.edit(start('2026-12-07'));
    edit.edit(start('2026-12-14'));
    edit.undo();
    expect(desk.assessment?.planStart).toBe('2026-12-07');
    edit.redo();
    expect(desk.assessment?.planStart).toBe('2026-12-14');
    edit.undo();
    edit.edit(start('2027-01-04'));
    expect(edit.canRedo).toBe(false);
    edit.redo();
    expect(desk.assessment?.planStart).toBe('2027-01-04');
  });

  test('Undoing everything is identity, whatever was done, and redoing everything brings it back.', () => {
    const step = fc.constantFrom('2026-12-07', '2026-12-14', null, 'undo', 'redo');
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const desk = new Desk();
        const edit = edits(desk);
        const before = desk.assessment;
        for (const one of steps) {
          if (one === 'undo') edit.undo();
          else if (one === 'redo') edit.redo();
          else edit.edit(start(one));
        }
        redoAll(edit);
        const after = desk.assessment;
        while (edit.canUndo) edit.undo();
        expect(desk.assessment).toEqual(before);
        redoAll(edit);
        expect(desk.assessment).toEqual(after);
      }),
    );
  });

  test('The steps of one assessment are never undone in another.', () => {
    const desk = new Desk();
    const edit = edits(desk);
    edit.edit(start('2026-12-07'));
    desk.change({ id: 'other' });
    expect(edit.canUndo).toBe(false);
    edit.undo();
    expect(desk.assessment?.planStart).toBe('2026-12-07');
  });
});
