import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineBetween, type Box } from '../../../src/ui/result/team/dotted-lines.ts';

const box = (left: number, top: number, width = 100, height = 40): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('A second reporting line in the chart', () => {
  test('Runs straight to a plate beside it.', () => {
    expect(lineBetween(box(300, 20), box(0, 0), [])).toEqual([
      [300, 30],
      [100, 30],
    ]);
  });

  test('Takes one step beside its own plate to one that stands higher or lower.', () => {
    expect(lineBetween(box(0, 200), box(300, 0), [])).toEqual([
      [100, 220],
      [108, 220],
      [108, 20],
      [300, 20],
    ]);
  });

  test('Is left to the words where one stands above the other, or a third stands between them.', () => {
    expect(lineBetween(box(0, 200), box(20, 0), [])).toBeNull();
    expect(lineBetween(box(300, 0), box(0, 0), [box(150, 10)])).toBeNull();
  });

  test('Wherever the plates are, it leads from edge to edge and through no other.', () => {
    const anywhere = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))
      .map(([left, top]) => box(left, top));
    fc.assert(
      fc.property(anywhere, anywhere, fc.array(anywhere, { maxLength: 6 }), (from, to, others) => {
        const points = lineBetween(from, to, others);
        if (points === null) return;
        const [first, last] = [points[0], points.at(-1)];
        expect([from.left, from.right]).toContain(first?.[0]);
        expect([to.left, to.right]).toContain(last?.[0]);
        points.slice(1).forEach(([x, y], at) => {
          const [fromX, fromY] = points[at] ?? [x, y];
          expect(x === fromX || y === fromY).toBe(true);
          for (let part = 0; part <= 1; part += 0.1) {
            const [atX, atY] = [fromX + part * (x - fromX), fromY + part * (y - fromY)];
            for (const { left, right, top, bottom } of others)
              expect(atX > left && atX < right && atY > top && atY < bottom).toBe(false);
          }
        });
      }),
    );
  });
});
