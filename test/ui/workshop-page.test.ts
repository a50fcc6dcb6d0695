import { createEvent, fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { makeLetter } from '../../src/storage/index.ts';
import { formatRoute } from '../../src/interview/index.ts';
import { assessAgain } from '../../src/ui/again/assess-again.ts';
import type { Session } from '../../src/ui/index.ts';
import { interview as pack } from '../../src/pack/index.ts';
import type { Contribution, Tally, Workshop } from '../../src/workshop/index.ts';
import { click, type } from '../support/hands.ts';
import { askedQuestions } from '../support/contributions.ts';
import { showApp, t, word } from '../support/app-view.ts';
import { workshopWith } from '../support/workshop.ts';

/** The page of a workshop’s step, as its facilitator has it in front of them. */
async function showStep(step: string, parts: Partial<Workshop> = {}): Promise<Session> {
  const { session } = await showApp({ at: 'company', page: 'company' });
  session.change({ workshop: workshopWith(parts) });
  location.hash = `#/workshop/${step}`;
  await screen.findByTestId(`workshop-${step}`);
  return session;
}
const [question, another] = askedQuestions;
if (!question || !another) throw new Error('The pack asks nothing');
const hands = (role: string | null, asked: typeof question, count: number): Tally => ({
  question: asked.id,
  role,
  round: 1,
  options: { [asked.options[0]?.id ?? '']: count },
  unknown: 0,
  notApplicable: 0,
  skipped: 0,
});
const inSales = (person: string): Contribution => ({
  person,
  name: null,
  role: 'sales',
  revision: 1,
  version: pack.head.version,
  answers: { [question.id]: question.options[0]?.id ?? '' },
  without: {},
});
const workshopOf = ({ assessment }: Session): Workshop => {
  if (!assessment?.workshop) throw new Error('No workshop is open');
  return assessment.workshop;
};

describe('Setting up a workshop', () => {
  test('Roles of one’s own stay apart, also after one of them was removed.', async () => {
    const session = await showStep('set-up');
    const add = async (name: string): Promise<void> => {
      await type(screen.getByLabelText(t('workshop.role.own')), name);
      await click(screen.getByRole('button', { name: t('workshop.role.add') }));
    };
    await add('Legal');
    await add('Support');
    await click(screen.getByRole('button', { name: t('workshop.role.remove-name', { name: 'Legal' }) }));
    await add('Product');
    const own = workshopOf(session).roles.filter(({ name }) => name !== null);
    expect(own.map(({ name }) => name)).toEqual(['Support', 'Product']);
    expect(new Set(own.map(({ id }) => id)).size).toBe(2);
    expect(within(screen.getByTestId('workshop-set-up')).getByLabelText('Product')).toBeInTheDocument();
  });

  test('Whether there are names is no choice any more once somebody handed in: only what holds is said.', async () => {
    await showStep('set-up', { anonymous: true, contributions: [inSales('ana')] });
    const page = screen.getByTestId('workshop-set-up');
    expect(page).toHaveTextContent(t('workshop.names.off'));
    expect(page).not.toHaveTextContent(t('workshop.names.on'));
    expect(page).toHaveTextContent(t('workshop.names.fixed'));
  });

  test('The facts about the company lead back to it: before the first page, after the last, and by a link.', async () => {
    const setUp = '#/workshop/set-up';
    await showStep('set-up');
    await click(screen.getByRole('link', { name: t('workshop.company.begin') }));
    expect(await screen.findByRole('link', { name: t('step.back') })).toHaveAttribute('href', setUp);
    expect(await screen.findByTestId('to-set-up')).toHaveAttribute('href', setUp);
    const last = pack.head.companyPages.at(-1) ?? '';
    location.hash = `#/company/${last}`;
    await screen.findByRole('heading', { name: word(`page.${last}.title`) });
    await click(screen.getByTestId('company-done'));
    expect(location.hash).toBe(setUp);
    expect(await screen.findByTestId('workshop-set-up')).toBeInTheDocument();
  });
});

describe('A workshop whose topic was cleared', () => {
  test('goes by a name all the same, at the head of its pages and in the list that opens it.', async () => {
    await showStep('collect', { topic: ' ' });
    const name = t('workshop.topic.none');
    expect(screen.getByTestId('workshop-collect')).toHaveTextContent(name);
    location.hash = '#/workshop';
    await click(await screen.findByRole('button', { name }));
    expect(await screen.findByTestId('workshop-collect')).toBeInTheDocument();
  });
});

describe('Collecting', () => {
  test('Whoever comes beyond what a role expects fills no place of another: the count and the missing agree.', async () => {
    const roles = ['sales', 'marketing'].map((id) => ({ id, name: null, people: 1 }));
    await showStep('collect', { roles, contributions: [inSales('ana'), inSales('ben')] });
    expect(screen.getByRole('heading', { name: t('workshop.present.missing', { count: 1 }) })).toBeVisible();
    expect(screen.getByText(t('workshop.in', { count: 2, expected: 3 }))).toBeVisible();
  });

  test('Two people of one name are told apart by a number, the same wherever they stand.', async () => {
    const [first, second] = [
      { ...inSales('ana-1'), name: 'Ana' },
      { ...inSales('ana-2'), name: 'ana' },
    ];
    const session = await showStep('collect', {
      contributions: [second, first],
      revealed: ['ana-1', 'ana-2'],
    });
    const named = (name: string, number: number) => t('workshop.namesake', { name, number });
    const sales = word('workshop.role.sales.name');
    const remove = screen.getByRole('button', {
      name: t('workshop.remove-name', { who: t('workshop.who', { name: named('Ana', 2), role: sales }) }),
    });
    location.hash = '#/workshop/look';
    await screen.findByTestId('workshop-look');
    await screen.findByText(t('workshop.who', { name: named('ana', 1), role: sales }), undefined, {
      timeout: 15_000,
    });
    location.hash = '#/workshop/collect';
    await screen.findByTestId('workshop-collect');
    await click(screen.getByRole('button', { name: remove.getAttribute('aria-label') ?? '' }));
    expect(workshopOf(session).contributions).toEqual([second]);
    const alone = t('workshop.who', { name: 'ana', role: sales });
    expect(screen.getByRole('button', { name: t('workshop.remove-name', { who: alone }) })).toBeVisible();
  });

  test('Hands are listed with role and number, who raised them is missing no more, and each can be taken back.', async () => {
    const session = await showStep('collect', { tallies: [hands('marketing', question, 3)] });
    expect(
      screen.getByRole('heading', { name: t('workshop.present.missing', { count: 4 }) }),
    ).toBeInTheDocument();
    const list = screen.getByTestId('hands-counted');
    const option = word(`question.${question.id}.option.${question.options[0]?.id ?? ''}`);
    expect(list).toHaveTextContent(word('workshop.role.marketing.name'));
    expect(list).toHaveTextContent(t('workshop.hands.for', { count: 3, option }));
    // One of marketing was expected.
    expect(list).toHaveTextContent(t('workshop.hands.many', { hands: 3, missing: 1 }));
    await click(within(list).getByRole('button', { name: /^Take back/ }));
    expect(workshopOf(session).tallies).toEqual([]);
    expect(screen.queryByTestId('hands-counted')).toBeNull();
  });

  test('Whoever comes back to the hands finds the role and question that were last typed, filled in.', async () => {
    await showStep('collect', { tallies: [hands(null, question, 2), hands('finance', another, 4)] });
    expect(screen.getByLabelText(t('workshop.hands.of'))).toHaveValue('finance');
    const option = word(`question.${another.id}.option.${another.options[0]?.id ?? ''}`);
    expect(screen.getByLabelText(option)).toHaveValue(4);
  });

  test('Without names, two who answered can’t be shown, and the page says why.', async () => {
    await showStep('collect', { anonymous: true, contributions: [inSales('ana'), inSales('ben')] });
    expect(screen.getByTestId('reveal')).toBeDisabled();
    expect(screen.getByText(t('workshop.reveal.few', { count: 3 }))).toBeInTheDocument();
  });

  test('Before anybody handed in, nothing can be shown, and the page says why.', async () => {
    await showStep('collect');
    expect(screen.getByTestId('reveal')).toBeDisabled();
    expect(screen.getByTestId('reveal')).toHaveTextContent(t('workshop.reveal'));
    expect(screen.getByText(t('workshop.reveal.nobody'))).toBeInTheDocument();
  });

  test('Whose role is not listed can be removed as well.', async () => {
    const session = await showStep('collect', {
      contributions: [{ ...inSales('ana'), name: 'Ana', role: 'legal' }],
    });
    await click(screen.getByRole('button', { name: /Ana/ }));
    expect(workshopOf(session).contributions).toEqual([]);
  });

  test('Showing what was said leads to the picture.', async () => {
    const session = await showStep('collect', { contributions: [inSales('ana')] });
    await click(screen.getByTestId('reveal'));
    await screen.findByTestId('workshop-look');
    expect(workshopOf(session).revealed).toEqual(['ana']);
  });

  test('Once the results are shown, the page says no longer that they are hidden.', async () => {
    await showStep('collect', { contributions: [inSales('ana')], revealed: ['ana'] });
    expect(screen.queryByText(t('workshop.collect.lead'))).toBeNull();
    expect(screen.getByText(t('workshop.collect.lead-shown'))).toBeInTheDocument();
  });

  test('What is in already is not counted as taken in.', async () => {
    const session = await showStep('collect', { contributions: [inSales('ana')] });
    const link = (person: string): string => {
      const handed = { contribution: inSales(person), workshop: 'w1', pack: pack.head.id };
      return makeLetter({ kind: 'answers', handed }, 'https://example.com/');
    };
    await fireEvent.input(screen.getByTestId('paste-links'), {
      target: { value: `${link('ana')} ${link('ben')} https://example.com/#nothing` },
    });
    await click(screen.getByTestId('take-links'));
    const said = t('workshop.said.arrived', { count: 1, again: 1, refused: 1 });
    expect(await screen.findByText(said)).toBeInTheDocument();
    expect(workshopOf(session).contributions).toHaveLength(2);
  });
});

describe('Two workshops in one visit', () => {
  const handIn = async (person: string, name: string): Promise<void> => {
    const handed = { contribution: { ...inSales(person), name }, workshop: 'w1', pack: pack.head.id };
    const link = makeLetter({ kind: 'answers', handed }, 'https://example.com/');
    await fireEvent.input(screen.getByTestId('paste-links'), { target: { value: link } });
    await click(screen.getByTestId('take-links'));
  };

  test('What was handed in to one is not shown in the next, nor the question that it was at.', async () => {
    const session = await showStep('collect');
    await handIn('ana', 'Ana of Acme');
    expect(await screen.findByTestId('arrivals')).toHaveTextContent('Ana of Acme');
    session.change({ workshop: { ...workshopOf(session), revealed: ['ana'] } });
    location.hash = '#/workshop/agree';
    await screen.findByTestId('workshop-agree');
    await click(screen.getByTestId('next-question'));
    const at = (): string => screen.getByLabelText<HTMLSelectElement>(t('workshop.agree.question')).value;
    const [left, first] = [at(), askedQuestions[0]?.id];
    expect(left).not.toBe(first);

    const other = workshopWith({ id: 'w2', contributions: [inSales('ben')], revealed: ['ben'] });
    const { assessment } = session;
    if (!assessment) throw new Error('Nothing is open');
    session.open({ ...assessment, id: 'a2', workshop: other }, { at: 'company', page: 'company' });
    location.hash = '#/workshop/collect';
    await screen.findByTestId('workshop-collect');
    expect(screen.queryByText(/Ana of Acme/)).toBeNull();
    location.hash = '#/workshop/agree';
    await screen.findByTestId('workshop-agree');
    expect(at()).not.toBe(left);
  });
});

describe('What is handed in', () => {
  test('Links that are all refused stay in the field, to be mended.', async () => {
    await showStep('collect');
    const field = screen.getByTestId<HTMLTextAreaElement>('paste-links');
    await type(field, 'https://a.b/#nothing');
    await click(screen.getByTestId('take-links'));
    expect(await screen.findByTestId('arrivals')).toBeInTheDocument();
    expect(field.value).toBe('https://a.b/#nothing');
  });

  test('A link is dropped on the field as anywhere; files are dropped on the page, marked until they leave it.', async () => {
    await showStep('collect');
    const field = screen.getByTestId('paste-links');
    // The simulated browser knows no dragging: what such an event says is put on a plain one.
    const drag = async (
      what: 'dragOver' | 'dragLeave' | 'drop',
      type: string,
      to?: Node,
    ): Promise<boolean> => {
      const event = createEvent[what](field);
      Object.assign(event, { dataTransfer: { types: [type], files: [] }, relatedTarget: to });
      await fireEvent(field, event);
      return event.defaultPrevented;
    };
    expect(await drag('dragOver', 'text/uri-list')).toBe(false);
    expect(await drag('drop', 'text/uri-list')).toBe(false);
    expect(await drag('dragOver', 'Files')).toBe(true);
    const section = field.closest('section');
    await drag('dragLeave', 'Files', screen.getByTestId('take-links'));
    expect(section).toHaveClass('over');
    await drag('dragLeave', 'Files', document.body);
    expect(section).not.toHaveClass('over');
    expect(await drag('drop', 'Files')).toBe(true);
  });
});

describe('Looking', () => {
  test('Where one person answered there is nothing to compare, and that is said.', async () => {
    await showStep('look', { contributions: [inSales('ana')], revealed: ['ana'] });
    expect(screen.getByRole('heading', { name: t('workshop.only-one') })).toBeInTheDocument();
    expect(screen.queryByTestId('worth')).toBeNull();
  });
  test('A mark says what makes the group differ, beside how mixed the answers are.', async () => {
    const saying = (person: string, role: string, at: number): Contribution => ({
      ...inSales(person),
      role,
      answers: { [question.id]: question.options.at(at)?.id ?? '' },
    });
    const contributions = [
      saying('ana', 'sales', 0),
      saying('ben', 'finance', -1),
      saying('cho', 'finance', -1),
    ];
    await showStep('look', { contributions, revealed: contributions.map(({ person }) => person) });
    const name = `1. ${word(`question.${question.id}.short`)}`;
    const line = (await screen.findByText(name)).closest('details');
    expect(line).toHaveTextContent(t('workshop.disputed.roles'));
    expect(line).toHaveTextContent(/\d+% mixed/);
  });
});

describe('Verdicts on answers alone, without names', () => {
  test('have a heading of their own for roles and for how many people.', async () => {
    const contributions = ['ana', 'ben', 'cho'].map(inSales);
    const revealed = contributions.map(({ person }) => person);
    await showStep('look', { anonymous: true, contributions, revealed, batches: [revealed] });
    const alone = screen.getByTestId('alone');
    await within(alone).findByRole('heading', { name: t('workshop.alone.roles') });
    expect(within(alone).getByRole('heading', { name: t('workshop.alone.counts') })).toBeInTheDocument();
  });
});

describe('A new round', () => {
  test('“Assess again” leads to its set-up, numbered, with what was settled last time and counts until settled anew.', async () => {
    const at = '2026-11-20T09:00:00.000Z';
    const option = question.options[0]?.id ?? '';
    const answers = { [question.id]: { state: 'answered' as const, value: { option }, at } };
    const { session } = await showApp({ at: 'company', page: 'company' }, { answers });
    session.change({ workshop: workshopWith() });
    const first = session.assessment;
    if (!first) throw new Error('Nothing is open');
    const route = await assessAgain(session, first);
    expect(route).toEqual({ at: 'workshop', part: 'set-up' });
    location.hash = formatRoute(route);
    const page = await screen.findByTestId('workshop-set-up');
    const { topic } = workshopOf(session);
    expect(page).toHaveTextContent(t('workshop.round.topic', { topic, number: 2 }));
    const last = screen.getByTestId('last-time');
    expect(last).toHaveTextContent(word(`question.${question.id}.short`));
    expect(last).toHaveTextContent(word(`question.${question.id}.option.${option}`));
  });
});
