// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSvg } from '../../src/report/draw-svg.ts';
import { buildDocument } from '../../src/report/document.ts';
import { drawing } from '../../src/report/files/drawings.ts';
import type { DrawingName } from '../../src/report/index.ts';
import type { Tag } from '../../src/report/layout/boxes.ts';
import type { Measure } from '../../src/report/layout/lines.ts';
import { english, requestFor, savedPersona } from '../support/file-request.ts';
import { hostileText } from '../support/hostile.ts';

const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');
const tag: Tag = { role: 'P', block: 0 };
/** About the widths of a sans serif. */
const measure: Measure = (text, font, size) => text.length * size * (font === 'semibold' ? 0.56 : 0.53);

describe('Boxes as SVG', { timeout: 600_000 }, () => {
  test('Whatever the words are, they are words: nothing but shapes and text comes of them.', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const document = parsed(
          drawSvg({
            width: 100,
            height: 50,
            title: words,
            description: words,
            boxes: [
              {
                kind: 'text',
                x: 1,
                y: 2,
                text: words,
                font: 'regular',
                size: 9,
                colour: '#171d26',
                width: 40,
                tag,
              },
            ],
          }),
        );
        const elements = [...document.querySelectorAll('*')];
        expect(elements.map(({ localName }) => localName)).toEqual(['svg', 'title', 'desc', 'rect', 'text']);
        for (const { attributes } of elements)
          for (const { name, value } of attributes)
            expect(`${name}=${value}`).not.toMatch(/^on|^style|^href|^xlink|script/);
        const letters = (text: string | null): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(document.querySelector('text')?.textContent ?? null)).toBe(letters(words));
      }),
    );
  });

  test('Lines, fills and dashes are carried over; words keep their width in whatever font.', () => {
    const document = parsed(
      drawSvg({
        width: 10,
        height: 20,
        title: 'T',
        description: 'D',
        boxes: [
          {
            kind: 'path',
            path: [['M', 0, 0], ['L', 5, 0.12345], ['Z']],
            fill: '#1364b0',
            stroke: '#171d26',
            width: 0.75,
            dash: [1, 2],
            tag,
          },
          {
            kind: 'text',
            x: 1,
            y: 2,
            text: 'Two  ',
            font: 'semibold',
            size: 9,
            colour: '#525864',
            width: 40,
            tag,
          },
        ],
      }),
    );
    const path = document.querySelector('path');
    expect(path?.getAttribute('d')).toBe('M0 0L5 0.123Z');
    expect(path?.getAttribute('fill')).toBe('#1364b0');
    expect(path?.getAttribute('stroke-dasharray')).toBe('1 2');
    const text = document.querySelector('text');
    expect(text?.getAttribute('textLength')).toBe('40');
    expect(text?.textContent).toBe('Two\u00a0\u00a0');
    expect(text?.getAttribute('font-weight')).toBe('600');
  });
});

describe('Figures of a result', () => {
  const { result, assessment, pack } = requestFor(savedPersona('sixty-reps-three-dashboards'));
  const document = buildDocument(result, assessment, pack, english, { paper: 'a4' });
  const wordsOf = (name: DrawingName): string =>
    parsed(drawing(name, document, measure) ?? '<svg/>').documentElement.textContent.replace(/\s+/g, '');
  const folded = (text: string): string => text.replace(/\s+/g, '');

  test('The evidence shows every criterion of both sets, with its description for those who can’t see it.', () => {
    const words = wordsOf('evidence');
    for (const { criteria } of result.sets)
      for (const { criterion } of criteria)
        expect(words).toContain(folded(english.word(`criterion.${criterion}.statement`)));
  });

  test('The team shows every seat; the timeline every task.', () => {
    const [team, timeline] = [wordsOf('team'), wordsOf('timeline')];
    for (const { role } of result.team.seats)
      expect(team).toContain(folded(english.word(`role.${role}.name`)));
    for (const { task } of result.plan.tasks)
      expect(timeline).toContain(folded(english.word(`task.${task}.title`)));
  });

  test('A bar of the timeline is as long as its task has days; work that is done is ticked, and the words below say so.', () => {
    const saved = savedPersona('sixty-reps-three-dashboards');
    const [first] = requestFor(saved).result.plan.tasks;
    const doneOn = { [first?.task ?? '']: { doneOn: '2026-12-04' } };
    const done = requestFor({ ...saved, adjustments: { ...saved.adjustments, tasks: doneOn } });
    const drawn = (request: typeof done): Document =>
      parsed(
        drawing(
          'timeline',
          buildDocument(request.result, request.assessment, pack, english, { paper: 'a4' }),
          measure,
        ) ?? '',
      );
    // Open lines of three points, and closed ones of four.
    const ticks = (svg: Document): number =>
      [...svg.querySelectorAll('path')].filter((path) =>
        /^M[^LZ]+L[^LZ]+L[^LZ]+$/.test(path.getAttribute('d') ?? ''),
      ).length;
    const widths = [...drawn(done).querySelectorAll('path')].flatMap((path) => {
      const [, from, to] = /^M([\d.]+) [\d.]+L([\d.]+) .*Z$/.exec(path.getAttribute('d') ?? '') ?? [];
      return from === undefined || to === undefined ? [] : [Number(to) - Number(from)];
    });
    const days = done.result.plan.tasks.map(
      ({ start, end }) => (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1,
    );
    const perDay = Math.max(...widths) / Math.max(...days);
    for (const count of days)
      expect(widths.some((width) => Math.abs(width - count * perDay) < 0.1)).toBe(true);
    expect([ticks(drawn(requestFor(saved))), ticks(drawn(done))]).toEqual([0, 1]);
    const legend = folded(english.t('report.plan.legend-done'));
    expect(folded(drawn(done).documentElement.textContent)).toContain(legend);
    expect(folded(drawn(requestFor(saved)).documentElement.textContent)).not.toContain(legend);
  });

  test('Everything lies inside the drawing.', () => {
    for (const name of ['evidence', 'team', 'timeline'] as const) {
      const svg = parsed(drawing(name, document, measure) ?? '').documentElement;
      const [width, height] = ['width', 'height'].map((side) => Number(svg.getAttribute(side)));
      for (const text of svg.querySelectorAll('text')) {
        const [x, y, length] = ['x', 'y', 'textLength'].map((side) => Number(text.getAttribute(side)));
        expect(x).toBeGreaterThanOrEqual(0);
        expect((x ?? 0) + (length ?? 0)).toBeLessThanOrEqual(width ?? 0);
        expect(y).toBeLessThanOrEqual(height ?? 0);
      }
    }
  });

  test('A result without tasks has no timeline.', () => {
    const none = requestFor(savedPersona('ten-reps-nobody-knows'));
    const bare = { ...none.result, plan: { ...none.result.plan, tasks: [] } };
    expect(
      drawing('timeline', buildDocument(bare, none.assessment, pack, english, { paper: 'a4' }), measure),
    ).toBeNull();
  });
});
