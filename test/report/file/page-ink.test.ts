import { describe, expect, test } from 'vitest';
import { pageInk, type PageInk } from '../../../src/report/file/page-ink.ts';
import { usedGlyphs, usesIn } from '../../../src/report/file/used-glyphs.ts';
import { line, rectangle, type Tag, type TextBox } from '../../../src/report/layout/boxes.ts';
import { colours } from '../../../src/report/theme.ts';

const tag: Tag = { role: 'Artifact', block: 1 };
const used = usedGlyphs(
  usesIn(String.fromCharCode(...Array.from({ length: 95 }, (_, at) => at + 32))),
  (character) => character,
);
const font = (name: string): { name: string; used: typeof used; object: () => number } => ({
  name,
  used,
  object: () => 1,
});
/** What is written on a page of 800 points for what `draw` puts on it. */
function written(draw: (ink: PageInk) => void): string {
  const ink = pageInk(800, { regular: font('R'), semibold: font('B') });
  draw(ink);
  return ink.operators();
}
const words = (text: string, x: number, y: number, more: Partial<TextBox> = {}): TextBox => ({
  ...{ kind: 'text', text, x, y, font: 'regular', size: 10, colour: colours.ink, width: 30, tag },
  ...more,
});

describe('The operators of a page', () => {
  test('Lines at one distance name it once, and other moves leave it as it is.', () => {
    const lines = [100, 114, 128, 149, 163].map((y) => words('a', 50, y));
    const operators = written((ink) => {
      for (const each of lines) ink.text(each);
    });
    expect(operators).toMatch(/50 700 Td\(a\)Tj 0 -14 TD\(a\)Tj \(a\)' 0 -21 Td\(a\)Tj \(a\)' ET$/);
  });

  test('Words that follow on those before them need no move; where the line began is remembered.', () => {
    const operators = written((ink) => {
      ink.text(words('a', 50, 100));
      ink.text(words('b', 80, 100, { font: 'semibold' }));
      ink.text(words('c', 50, 114));
    });
    expect(operators).toMatch(/50 700 Td\(a\)Tj \/B 10 Tf \(b\)Tj \/R 10 Tf 0 -14 Td\(c\)Tj ET$/);
  });

  test('Straight lines and rectangles of one look are painted at once, each number once.', () => {
    const look = { stroke: colours.ink, width: 0.5 };
    const operators = written((ink) => {
      ink.path(line(50, 100, 550, 100, look, tag));
      ink.path(line(50, 120.5, 50, 220, look, tag));
      ink.path(rectangle(60, 70, 20, 10, look, tag));
    });
    expect(operators).toMatch(/50 700 500 0 re 50 679\.5 0 -99\.5 re 60 730 20 -10 re S$/);
  });

  test('Slanted and dashed lines are drawn from end to end.', () => {
    const operators = written((ink) => {
      ink.path(line(50, 100, 60, 90, { stroke: colours.ink }, tag));
      ink.path(line(50, 100, 60, 100, { stroke: colours.ink, dash: [1, 2] }, tag));
    });
    expect(operators).toContain('50 700 m 60 710 l S');
    expect(operators).toMatch(/\[1 2\]0 d 50 700 m 60 700 l S$/);
  });
});
