import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildResult, type Result } from '../../src/engine/index.ts';
import { buildDocument } from '../../src/report/document.ts';
import { openFile } from '../../src/report/draw.ts';
import { attachmentOf, tierFor, type Paper, type Subject } from '../../src/report/index.ts';
import { layOut } from '../../src/report/layout.ts';
import { renderPdf } from '../../src/report/pdf.ts';
import { cleanAll } from '../../src/report/text.ts';
import { readFonts } from '../report/read-fonts.ts';
import { realPack } from '../report/real-pack.ts';
import { runToEnd } from '../support/outside.ts';
import { folded } from '../support/pdf-text.ts';
import { hostile, largest, type Extreme } from '../support/extremes.ts';
import { pageLaws } from '../support/page-laws.ts';
import { personas } from '../support/personas.ts';
import { speech, t, word } from '../support/speech.ts';

const { pack } = realPack();
const tier = tierFor([t('report.chapter.plan')]);
const fonts = await readFonts(tier);
/**
 * What every file has, two weights of a font, the catalogue, the answers; and what a page adds. Some hundred syllables weigh
 * more than an alphabet, and are written in two bytes each.
 */
const weight = tier === 'latin' ? { own: 20_000, page: 2700 } : { own: 100_000, page: 3000 };
/** Letters of many alphabets are outlines of their own. */
const strangeLetters = 10_000;
interface Report extends Extreme {
  paper: Paper;
  /** The board paper. */
  brief: boolean;
}
const editions = [
  ['on A4', { paper: 'a4', brief: false }],
  ['on Letter', { paper: 'letter', brief: false }],
  ['as a board paper', { paper: 'a4', brief: true }],
] as const;
const companies: readonly Extreme[] = [...personas, largest, hostile];
const reports = companies.flatMap(({ name, situation }) =>
  editions.map(([how, options]): [name: string, Report] => [
    `${name} ${how}`,
    { name, situation, ...options },
  ]),
);
const whole = reports.filter(([, { brief }]) => !brief);

let folder: string;
const fileOf = ({ name, paper, brief }: Report): string =>
  join(folder, `${name}-${paper}${brief ? '-board' : ''}.pdf`);
const resultOf = ({ situation }: Extreme): Result => buildResult(pack, situation, '2026-11-24');
const subjectOf = ({ situation: { facts } }: Extreme): Subject => ({
  facts,
  title: null,
  respondent: null,
  example: false,
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-seat-pdf-'));
  for (const [, report] of reports) {
    const { paper, brief, situation } = report;
    const attachment = attachmentOf(JSON.stringify(situation));
    const options = { paper, brief, attachment };
    writeFileSync(
      fileOf(report),
      renderPdf(resultOf(report), subjectOf(report), pack, speech, options, fonts),
    );
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

  test.each(whole)(
    '%s: verdict, roles, KPIs, tasks and what was typed can be read out of it.',
    async (_, report) => {
      const { verdict, team, kpis, plan } = resultOf(report);
      const { facts, answers, adjustments } = report.situation;
      const { out } = await runToEnd('pdftotext', ['-raw', '-enc', 'UTF-8', fileOf(report), '-']);
      const company = facts['company-name'];
      const name = company?.state === 'answered' && typeof company.value === 'string' ? company.value : '';
      const own = new Set(adjustments?.ownTasks.map(({ id }) => id));
      const titles = plan.tasks.flatMap(({ task }) => (own.has(task) ? [] : [word(`task.${task}.title`)]));
      const words = [
        word(`verdict.${verdict}.name`),
        name,
        ...team.seats.map(({ role }) => word(`role.${role}.name`)),
        ...kpis.start.map(({ kpi }) => word(`kpi.${kpi}.name`)),
        ...titles,
        ...(adjustments?.ownTasks ?? []).flatMap(({ title, deliverable, done }) => [
          title,
          deliverable,
          done,
        ]),
        // A long note may go on over a page, with foot and head between.
        ...Object.values(answers).flatMap(({ note = '' }) => (note.length > 300 ? note.split('. ') : [note])),
      ];
      const text = folded(out);
      expect(words.length).toBeGreaterThan(1);
      expect(words.filter((each) => !text.includes(folded(each)))).toEqual([]);
    },
  );

  test.each(reports)(
    '%s: tagged, with headings without gaps, heads of tables and words for figures.',
    async (_, report) => {
      expect((await runToEnd('pdfinfo', [fileOf(report)])).out).toMatch(/Tagged:\s+yes/);
      const { out } = await runToEnd('pdfinfo', ['-struct', fileOf(report)]);
      const roles = [...out.matchAll(/^ *(\w+)(?: \([^)]*\))?:?$/gm)].map(([, role = '']) => role);
      const levels = roles.flatMap((role) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
      expect(levels.filter((level) => level === 1)).toHaveLength(report.brief ? 7 : 8);
      expect(levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1)).toEqual([]);
      const count = (role: string): number => roles.filter((each) => each === role).length;
      expect(count('Table')).toBeGreaterThan(2);
      // Each head says of what it is the head.
      expect([...out.matchAll(/\/Scope \/(?:Column|Row)/g)]).toHaveLength(count('TH'));
      expect(count('TH')).toBeGreaterThanOrEqual(2 * count('Table'));
    },
  );

  test.each(reports)(
    '%s: it weighs at most 20 kB and 2.7 kB for each page, in Korean 100 kB and 3 kB.',
    async (_, report) => {
      const { out } = await runToEnd('pdfinfo', [fileOf(report)]);
      const pages = Number(/Pages:\s+(\d+)/.exec(out)?.[1]);
      expect(readFileSync(fileOf(report)).length).toBeLessThanOrEqual(
        weight.own + weight.page * pages + (report.name === hostile.name ? strangeLetters : 0),
      );
    },
  );

  test.each(reports)('%s: no page breaks a law of layout.', (_, { name, situation, paper, brief }) => {
    const file = openFile(fonts, paper);
    const subject = subjectOf({ name, situation });
    const document = buildDocument(resultOf({ name, situation }), subject, pack, speech, { paper, brief });
    const layout = layOut(cleanAll(document, file.has).value, file.measure);
    expect(pageLaws.flatMap(([says, law]) => law(layout, paper).map((fault) => `${says} ${fault}`))).toEqual(
      [],
    );
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
