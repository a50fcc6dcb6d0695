import { readdirSync } from 'node:fs';
import { isInstalled } from './outside.ts';

/** What each file of `test/long` needs besides Node and a Chromium, and what stays unknown without it. */
const outside: Readonly<Record<string, { programs: readonly string[]; does: string }>> = {
  'command-line.test.ts': {
    programs: ['ps'],
    does: 'twenty thousand cases through the command line, with its memory watched',
  },
  'pdf.test.ts': {
    programs: ['qpdf', 'pdffonts', 'pdfimages', 'pdfinfo', 'pdftotext'],
    does: 'the PDF of every persona, read by qpdf and poppler',
  },
  'pages.test.ts': {
    programs: ['pdftoppm'],
    does: 'the pages of four personas, beside the pictures that are kept of them',
  },
  'spreadsheet.test.ts': {
    programs: ['soffice'],
    does: 'the spreadsheet in LibreOffice, its formulas worked out anew',
  },
  'single-file.test.ts': {
    programs: [],
    does: 'the whole app as one page, from a file',
  },
  'hostile-input.test.ts': {
    programs: [],
    does: 'ten thousand hostile inputs for everything that reads',
  },
  'kills.test.ts': {
    programs: [],
    does: 'two hundred kills of a browser that is writing',
  },
  'sequences.test.ts': {
    programs: [],
    does: 'ten thousand sequences of what can go wrong in two tabs',
  },
  'payloads.test.ts': {
    programs: [],
    does: 'two hundred programs typed into every field, looked for everywhere',
  },
  'shortest-way.test.ts': {
    programs: [],
    does: 'how many questions the shortest way takes, over all personas',
  },
  'korean-texts.test.ts': {
    programs: [],
    does: 'a thousand Korean texts typed, in files and in links, looked for everywhere',
  },
  'third-language.test.ts': {
    programs: [],
    does: 'the app with a language more, a file each and one line, whose words are forty per cent longer',
  },
  'workshop.test.ts': {
    programs: [],
    does: 'nine people in browsers of their own, six steps, and the whole workshop by keyboard',
  },
  'camera.test.ts': {
    programs: [],
    does: 'a code held before the camera of the facilitator’s browser',
  },
  'moments.test.ts': {
    programs: [],
    does: 'every screen as a picture, as it is spoken, and with text of twice its size',
  },
  'parts.test.ts': {
    programs: [],
    does: 'every part in every state, as a picture and in axe',
  },
  'lighthouse.test.ts': {
    programs: [],
    does: 'start, question and result in Lighthouse, which comes with what the benchmark installs',
  },
  'nginx.test.ts': {
    programs: ['nginx', 'sh', 'sed'],
    does: 'the app behind nginx, set up as README.md says',
  },
};

/** No program could make these run: nothing of the project uses them yet. */
const never = [
  'Firefox: the walk in a second browser engine. The driver, playwright-core, speaks only to its own build of Firefox',
];

export interface LongTests {
  /** Paths of the test files that can run here. */
  files: string[];
  /** Names of the test files that cannot. */
  left: string[];
  /** One line for each thing found or missing. */
  lines: string[];
}

/** Which long tests can run on this machine. */
export function longTests(folder = 'test/long'): LongTests {
  const tests = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
  const found = tests.map((file) => {
    const { programs, does } = outside[file] ?? { programs: [], does: 'nothing from outside needed' };
    return { file, does, missing: programs.filter((program) => !isInstalled(program)) };
  });
  return {
    files: found.filter(({ missing }) => missing.length === 0).map(({ file }) => `${folder}/${file}`),
    left: found.filter(({ missing }) => missing.length > 0).map(({ file }) => file),
    lines: [
      ...found.map(({ file, does, missing }) =>
        missing.length === 0
          ? `will run ${file}: ${does}`
          : `NOT RUN  ${file}: ${does}. Not installed: ${missing.join(', ')}`,
      ),
      ...never.map((what) => `NOT RUN  ${what}`),
    ],
  };
}
