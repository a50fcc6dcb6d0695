import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildResult, noAdjustments, type Result, type Verdict } from '../../src/engine/index.ts';
import { assess, assessBundled, assessHere, assessOnThreads } from '../support/command-line.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import { realPack } from '../support/real-pack.ts';
import { faultsBySchema } from '../support/schema.ts';

const day = '2026-11-24';
const caseFile = 'test/personas/seed-saas-two-reps.json';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-seat-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A file in the folder of this test, with this content. */
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const linesOf = (text: string): string[] => text.trimEnd().split('\n');
const oneLine = (path: string): string => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));

describe('One company on the command line', { timeout: 120_000 }, () => {
  test('A case file prints the result that the engine reaches, valid by the published schema.', async () => {
    const { code, out, complaints } = await assess([caseFile, '--today', day]);
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    const result: unknown = JSON.parse(out);
    expect(faultsBySchema('public/schema/result.schema.json', result)).toEqual([]);
    expect(result).toEqual(JSON.parse(readFileSync('test/golden/seed-saas-two-reps.json', 'utf8')));
  });

  test('An assessment file prints its result and writes the report, the same bytes each time.', async () => {
    const people = [{ id: 'p1', name: 'Ada Quay', role: 'ceo', hoursAWeek: 12 }];
    const given = harbourLedgerFile({ adjustments: { ...noAdjustments, people } });
    const saved = file('saved.json', given);
    const call = async (pdf: string): Promise<[string, Buffer]> => {
      const path = join(folder, pdf);
      const { code, out, complaints } = await assessHere([saved, '--pdf', path, '--today', day]);
      expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
      return [out, readFileSync(path)];
    };
    const [out, pdf] = await call('first.pdf');
    const [outAgain, pdfAgain] = await call('second.pdf');
    const result: unknown = JSON.parse(out);
    expect(faultsBySchema('public/schema/result.schema.json', result)).toEqual([]);
    expect(result).toEqual(JSON.parse(JSON.stringify(buildResult(realPack, given, day))));
    // What the person made of the plan counts here as in the app.
    expect(out).toContain('Ada Quay');
    expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect(outAgain).toBe(out);
    expect(Buffer.compare(pdfAgain, pdf)).toBe(0);
  });

  test('Calendar, spreadsheet, Markdown and task list are written as the app hands them out, the same each time.', async () => {
    const saved = file('for-files.json', harbourLedgerFile());
    const call = async (name: string): Promise<Buffer[]> => {
      const paths = ['ics', 'xlsx', 'md', 'csv'].map((ending) => join(folder, `${name}.${ending}`));
      const [ics = '', xlsx = '', md = '', csv = ''] = paths;
      const options = ['--ics', ics, '--xlsx', xlsx, '--md', md, '--csv', csv, '--tool', 'jira'];
      const { code, out, complaints } = await assessHere([saved, ...options, '--today', day]);
      expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
      expect(JSON.parse(out)).toHaveProperty('verdict');
      return paths.map((path) => readFileSync(path));
    };
    const [first, second] = [await call('once'), await call('twice')];
    expect(first.map((content) => content.subarray(0, 2).toString('latin1'))).toEqual([
      'BE',
      'PK',
      '# ',
      'Su',
    ]);
    first.forEach((content, at) => {
      expect(Buffer.compare(content, second[at] ?? Buffer.alloc(0))).toBe(0);
    });
  });

  test.each(['--help', '-h'])('%s prints how to call, and nothing is wrong with that.', async (asked) => {
    expect(await assessHere([asked])).toEqual({
      code: 0,
      out: expect.stringMatching(/^usage: .*--pdf/) as string,
      complaints: '',
    });
  });

  test('Without a day the result is as of today, here.', async () => {
    const before = localDay();
    const { out } = await assessHere([caseFile]);
    expect([before, localDay()]).toContain((JSON.parse(out) as Result).asOf);
  });
});

/** The Swedes write their dates as ISO 8601 does. */
const localDay = (): string => new Date().toLocaleDateString('sv-SE');

describe('What is wrong is said, line by line, and nothing is written', { timeout: 120_000 }, () => {
  /** Ends with code 2, without a result and without a report. */
  async function refused(args: readonly string[]): Promise<string[]> {
    const pdf = join(folder, 'never.pdf');
    const { code, out, complaints } = await assessHere(['--pdf', pdf, '--today', day, ...args]);
    expect({ code, out, written: existsSync(pdf) }).toEqual({ code: 2, out: '', written: false });
    return linesOf(complaints);
  }

  test('A case file of the wrong shape: each problem on a line of its own, after its path.', async () => {
    const wrong = { market: 'B2G', facts: { P4: -1, P17: 7 }, answers: { SO1a: 0.3 } };
    const problems = await refused([file('shape.json', wrong)]);
    expect(problems.map(pathOf)).toEqual(['market', 'facts.P4', 'facts.P17', 'answers.SO1a']);
  });

  test('A case file with names that nobody knows: each with its path.', async () => {
    const wrong = { facts: { P13: ['CRM', 'abacus', 'slate'] }, answers: { SO1a: 1, XX9z: 1 } };
    expect(await refused([file('names.json', wrong)])).toEqual([
      'facts.P13: abacus is not known here',
      'facts.P13: slate is not known here',
      'answers.XX9z: is no question of this pack',
    ]);
  });

  test('A case file says by id what has no reference code: it counts, and what is wrong with it is named.', async () => {
    const name = 'ten-reps-nobody-knows';
    const { code, out } = await assessHere([`test/personas/${name}.json`, '--today', day]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(`test/golden/${name}.json`, 'utf8')));
    const wrong = { facts: {}, answers: {}, more: { facts: { currency: 'XYZ', mood: 'good' } } };
    const problems = await refused([file('more.json', wrong)]);
    expect(problems.map(pathOf)).toEqual(['more.facts.mood', 'more.facts.currency']);
  });

  test('A wrong value and an unknown question are both named, though one is a matter of shape and one of content.', async () => {
    const wrong = { facts: { P17: 7 }, answers: { XX9z: 1 } };
    expect((await refused([file('both.json', wrong)])).map(pathOf)).toEqual(['facts.P17', 'answers.XX9z']);
  });

  test('A day that no calendar has is refused.', async () => {
    expect((await refused([caseFile, '--today', '2026-02-31'])).join()).toContain('usage');
  });

  test('An assessment file with impossible replies: each with its path.', async () => {
    const { facts, answers } = harbourLedgerFile();
    const wrong = harbourLedgerFile({
      facts: { ...facts, employees: { state: 'answered', value: -3 } },
      answers: { ...answers, 'lead-trend': { state: 'answered', value: { option: 'sideways' } } },
    });
    const problems = await refused([file('replies.json', wrong)]);
    expect(problems.map(pathOf)).toEqual(['facts.employees.value', 'answers.lead-trend.value']);
  });

  test('A share above a hundred, and a plan overtaken: only what there can’t be is refused.', async () => {
    const { answers } = harbourLedgerFile();
    const figure = (value: number) => ({ state: 'answered' as const, value: { figure: value } });
    const wrong = harbourLedgerFile({
      answers: { ...answers, 'leads-without-reps': figure(300), 'growth-against-plan': figure(130) },
    });
    const problems = await refused([file('shares.json', wrong)]);
    expect(problems.map(pathOf)).toEqual(['answers.leads-without-reps.value']);
  });

  test('An assessment file with fields missing: all of them.', async () => {
    const cut = { ...harbourLedgerFile(), title: undefined, facts: undefined, mood: 'good' };
    expect((await refused([file('cut.json', cut)])).map(pathOf).sort()).toEqual(['facts', 'mood', 'title']);
  });

  test('A file that is no JSON says so.', async () => {
    expect(await refused([file('torn.json', '{"facts": {')])).toEqual([
      expect.stringContaining('is not JSON'),
    ]);
  });

  test('A file that is something else says so.', async () => {
    expect((await refused([file('else.json', { format: 'recipe' })])).map(pathOf)).toEqual(['format']);
  });

  test('A file that is not there is named.', async () => {
    expect(await refused([join(folder, 'nowhere.json')])).toEqual([expect.stringContaining('nowhere.json')]);
  });

  test('An option that does not exist is named.', async () => {
    expect((await refused([caseFile, '--colour', 'red'])).join()).toContain('--colour');
  });

  test('All that is wrong with a call is named at once, each on its line, before how to call.', async () => {
    const wrong = [
      '--paper',
      'a3',
      '--csv',
      join(folder, 'never.csv'),
      '--tool',
      'abacus',
      '--today',
      'soon',
    ];
    const problems = await refused([caseFile, ...wrong, '--today', 'soon']);
    expect(problems.slice(0, 3).map(pathOf)).toEqual(['--paper', '--tool', '--today']);
    expect(problems[3]).toContain('usage:');
    expect(existsSync(join(folder, 'never.csv'))).toBe(false);
  });

  test.each([
    ['a task list for no tool', ['--csv', 'never.csv'], '--csv'],
    ['a tool without a task list', ['--tool', 'jira'], '--tool'],
    ['a calendar of many companies', ['--ics', 'never.ics', '--lines'], '--lines'],
    ['a spreadsheet of many companies', ['--xlsx', 'never.xlsx', '--lines'], '--lines'],
    ['a whole result of one file', ['--whole'], '--whole'],
    ['a wiki page of many companies', ['--md', 'never.md', '--lines'], '--lines'],
  ])('A call with %s names the option.', async (_, args, option) => {
    const problems = await refused([caseFile, ...args]);
    expect(problems.map(pathOf)).toContain(option);
  });

  test('A board paper that is to go nowhere is refused.', async () => {
    const { code, out, complaints } = await assessHere([caseFile, '--board', '--today', day]);
    expect([code, out]).toEqual([2, '']);
    expect(linesOf(complaints).map(pathOf)).toContain('--board');
  });

  test.each(['--ics', '--xlsx', '--md'])(
    'A file of %s that cannot be written is named, and no result is printed.',
    async (option) => {
      const nowhere = join(folder, 'no-such-folder', 'file');
      const { code, out, complaints } = await assessHere([caseFile, option, nowhere, '--today', day]);
      expect([code, out]).toEqual([2, '']);
      expect(complaints).toContain('no-such-folder');
    },
  );

  test.each([
    ['no file', []],
    ['two files', [caseFile, caseFile]],
    ['a paper that nobody sells', [caseFile, '--paper', 'a3']],
  ])('A call with %s is answered with how to call.', async (_, args) => {
    expect((await refused(args)).join('\n')).toContain('usage:');
  });

  test('A report that cannot be written is named, and no result is printed.', async () => {
    const nowhere = join(folder, 'no-such-folder', 'report.pdf');
    const { code, out, complaints } = await assessHere([caseFile, '--pdf', nowhere, '--today', day]);
    expect([code, out]).toEqual([2, '']);
    expect(complaints).toContain('no-such-folder');
  });
});

/** What stands before the first colon. */
const pathOf = (line: string): string => line.replace(/:.*$/, '');

describe('Many companies, one per line', { timeout: 120_000 }, () => {
  const other = 'test/personas/five-reps-on-target.json';
  const verdictsIn = (out: string): string[] =>
    linesOf(out).map((line) => (JSON.parse(line) as Verdict).verdict);
  const expected = (path: string): string =>
    (JSON.parse(readFileSync(path, 'utf8')) as { expect: { verdict: string } }).expect.verdict;

  test('Cases piped in give one verdict per line, in their order; empty lines are passed over.', async () => {
    const input = `${oneLine(caseFile)}\n\n${oneLine(other)}\r\n${oneLine(caseFile)}`;
    const { code, out, complaints } = await assessBundled(['--lines', '-', '--today', day], input);
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(verdictsIn(out)).toEqual([caseFile, other, caseFile].map(expected));
  });

  test('A line is what its whole result says of the verdict; asked for whole, it is that result.', async () => {
    const paths = [caseFile, 'test/personas/ten-reps-nobody-knows.json'];
    const input = paths.map(oneLine).join('\n');
    const call = async (...more: string[]): Promise<unknown[]> => {
      const { code, out, complaints } = await assessBundled(['--lines', '-', '--today', day, ...more], input);
      expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
      return linesOf(out).map((line): unknown => JSON.parse(line));
    };
    const [alone, whole] = [await call(), await call('--whole')];
    const golden = paths.map((path): unknown =>
      JSON.parse(readFileSync(path.replace('personas', 'golden'), 'utf8')),
    );
    expect(whole).toEqual(golden);
    alone.forEach((line, at) => {
      expect(faultsBySchema('public/schema/verdict.schema.json', line)).toEqual([]);
      const { format: _, ...said } = line as Verdict;
      expect(whole[at]).toMatchObject(said);
    });
  });

  test('More cases than one thread takes at a time come out in the order in which they went in.', async () => {
    const many = Array.from({ length: 130 }, (_, at) => (at % 7 === 0 || at > 99 ? caseFile : other));
    const { code, out, complaints } = await assessBundled(
      ['--lines', '-', '--today', day],
      many.map(oneLine).join('\n'),
    );
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(verdictsIn(out)).toEqual(many.map(expected));
  });

  test('A bad line is named by its number, the others are answered, and the exit code is 2.', async () => {
    const bad = '{"facts":{},"answers":{"XX9z":1,"YY9z":1}}';
    const cases = file('cases.ndjson', [oneLine(caseFile), bad, '{"facts":', oneLine(other)].join('\n'));
    const { code, out, complaints } = await assessBundled(['--lines', cases, '--today', day]);
    expect(code).toBe(2);
    expect(verdictsIn(out)).toEqual([caseFile, other].map(expected));
    const problems = linesOf(complaints);
    expect(problems.map((line) => line.replace(/^(line \d+)\b.*$/, '$1'))).toEqual([
      'line 2',
      'line 2',
      'line 3',
    ]);
    expect(problems[0]).toContain('answers.XX9z');
    expect(problems[1]).toContain('answers.YY9z');
  });

  test('A thread that fails while an earlier one is still at work is complained of, and nothing else is.', async () => {
    const cases = file('two.ndjson', [oneLine(caseFile), oneLine(other)].join('\n'));
    const { code, out, complaints } = await assessOnThreads(
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ first }) => {
         if (first > 1) throw new Error('nothing left');
         setTimeout(() => parentPort.postMessage({ answers: '', problems: [] }), 1000);
       });`,
      ['--lines', cases, '--today', day],
    );
    expect({ code, out, complaints: complaints.trim() }).toEqual({
      code: 2,
      out: '',
      complaints: 'nothing left',
    });
  });

  test('A file of cases that is not there is named.', async () => {
    const { code, out, complaints } = await assessHere(['--lines', join(folder, 'nowhere.ndjson')]);
    expect([code, out]).toEqual([2, '']);
    expect(complaints).toContain('nowhere.ndjson');
  });
});
