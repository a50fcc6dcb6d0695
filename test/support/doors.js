// @ts-check
// The walls inside src/, once: the linter and test/walls.test.ts both read them here.

/**
 * Each folder has one door, `index.ts`. What a folder may use is listed here: the direction of flow, no arrow turning back.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const mayUse = {
  pack: ['i18n'],
  i18n: [],
  engine: ['pack'],
  interview: ['pack', 'engine', 'i18n'],
  workshop: ['pack', 'engine'],
  storage: ['pack', 'engine', 'i18n', 'workshop'],
  report: ['pack', 'engine', 'i18n'],
  offline: [],
  ui: ['pack', 'engine', 'i18n', 'interview', 'storage', 'report', 'offline', 'workshop'],
  cli: ['pack', 'engine', 'i18n', 'storage', 'report', 'workshop'],
};

/**
 * Files besides the doors that others may import, with the reason.
 * @type {Readonly<Record<string, string>>}
 */
export const sideDoors = {
  'src/pack/schema.ts': 'the types of the pack without the pack itself, for the pure engine',
  'src/i18n/languages.ts': 'the list of languages without their messages, for the build',
  'src/pack/plain-mean.ts':
    'how answers count together, for the report’s worker, which has no pack of its own',
  'src/pack/terms.ts': 'the terms that a text uses, for the report’s worker, which has no pack of its own',
  'src/pack/json-limits.ts': 'what JSON from elsewhere may be, for the checker of files, which needs no pack',
  'src/storage/document.ts': 'the checker of files, with its library, which the first load leaves out',
  'src/storage/share/link.ts': 'the maker of links with its packing, which comes when a link is asked for',
  'src/storage/answers-file.ts':
    'the checker of answers to a workshop, with its library, which comes with what is handed in',
  'src/report/words/options.ts':
    'the words of options, which the fields need in the first load, without the rest of the report',
  'src/report/pdf.ts': 'the renderer with jsPDF, for the command line and the worker alone',
  'src/ui/theme.css': 'the style sheet of all screens, loaded once by main.ts',
  'src/ui/afterwards.ts': 'offline use and clearing up, loaded by main.ts after everything else',
  'src/ui/framed.ts': 'what is said instead of the app inside another page, loaded by main.ts there alone',
  'src/ui/App.svelte': 'the root component, mounted by main.ts',
};

/**
 * Packages that at most two files may know, so that each can be replaced in an afternoon.
 * @type {readonly string[]}
 */
export const heldBack = ['jspdf', 'chart.js', 'xstate', 'idb', 'hucre'];
