import { flushSync } from 'svelte';
import type { Id } from '../../pack/index.ts';

/** The parts of a result after its first screen, in order; each is a page of its own at `#/result/<part>`. */
export const parts = ['why', 'team', 'kpis', 'plan', 'risks', 'take-away'] as const;
export type PartName = (typeof parts)[number];

export const isPart = (name: Id | null): name is PartName => parts.some((part) => part === name);

/** The part that is read after this one; null after the last. */
export const nextPart = (part: PartName | null): PartName | null =>
  parts[part === null ? 0 : parts.indexOf(part) + 1] ?? null;

/** The id of a part’s heading; apart from the address, so that the browser never jumps by itself. */
export const headingOf = (part: string): string => `result-${part}`;

/**
 * Paper has the whole result: every part is drawn while the page is printed, and everything folded is opened. `draw`
 * is told when that begins and ends; the title of the page stays.
 */
export const wholeForPrint =
  (draw: (whole: boolean) => void) =>
  (page: HTMLElement): (() => void) => {
    let opened: HTMLDetailsElement[] = [];
    const begin = (): void => {
      const { title } = document;
      flushSync(() => {
        draw(true);
      });
      document.title = title;
      opened = [...page.querySelectorAll('details')].filter((one) => !one.open);
      for (const one of opened) one.open = true;
    };
    const end = (): void => {
      for (const one of opened) one.open = false;
      opened = [];
      draw(false);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  };
