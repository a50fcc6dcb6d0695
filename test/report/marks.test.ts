import { describe, expect, test } from 'vitest';
import { evidenceMark, svgPath, type MarkShape, type MarkState } from '../../src/report/marks.ts';

const shapes: MarkShape[] = ['circle', 'diamond'];
const states: MarkState[] = ['met', 'part', 'not', 'unknown', 'not-applicable'];

describe('The evidence marks', () => {
  test.each(shapes)('Every state of a %s looks different without colour.', (shape) => {
    const looks = states.map((state) => JSON.stringify(evidenceMark(shape, state)));
    expect(new Set(looks).size).toBe(states.length);
  });

  test('Nothing reaches outside the unit square.', () => {
    const numbers = shapes.flatMap((shape) =>
      states.flatMap((state) =>
        evidenceMark(shape, state).flatMap(({ path }) => path.flatMap(([, ...rest]) => rest as number[])),
      ),
    );
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(1);
  });

  test('Before the end a mark shows whether it was asked, never how it was answered.', () => {
    const filled = shapes
      .flatMap((shape) => [...evidenceMark(shape, 'asked'), ...evidenceMark(shape, 'open')])
      .filter(({ fill }) => fill);
    expect(filled).toEqual([]);
  });

  test('A path becomes the path data of an SVG.', () => {
    expect(svgPath(evidenceMark('diamond', 'not')[0]?.path ?? [], 100)).toBe('M50 1L99 50L50 99L1 50Z');
  });
});
