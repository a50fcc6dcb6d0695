import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { coreOf } from '../../src/report/vite-plugin.ts';

const whole = readFileSync('node_modules/jspdf/dist/jspdf.es.min.js', 'utf8');

test('Of jsPDF the core is left, without the plugins that bring packages and HTML.', () => {
  const core = coreOf(whole, parseAst(whole).body);
  expect(core.length).toBeLessThan(whole.length / 4);
  for (const name of ['html2canvas', 'canvg', 'dompurify', 'innerHTML', 'AcroForm'])
    expect(core).not.toContain(name);
  expect(core).toMatch(/export\{\w+ as jsPDF\};$/);
  expect(() => parseAst(core)).not.toThrow();
});

test('A jsPDF that is built in another way stops the build instead of losing something unseen.', () => {
  const other = 'export class jsPDF {}';
  expect(() => coreOf(other, parseAst(other).body)).toThrow('not built in the way');
});
