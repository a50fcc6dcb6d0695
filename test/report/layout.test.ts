import { beforeAll, describe, expect, test } from 'vitest';
import { readFonts } from './read-fonts.ts';
import { buildResult } from '../../src/engine/index.ts';
import { buildDocument } from '../../src/report/document.ts';
import { openFile } from '../../src/report/draw.ts';
import type { Layout } from '../../src/report/layout/boxes.ts';
import { layOut } from '../../src/report/layout.ts';
import { cleanAll } from '../../src/report/text.ts';
import type { Paper } from '../../src/report/theme.ts';
import { hostile, largest, type Extreme } from '../support/extremes.ts';
import { pageLaws } from '../support/page-laws.ts';
import * as companies from './fixture.ts';
import { realPack } from './real-pack.ts';

const { pack, english } = realPack();
const stories = (['scaleUp', 'large', 'tiny', 'unknown'] as const).map((name): Extreme => ({
  name,
  situation: companies[name](pack).situation,
}));
const cases = [...stories, largest, hostile].flatMap((story) =>
  (['a4', 'letter'] as const).map((paper): [name: string, Paper, Extreme] => [story.name, paper, story]),
);

describe.each(cases)('The pages of %s on %s', (_, paper, { situation }) => {
  let layout: Layout;

  beforeAll(async () => {
    const file = openFile(await readFonts(), paper);
    const subject = { facts: situation.facts, title: null, respondent: null, example: false };
    const result = buildResult(pack, situation, '2026-11-24');
    const document = buildDocument(result, subject, pack, english, { paper });
    layout = layOut(cleanAll(document, file.has).value, file.measure);
  }, 120_000);

  test.each(pageLaws)('%s', (_says, law) => {
    expect(law(layout, paper)).toEqual([]);
  });
});
