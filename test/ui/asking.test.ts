import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { askNext, assessFirmness, type Situation } from '../../src/engine/index.ts';
import { gonePast } from '../../src/ui/asking/firm-now.ts';
import { asking } from '../../src/ui/asking/asking.svelte.ts';
import { startQuick } from '../../src/ui/quick/quick.svelte.ts';
import { showApp, t, word } from '../support/app-view.ts';
import { click, type } from '../support/hands.ts';
import { personas } from '../support/personas.ts';
import { allQuestions, realPack } from '../support/real-pack.ts';
import { withReplies } from '../support/situations.ts';

/** A company with one question left to answer, and whether its verdict is settled all the same. */
function withOneLeft(settled: boolean): { said: Situation; left: string } {
  for (const { situation } of personas)
    for (const { id, derivedFrom } of allQuestions) {
      if (derivedFrom || situation.answers[id]?.state !== 'answered') continue;
      const said = withReplies(situation, { answers: { [id]: undefined } });
      const whole = assessFirmness(realPack, situation).state === 'settled';
      if (whole && (assessFirmness(realPack, said).state === 'settled') === settled)
        return { said, left: id };
    }
  throw new Error('No example company is like that');
}

const offer = () => screen.queryByText(t('settled.title'));
const someQuestion = (said: Situation, but: string) => ({
  at: 'question' as const,
  question:
    Object.keys(said.answers).find((id) => id !== but && id === 'lead-definition') ?? 'lead-definition',
});

afterEach(() => {
  asking.shortest = false;
  gonePast.clear();
});

describe('While asking', () => {
  test('Once nothing left to answer can change the verdict, the page says so aloud and offers the result, without naming it.', async () => {
    const { said, left } = withOneLeft(true);
    await showApp(someQuestion(said, left), said);
    await waitFor(() => expect(offer()).toBeInTheDocument());
    const told = offer()?.closest('[role="status"]');
    expect(told).toBeInTheDocument();
    expect(told).toHaveTextContent(t('settled.text'));
    expect(screen.getByRole('link', { name: t('settled.see') })).toHaveAttribute('href', '#/result');
    for (const { id } of realPack.decision.verdicts)
      expect(document.body).not.toHaveTextContent(word(`verdict.${id}.name`));
  });

  test('While an answer can still change it, nothing is offered.', async () => {
    const { said, left } = withOneLeft(false);
    await showApp({ at: 'question', question: left }, said);
    await screen.findByRole('checkbox', { name: t('shortest.switch') });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(offer()).toBeNull();
  });

  test('A question left without an answer is not put again on the shortest way.', async () => {
    const [persona] = personas;
    const said = { facts: persona?.situation.facts ?? {}, answers: {} };
    const [first, second] = askNext(realPack, said).flatMap(({ kind, id }) =>
      kind === 'question' ? id : [],
    );
    if (first === undefined || second === undefined) throw new Error('Nothing to ask');
    // Something has to be answered before the way is offered.
    const { session } = await showApp({ at: 'question', question: first }, said);
    session.replyToQuestion(first, { state: 'unknown' });
    await click(await screen.findByRole('checkbox', { name: t('shortest.switch') }));
    session.replyToQuestion(first, null);
    session.replyToQuestion(second, { state: 'unknown' });
    await screen.findByText(new RegExp(`^${t('shortest.next', { question: '' })}`));
    expect(screen.queryByText(t('shortest.next', { question: word(`question.${first}.short`) }))).toBeNull();
    await click(screen.getByRole('button', { name: t('step.continue') }));
    await waitFor(() => {
      expect(location.hash).not.toContain(first);
    });
    await screen.findByText(new RegExp(`^${t('shortest.next', { question: '' })}`));
    expect(screen.queryByText(t('shortest.next', { question: word(`question.${first}.short`) }))).toBeNull();
  });

  test('On the shortest way, going on leads to the question that settles most.', async () => {
    const [persona] = personas;
    const [first, ...others] = Object.entries(persona?.situation.answers ?? {});
    const said = { facts: persona?.situation.facts ?? {}, answers: Object.fromEntries(first ? [first] : []) };
    expect(others.length).toBeGreaterThan(5);
    const { session } = await showApp({ at: 'question', question: 'lead-definition' }, said);
    await click(await screen.findByRole('checkbox', { name: t('shortest.switch') }));
    const next = askNext(realPack, said).find(({ kind }) => kind === 'question')?.id ?? '';
    await screen.findByText(t('shortest.next', { question: word(`question.${next}.short`) }));
    await click(screen.getByRole('button', { name: t('step.continue') }));
    await waitFor(() => {
      expect(session.interview.place).toEqual({ at: 'question', question: next });
    });
    await click(await screen.findByRole('checkbox', { name: t('shortest.switch') }));
  });
});

describe('The quick check', () => {
  test('It begins with the first fact of the quick set, counts what is passed as skipped, and says where the answers lean and in how much.', async () => {
    const { session } = await showApp({ at: 'start' });
    await click(screen.getByRole('button', { name: t('start.quick') }));
    await screen.findByRole('heading', { level: 1, name: t('quick.title') });
    const [first = '', second = ''] = realPack.decision.quickSet.facts;
    expect(screen.getByText(word(`fact.${first}.ask`))).toBeInTheDocument();
    expect(screen.getByText(t('quick.nothing'))).toBeInTheDocument();

    await click(screen.getByRole('button', { name: t('quick.next') }));
    expect(session.interview.facts[first]?.state).toBe('skipped');
    await type(await screen.findByRole('textbox', { name: word(`fact.${second}.ask`) }), '0');
    const leaning = within(
      screen.getAllByRole('status').find((one) => one.matches('.leaning')) ?? document.body,
    );
    await waitFor(() => expect(leaning.getByText(/So far/)).toBeInTheDocument());
    const { verdict, verdictShare } = assessFirmness(realPack, session.interview).leaning;
    expect(leaning.getByText(t('quick.leaning', { verdict: word(`verdict.${verdict}.name`) }))).toBeVisible();
    expect(verdictShare).toBeLessThan(1);
  });

  test('Past its fixed set, going on waits for what settles most: pressed twice it passes one question, and the leaning is of all that was said.', async () => {
    const [persona] = personas;
    const { facts, questions } = realPack.decision.quickSet;
    const skipped = (ids: readonly string[]) =>
      Object.fromEntries(ids.map((id) => [id, { state: 'skipped' as const }]));
    const said = { facts: { ...skipped(facts), ...persona?.situation.facts }, answers: skipped(questions) };
    const { session } = await showApp({ at: 'question', question: 'lead-definition' }, said);
    const quick = await startQuick(session);
    const first = quick.item;
    await Promise.all([quick.next(), quick.next()]);
    expect(quick.passed).toEqual([first]);
    const [asked] = askNext(realPack, session.interview);
    expect(quick.item?.kind === 'question' ? quick.item.question.id : quick.item?.fact.id).toBe(asked?.id);

    for (const [id, reply] of Object.entries(persona?.situation.answers ?? {}))
      if (reply.state === 'answered') session.replyToQuestion(id, reply);
    const before = quick.now;
    const caughtUp = quick.catchUp();
    expect(quick.now).toBe(before);
    session.replyToQuestion('lead-definition', { state: 'unknown' });
    await caughtUp;
    expect(quick.now.firmness).toEqual(assessFirmness(realPack, session.interview));
  });
});
