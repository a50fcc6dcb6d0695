import { expect } from 'vitest';

/** No input may keep the page busy longer. */
export const MOST_MS = 200;

const common = [Object, Array, Function, String, Number, Boolean, RegExp, Map, Set, Promise, Error].map(
  ({ prototype }) => prototype as object,
);
const namesIn = (): string => common.map((each) => Reflect.ownKeys(each).map(String).join()).join('\n');
const before = namesIn();

/**
 * Does the work and looks at what it must leave as it was. What takes too long is tried twice more, and waiting for a
 * processor does not count: a busy machine is slow once, a hang each time. One without end meets the limit of its test.
 * @throws whatever the work throws
 */
export async function survives<T>(work: () => T | Promise<T>): Promise<T> {
  let least = Infinity;
  let found: T;
  let left = 3;
  do {
    const begun = performance.now();
    const cpu = process.cpuUsage();
    found = await work();
    const { user, system } = process.cpuUsage(cpu);
    least = Math.min(least, performance.now() - begun, (user + system) / 1000);
    left -= 1;
  } while (least > MOST_MS && left > 0);
  expect(least).toBeLessThanOrEqual(MOST_MS);
  expect(namesIn()).toBe(before);
  return found;
}

/** The text of some JSON with keys in order, by which two pieces are the same or not, own `__proto__` keys included. */
export const sorted = (json: unknown): string =>
  JSON.stringify(json, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
