import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildResult, type Result } from '../../src/engine/index.ts';
import { renderPdf } from '../../src/report/pdf.ts';
import { readFonts } from '../report/read-fonts.ts';
import { realPack } from '../report/real-pack.ts';
import { runToEnd } from '../support/outside.ts';
import { folded } from '../support/pdf-text.ts';
import { personas, type Persona } from '../support/personas.ts';

const { pack, english } = realPack();
const fonts = await readFonts();
interface Report {
  persona: Persona;
  paper: 'a4' | 'letter';
}
const reports = personas.flatMap((persona) =>
  (['a4', 'letter'] as const).map((paper): [name: string, Report] => [
    `${persona.company} on ${paper}`,
    { persona, paper },
  ]),
);

let folder: string;
const fileOf = ({ persona, paper }: Report): string => join(folder, `${persona.name}-${paper}.pdf`);
const resultOf = ({ situation }: Persona): Result => buildResult(pack, situation, '2026-11-24');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-seat-pdf-'));
  for (const [, report] of reports) {
    const { persona, paper } = report;
    const subject = { facts: persona.situation.facts, title: null, respondent: null, example: false };
    writeFileSync(fileOf(report), renderPdf(resultOf(persona), subject, pack, english, { paper }, fonts));
  }
}, 600_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const qpdfCheck = (file: string): ReturnType<typeof runToEnd> => runToEnd('qpdf', ['--check', file]);

/** Names that make a reader run, fetch or send something. */
const active = ['/JS', '/JavaScript', '/Launch', '/AA', '/SubmitForm', '/ImportData', '/GoToR', '/RichMedia'];

/** Those of the names that stand anywhere in the parsed objects of the file, as a key or as a name. */
async function activeNames(file: string): Promise<string[]> {
  const { out } = await runToEnd('qpdf', ['--json', file]);
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (value !== null && typeof value === 'object')
      for (const [key, part] of Object.entries(value)) {
        found.add(key);
        walk(part);
      }
  };
  // qpdf 11 copies numbers as the PDF writes them, such as `612.`, which JSON does not allow.
  walk(JSON.parse(out.replace(/(?<=\d)\.(?=[\s,])/g, '')));
  return active.filter((name) => found.has(name));
}

describe('Programs that did not write the PDF find nothing wrong with it', () => {
  test.each(reports)('%s: qpdf reads a PDF 1.7 without a warning.', async (_, report) => {
    const { code, out, complaints } = await qpdfCheck(fileOf(report));
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(out).toContain('No syntax or stream encoding errors found');
    expect(readFileSync(fileOf(report)).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  });

  test.each(reports)(
    '%s: both typefaces are embedded, each once, and nothing else is used.',
    async (_, report) => {
      const { out } = await runToEnd('pdffonts', [fileOf(report)]);
      const rows = out.trim().split('\n').slice(2);
      const row = /^[A-Z]{6}\+(\S+)\s.*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/;
      const told = rows.map((line) => {
        const [, name, embedded, subset, unicode] = row.exec(line) ?? [, line];
        return { name, embedded, subset, unicode };
      });
      const whole = { embedded: 'yes', subset: 'yes', unicode: 'yes' };
      expect(told).toEqual([
        { name: 'Pretendard-Regular', ...whole },
        { name: 'Pretendard-SemiBold', ...whole },
      ]);
    },
  );

  test.each(reports)('%s: every drawing is made of lines; no picture of dots.', async (_, report) => {
    const { code, out } = await runToEnd('pdfimages', ['-list', fileOf(report)]);
    expect(code).toBe(0);
    expect(out.trim().split('\n').slice(2)).toEqual([]);
  });

  test.each(reports)('%s: no object of the file can run or fetch anything.', async (_, report) => {
    expect(await activeNames(fileOf(report))).toEqual([]);
  });

  test.each(reports)('%s: verdict, roles, KPIs and tasks can be read out of it.', async (_, report) => {
    const { verdict, team, kpis, plan } = resultOf(report.persona);
    const { out } = await runToEnd('pdftotext', ['-raw', '-enc', 'UTF-8', fileOf(report), '-']);
    const words = [
      english.word(`verdict.${verdict}.headline`, { company: report.persona.company }),
      ...team.seats.map(({ role }) => english.word(`role.${role}.name`)),
      ...kpis.start.map(({ kpi }) => english.word(`kpi.${kpi}.name`)),
      ...plan.tasks.map(({ task }) => english.word(`task.${task}.title`)),
    ];
    const text = folded(out);
    expect(words.length).toBeGreaterThan(1);
    expect(words.filter((word) => !text.includes(folded(word)))).toEqual([]);
  });
});

describe('What these programs would notice', () => {
  test('A script put into a finished report is found, and so is the damage it does to the file.', async () => {
    const report = reports[0]?.[1];
    if (!report) throw new Error('There are no reports');
    const file = join(folder, 'spoiled.pdf');
    // Objects stand in packed streams: they are laid out plainly before one is spoiled.
    const plain = join(folder, 'plain.pdf');
    await runToEnd('qpdf', ['--object-streams=disable', fileOf(report), plain]);
    const spoiled = readFileSync(plain, 'latin1').replace(
      /\/OpenAction\s*\[[^\]]*\]/,
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
    );
    writeFileSync(file, spoiled, 'latin1');
    expect(await activeNames(file)).toEqual(['/JS', '/JavaScript']);
    expect((await qpdfCheck(file)).complaints).toContain('WARNING');
  });
});
