import { render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { interview as pack } from '../../src/pack/index.ts';
import { newAssessment, StorageTrouble, type Assessment, type Shelf } from '../../src/storage/index.ts';
import { memoryShelf } from '../../src/storage/memory.ts';
import App from '../../src/ui/App.svelte';
import { t } from '../../src/ui/say.ts';
import { showApp } from '../support/app-view.ts';
import { newRouter } from '../support/new-router.ts';
import { personas } from '../support/personas.ts';
import { click } from '../support/hands.ts';
import { editsOf } from '../../src/ui/result/edits.svelte.ts';
import { startQuick } from '../../src/ui/quick/quick.svelte.ts';
import { rename } from '../../src/ui/saved-acts.ts';
import { NOW, sessionOver, storedIn } from '../support/session-over.ts';

const name = pack.facts.find(({ kind }) => kind === 'text')?.id ?? '';
const called = (value: string) => ({ state: 'answered' as const, value });
const [asked] = pack.criteria.flatMap(({ questions }) => questions.filter((one) => !one.derivedFrom));
const question = asked?.id ?? '';
const answered = { state: 'answered' as const, value: { option: asked?.options[0]?.id ?? '' } };
const page = { at: 'company' as const, page: pack.head.companyPages[0] ?? '' };

/** A shelf with one assessment, whose writes can be made to fail. */
async function shelfWith(
  kept: Partial<Assessment> = {},
): Promise<{ shelf: Shelf; isFull: { now: boolean } }> {
  const inner = memoryShelf();
  const isFull = { now: false };
  await inner.write({ ...newAssessment(pack, 'en', NOW, 'a1'), revision: 7, ...kept }, null);
  const write: Shelf['write'] = (assessment, over) =>
    isFull.now ? Promise.reject(new StorageTrouble('full')) : inner.write(assessment, over);
  return { shelf: { ...inner, write }, isFull };
}

describe('What is open', () => {
  test('A tab that only reads saves nothing, wherever in the assessment it looks.', async () => {
    const { shelf } = await shelfWith({ answers: { [question]: answered }, place: `#/question/${question}` });
    const { session } = sessionOver(shelf, { hold: 'reader' });
    await session.resume('a1', { at: 'check' });
    expect(session.reader).toBe(true);
    await session.flush();
    expect((await storedIn(shelf, 'a1')).revision).toBe(7);
  });

  test('In a tab that only reads nothing is edited either, and the edit is told of as refused.', async () => {
    const { shelf } = await shelfWith({ answers: { [question]: answered } });
    const { session } = sessionOver(shelf, { hold: 'reader' });
    await session.resume('a1');
    const edits = editsOf(session);
    let refused = 0;
    edits.onrefused = () => (refused += 1);
    edits.takeOver({ facts: {}, answers: { [question]: { state: 'unknown' } } });
    edits.edit({ planStart: '2027-01-04' });
    expect(session.interview.answers[question]).toEqual(answered);
    expect(session.assessment?.planStart).toBeNull();
    expect(edits.canUndo).toBe(false);
    expect(refused).toBe(2);
  });

  test('What could not be saved is there when the assessment is opened again, and is saved once it can be.', async () => {
    const { shelf, isFull } = await shelfWith({ facts: { [name]: called('Old') } });
    const { session } = sessionOver(shelf);
    await session.resume('a1', page);
    isFull.now = true;
    session.replyToFact(name, called('New'));
    session.followNow({ at: 'start' });
    await session.flush();
    expect(session.status).toEqual({ state: 'failed', cause: 'full' });
    expect(await session.resume('a1')).toBe('opened');
    expect(session.interview.facts[name]).toMatchObject(called('New'));
    isFull.now = false;
    session.replyToQuestion(question, answered);
    await session.flush();
    const { facts, answers } = await storedIn(shelf, 'a1');
    expect([facts[name], answers[question]]).toMatchObject([called('New'), answered]);
  });

  test('Where the store could not be opened, it says so, and the next change is saved with everything before it.', async () => {
    const shelf = memoryShelf();
    const { session, around } = sessionOver(shelf, { faults: [new Error('cut off')] });
    session.begin();
    session.replyToFact(name, called('Harbour'));
    await expect.poll(() => session.status).toEqual({ state: 'failed', cause: 'unknown' });
    session.replyToQuestion(question, answered);
    await expect.poll(() => session.status.state).toBe('saved');
    expect(around.tries).toBe(2);
    const { facts, answers } = await storedIn(shelf, session.assessment?.id ?? '');
    expect([facts[name], answers[question]]).toMatchObject([called('Harbour'), answered]);
  });

  test('Renamed in another tab, it has its new name and everything that was said here, and is written there no more.', async () => {
    const { shelf } = await shelfWith({ facts: { [name]: called('Harbour') } });
    const { session } = sessionOver(shelf);
    await session.library.refresh();
    const [row] = session.library.list ?? [];
    const seen = await storedIn(shelf, 'a1');
    await shelf.write({ ...seen, revision: 8, facts: { [name]: called('Said since') } }, 7);
    if (!row || !('assessment' in row)) throw new Error('Nothing is listed');
    expect(await rename(session, row.assessment, 'Board paper')).toBe(true);
    expect(await storedIn(shelf, 'a1')).toMatchObject({
      title: 'Board paper',
      facts: { [name]: called('Said since') },
    });
  });
});

describe('A file of what is open', () => {
  test('It holds what was added since the result was worked out.', async () => {
    const [persona] = personas;
    const { session } = await showApp({ at: 'result', part: 'take-away' }, persona?.situation);
    const files: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (file: Blob) => String(files.push(file)),
      revokeObjectURL: vi.fn(),
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const button = await screen.findByRole('button', { name: t('result.export') }, { timeout: 15_000 });
    session.change({ scenarios: [{ id: 's1', name: 'Two more reps', facts: {}, answers: {} }] });
    await click(button);
    expect(JSON.parse((await files[0]?.text()) ?? '')).toMatchObject({
      scenarios: [{ name: 'Two more reps' }],
    });
    vi.restoreAllMocks();
  });
});

describe('An address inside an assessment', () => {
  test('Where what it needs does not come, the page says so, and brings it once it is asked again.', async () => {
    const { shelf } = await shelfWith({ answers: { [question]: answered } });
    await sessionOver(shelf).session.resume('a1');
    const { session } = sessionOver(shelf, { faults: [new Error('cut off'), new Error('cut off')] });
    history.replaceState(null, '', '#/check');
    render(App, { session, router: newRouter() });
    await screen.findByRole('heading', { level: 1, name: t('later.failed') });
    await click(screen.getByRole('button', { name: t('later.again') }));
    await screen.findByRole('heading', { level: 1, name: t('check.title') });
    expect(session.assessment?.id).toBe('a1');
  });
});

describe('Undoing', () => {
  test('It begins anew where the assessment was opened anew: what another tab saved meanwhile stays.', async () => {
    const { shelf } = await shelfWith();
    const { session } = sessionOver(shelf);
    await session.resume('a1');
    editsOf(session).edit({ planStart: '2027-01-04' });
    await session.flush();
    const now = await storedIn(shelf, 'a1');
    const elsewhere = {
      ...now,
      revision: now.revision + 1,
      title: 'Written elsewhere',
      planStart: '2027-02-01',
    };
    await shelf.write(elsewhere, now.revision);
    await session.resume('a1');
    expect(editsOf(session).canUndo).toBe(false);
    editsOf(session).undo();
    expect(session.assessment?.planStart).toBe('2027-02-01');
  });

  test('It takes back only what a step changed, and not what was fixed since.', async () => {
    const { shelf } = await shelfWith();
    const { session } = sessionOver(shelf);
    await session.resume('a1');
    const edits = editsOf(session);
    edits.adjust((now) => ({ ...now, seatCosts: { seat: { from: 1, to: 2 } } }));
    session.change({ planStart: '2026-11-30' });
    edits.undo();
    expect(session.assessment).toMatchObject({ planStart: '2026-11-30', adjustments: { seatCosts: {} } });
    edits.redo();
    expect(session.assessment?.adjustments.seatCosts).toEqual({ seat: { from: 1, to: 2 } });
  });
});

describe('The quick check', () => {
  test('A reload takes up again what was open in this tab.', async () => {
    const { shelf } = await shelfWith({ facts: { [name]: called('Harbour') } });
    const before = sessionOver(shelf).session;
    await before.resume('a1');
    const { session } = sessionOver(shelf);
    await startQuick(session);
    expect(session.assessment?.id).toBe('a1');
    expect(session.interview.facts[name]).toMatchObject(called('Harbour'));
  });
});
