import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { makeLetter } from '../../src/storage/index.ts';
import { interview as pack, type Id } from '../../src/pack/index.ts';
import type { Invited } from '../../src/workshop/index.ts';
import { showApp, t, word, type AppView } from '../support/app-view.ts';
import { askedQuestions, packRoles } from '../support/contributions.ts';
import { click, type } from '../support/hands.ts';
import { workshopWith } from '../support/workshop.ts';

const questions = askedQuestions.slice(0, 4).map(({ id }) => id);
const [role = ''] = packRoles;

type Invitation = Pick<Invited, 'workshop' | 'questions' | 'roles'>;
const invitation = (parts: Partial<Invitation> = {}): Invitation => ({
  workshop: { id: 'w1', topic: 'Which ops team first?', anonymous: false },
  questions,
  roles: packRoles.map((id) => ({ id, name: null })),
  ...parts,
});
/** Opens the invitation, as a link in a mail does. */
const openInvitation = (parts: Partial<Invitation> = {}): void => {
  const link = makeLetter(
    { kind: 'invitation', invitation: invitation(parts) },
    location.href.split('#')[0] ?? '',
  );
  location.hash = link.slice(link.indexOf('#'));
};
/** Somebody who took the invitation, at its first question. */
async function takePart(): Promise<AppView> {
  const view = await showApp({ at: 'start' });
  openInvitation();
  await click(await screen.findByTestId('accept'));
  await type(await screen.findByLabelText(t('workshop.welcome.name')), 'Ana');
  await click(screen.getByRole('radio', { name: word(`workshop.role.${role}.name`) }));
  await click(screen.getByTestId('begin-answering'));
  await isAsked(questions[0]);
  return view;
}
const isAsked = (question: Id | undefined): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 1, name: word(`question.${question ?? ''}.ask`) });

describe('Somebody who takes part', () => {
  test('comes by the browser’s way back to the question before, and never out of what they were invited to.', async () => {
    const { session } = await takePart();
    await click(screen.getByTestId('answer-next'));
    await isAsked(questions[1]);
    await click(screen.getByTestId('answer-next'));
    await isAsked(questions[2]);
    history.back();
    await isAsked(questions[1]);
    history.back();
    await isAsked(questions[0]);
    history.back();
    await screen.findByTestId('begin-answering');
    history.forward();
    await isAsked(questions[0]);
    expect(location.hash).toBe('#/workshop/answer');
    expect(session.assessment?.invited?.name).toBe('Ana');
  });
  test('finds no page without content where the link was.', async () => {
    await takePart();
    history.go(-2);
    await waitFor(() => {
      expect(location.hash).toBe('#/');
    });
  });
  test('is led from an address without a page back to the questions, not to the company.', async () => {
    await takePart();
    location.hash = '#/no/such/page';
    expect(await screen.findByRole('link', { name: t('missing.back') })).toHaveAttribute(
      'href',
      '#/workshop/answer',
    );
  });
  test('goes on as the same person where the invitation is opened once more, with what it asks now.', async () => {
    const { session, saved } = await takePart();
    await click(screen.getByTestId('answer-next'));
    await isAsked(questions[1]);
    const person = session.assessment?.invited?.person;
    openInvitation({ questions: questions.slice(0, 3) });
    await screen.findByText(t('workshop.invited.begun-as', { name: 'Ana' }));
    await click(screen.getByTestId('go-on'));
    await isAsked(questions[1]);
    expect(session.assessment?.invited).toMatchObject({ person, name: 'Ana', role });
    expect(session.assessment?.invited?.questions).toHaveLength(3);
    expect((await saved()).filter(({ invited }) => invited)).toHaveLength(1);
  });
  test('can leave the same device to somebody else, who answers as another person.', async () => {
    const { session } = await takePart();
    const person = session.assessment?.invited?.person;
    openInvitation();
    await screen.findByTestId('go-on');
    await click(screen.getByTestId('accept'));
    expect(await screen.findByLabelText(t('workshop.welcome.name'))).toHaveValue('');
    expect(session.assessment?.invited?.person).not.toBe(person);
  });
  test('is told what is missing before the first question.', async () => {
    await showApp({ at: 'start' });
    openInvitation();
    await click(await screen.findByTestId('accept'));
    await click(await screen.findByTestId('begin-answering'));
    expect(screen.getByText(t('workshop.welcome.no-name'))).toBeInTheDocument();
    expect(screen.getByText(t('workshop.welcome.no-role'))).toBeInTheDocument();
    expect(screen.getByLabelText(t('workshop.welcome.name'))).toHaveFocus();
  });
});

describe('Whoever leads the workshop and opens what somebody hands in', () => {
  test('is told whose answers they are, and the second time that they are in already.', async () => {
    const { session } = await showApp({ at: 'company', page: 'company' });
    session.change({ workshop: workshopWith() });
    await session.flush();
    const [asked] = askedQuestions;
    const contribution = {
      person: 'ana',
      name: 'Ana',
      role,
      revision: 1,
      version: pack.head.version,
      answers: { [asked?.id ?? '']: asked?.options[0]?.id ?? '' },
      without: {},
    };
    const handed = { contribution, workshop: 'w1', pack: pack.head.id };
    const open = (): void => {
      const link = makeLetter({ kind: 'answers', handed }, 'https://example.com/');
      location.hash = link.slice(link.indexOf('#'));
    };
    const who = t('workshop.who', { name: 'Ana', role: word(`workshop.role.${role}.name`) });
    open();
    expect(await screen.findByTestId('whose')).toHaveTextContent(who);
    await click(screen.getByRole('button', { name: t('workshop.take.in') }));
    await screen.findByTestId('workshop-collect');
    await session.flush();
    open();
    expect(await screen.findByText(t('workshop.fate.same', { who }))).toBeInTheDocument();
    await click(screen.getByRole('button', { name: t('workshop.answers-came.open') }));
    await screen.findByTestId('workshop-collect');
    expect(session.assessment?.workshop?.contributions).toHaveLength(1);
  });
});
