import { describe, expect, test } from 'vitest';
import { inSteps } from '../../src/ui/in-steps.ts';

/** Counts its steps; each is long enough for the page to answer after it. */
function* counting(
  steps: number,
  after: (step: number) => void = () => undefined,
): Generator<undefined, string> {
  for (let step = 1; step <= steps; step += 1) {
    const until = performance.now() + 6;
    while (performance.now() < until);
    after(step);
    yield;
  }
  return 'done';
}

describe('Work in steps', () => {
  test('The page answers between its steps, and gets what was found at the end.', async () => {
    const seen: string[] = [];
    const work = inSteps(counting(3, (step) => seen.push(`step ${step}`)));
    setTimeout(() => seen.push('pressed'));
    expect(await work).toBe('done');
    expect(seen).toContain('pressed');
    expect(seen.indexOf('pressed')).toBeLessThan(seen.indexOf('step 3'));
  });

  test('Called off, it stops at its next turn with the reason given.', async () => {
    const calledOff = new AbortController();
    let steps = 0;
    const work = inSteps(
      counting(100, (step) => {
        steps = step;
        if (step === 2) calledOff.abort(new Error('another answer'));
      }),
      calledOff.signal,
    );
    await expect(work).rejects.toThrow('another answer');
    expect(steps).toBe(2);
  });
});
