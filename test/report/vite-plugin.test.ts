import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { coreOf } from '../../src/report/vite-plugin.ts';

const statementsOf = (code: string): Parameters<typeof coreOf>[1] => parseSync('jspdf.js', code).program.body;
const whole = readFileSync('node_modules/jspdf/dist/jspdf.es.min.js', 'utf8');

test('Of jsPDF the core is left, without the plugins that bring packages and HTML.', () => {
  const core = coreOf(whole, statementsOf(whole));
  expect(core.length).toBeLessThan(whole.length / 4);
  for (const name of ['html2canvas', 'canvg', 'dompurify', 'innerHTML', 'AcroForm'])
    expect(core).not.toContain(name);
  expect(core).toMatch(/export\{\w+ as jsPDF\};$/);
  expect(parseSync('core.js', core).errors).toEqual([]);
});

test('A jsPDF that is built in another way stops the build instead of losing something unseen.', () => {
  const other = 'export class jsPDF {}';
  expect(() => coreOf(other, statementsOf(other))).toThrow('not built in the way');
});
