import type { Id } from '../../pack/index.ts';

/** The parts of a result page after its first screen, in order; each has an address `#/result/<part>`. */
export const parts = ['why', 'team', 'kpis', 'plan', 'risks', 'take-away'] as const;
export type PartName = (typeof parts)[number];

export const isPart = (name: Id | null): name is PartName => parts.some((part) => part === name);

/** The id of a part’s heading; apart from the address, so that the browser never jumps by itself. */
export const headingOf = (part: string): string => `result-${part}`;

/** Brings a part to the top of the window and moves the focus to its heading. */
export function goToPart(part: PartName): void {
  const heading = document.getElementById(headingOf(part));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

/** Tells which part is being read: the last whose top has passed the upper third of the window. */
export function watchParts(page: HTMLElement, tell: (part: PartName | null) => void): () => void {
  const sections = [...page.querySelectorAll<HTMLElement>('[data-part]')];
  let asked = 0;
  const look = (): void => {
    const line = innerHeight / 3;
    const passed = sections.filter((section) => section.getBoundingClientRect().top <= line).at(-1);
    const name = passed?.dataset.part ?? null;
    tell(isPart(name) ? name : null);
  };
  const onMove = (): void => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(look);
  };
  look();
  addEventListener('scroll', onMove, { passive: true });
  addEventListener('resize', onMove);
  return () => {
    cancelAnimationFrame(asked);
    removeEventListener('scroll', onMove);
    removeEventListener('resize', onMove);
  };
}

/** Opens everything folded while the page is printed, and folds it again. */
export function unfoldForPrint(page: HTMLElement): () => void {
  let opened: HTMLDetailsElement[] = [];
  const unfold = (): void => {
    opened = [...page.querySelectorAll('details')].filter((one) => !one.open);
    for (const one of opened) one.open = true;
  };
  const fold = (): void => {
    for (const one of opened) one.open = false;
    opened = [];
  };
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', fold);
  return () => {
    removeEventListener('beforeprint', unfold);
    removeEventListener('afterprint', fold);
  };
}
