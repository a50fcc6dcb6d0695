import { expect, test } from 'vitest';
import { sharedFoot } from '../../../src/report/file/put-foot.ts';
import { FOOT_BLOCK, line, type Box, type Layout } from '../../../src/report/layout/boxes.ts';
import { colours } from '../../../src/report/theme.ts';

const rule = (y: number, block = FOOT_BLOCK): Box =>
  line(0, y, 100, y, { stroke: colours.line }, { role: 'Artifact', block });
const layout = (...pages: Box[][]): Layout => ({
  sheet: { width: 100, height: 200 },
  pages: pages.map((boxes, at) => ({ number: at + 1, label: `${at + 1}`, boxes })),
  outline: [],
  anchors: new Map(),
  figures: new Map(),
});

test('Shared is what stands in every foot at the same place; a page without a foot does not count.', () => {
  const foot = sharedFoot(layout([], [rule(150), rule(160)], [rule(150), rule(161), rule(20, 3)]));
  expect(foot.boxes).toEqual([rule(150)]);
  expect([rule(150), rule(160), rule(150, 3)].map(foot.has)).toEqual([true, false, false]);
});

test('One foot alone shares nothing.', () => {
  expect(sharedFoot(layout([rule(150)])).boxes).toEqual([]);
});
