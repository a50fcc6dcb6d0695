import { waitFor } from '@testing-library/svelte';

// Pages with hundreds of rows: looking things up by role takes the simulated browser seconds there.

const nameOf = (one: Element): string =>
  (one.getAttribute('aria-label') ?? one.textContent).replace(/\s+/g, ' ').trim();
const named = (selector: string, name: string): HTMLElement | undefined => {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  return all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name));
};

/** A button whose name is this or begins so, as soon as it is there. */
export const button = (name: string): Promise<HTMLElement> =>
  there(`the button ${name}`, () => named('button', name));

/** What a selector finds, as soon as it is there. */
export const element = (selector: string): Promise<HTMLElement> =>
  there(selector, () => document.querySelector<HTMLElement>(selector) ?? undefined);

/** The text of the table row whose heading begins like this; null where there is none. */
export const rowText = (heading: string): string | null => {
  const found = [...document.querySelectorAll('tr')].find((row) => nameOf(row).startsWith(heading));
  return found ? nameOf(found) : null;
};

/** Everything on the page, in one line. */
export const pageText = (): string => nameOf(document.body);

/** Waits until something holds of the page. */
export const until = (expectation: () => void): Promise<void> => waitFor(expectation, { timeout: 15_000 });

async function there(what: string, look: () => HTMLElement | undefined): Promise<HTMLElement> {
  return waitFor(
    () => {
      const found = look();
      if (!found) throw new Error(`There is no ${what}`);
      return found;
    },
    { timeout: 15_000 },
  );
}
