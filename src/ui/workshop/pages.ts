import type { Component } from 'svelte';
import type { Assessment } from '../../storage/index.ts';
import type { Desk } from './desk.svelte.ts';

type PageOfDesk = () => Promise<{ default: Component<{ desk: Desk }> }>;
/** Pages of the facilitator are drawn with the desk; those of who takes part and of the projector know nothing of it. */
export type Page =
  { of: 'desk'; load: PageOfDesk } | { of: 'alone'; load: () => Promise<{ default: Component }> };

/** The steps of a workshop, in their order; each is a page at `#/workshop/<step>`. */
export const steps = ['set-up', 'collect', 'look', 'agree', 'leave'] as const;
export type Step = (typeof steps)[number];

const pages: Readonly<Record<Step, PageOfDesk>> = {
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

/** The page of an address; the list of workshops where nothing that it belongs to is open. */
export function pageOf(part: string | null, open: Assessment | null): Page {
  if (part === 'answer' && open?.invited)
    return { of: 'alone', load: () => import('./answer/Answer.svelte') };
  if (part === 'presenter') return { of: 'alone', load: () => import('./presenter/Presenter.svelte') };
  const step = steps.find((one) => one === part);
  const load = step && open?.workshop ? pages[step] : () => import('./list/Workshops.svelte');
  return { of: 'desk', load };
}
