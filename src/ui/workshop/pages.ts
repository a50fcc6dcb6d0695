import type { Component } from 'svelte';
import type { Assessment } from '../../storage/index.ts';
import type { Desk } from './desk.svelte.ts';

export type Page = () => Promise<{ default: Component<{ desk: Desk }> }>;

/** The steps of a workshop, in their order; each is a page at `#/workshop/<step>`. */
export const steps = ['set-up', 'collect', 'look', 'agree', 'leave'] as const;
export type Step = (typeof steps)[number];

const pages: Readonly<Record<Step, Page>> = {
  'set-up': () => import('./set-up/SetUp.svelte'),
  collect: () => import('./collect/Collect.svelte'),
  look: () => import('./look/Look.svelte'),
  agree: () => import('./agree/Agree.svelte'),
  leave: () => import('./leave/Leave.svelte'),
};

/** Asks for the code of every step while nothing else is to be done: a facilitator goes to and fro before a room. */
export const fetchSteps = (): void => {
  for (const page of Object.values(pages)) void page().catch(() => undefined);
};

/** Pages of those who take part and of the projector: they do not look at the desk they are handed. */
const alone = {
  answer: () => import('./answer/Answer.svelte'),
  presenter: () => import('./presenter/Presenter.svelte'),
};
const withoutDesk = alone as unknown as Record<keyof typeof alone, Page>;

/** The page of an address; the list of workshops where nothing that it belongs to is open. */
export function pageOf(part: string | null, open: Assessment | null): Page {
  if (part === 'answer' && open?.invited) return withoutDesk.answer;
  if (part === 'presenter') return withoutDesk.presenter;
  const step = steps.find((one) => one === part);
  return step && open?.workshop ? pages[step] : () => import('./list/Workshops.svelte');
}
