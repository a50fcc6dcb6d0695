import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { metaPolicy, parseHeaders } from './src/cli/headers.ts';
import { singleFilePlugin } from './src/offline/single-file.ts';
import { offlinePlugin } from './src/offline/vite-plugin.ts';
import { packPlugin } from './src/pack/vite-plugin.ts';
import { RUNS_AT_ONCE } from './src/runs-at-once.ts';
import { jsPdfCore } from './src/report/vite-plugin.ts';
import { headPlugin } from './src/ui/head-plugin.ts';

/** The policy of a file of headers, as the page repeats it. */
const policyOf = (headers: string): string => metaPolicy(parseHeaders(headers));

/** What the service worker is made of. */
const workbox = ['precaching', 'core', 'routing', 'strategies'].map((part) => `workbox-${part}`);

/** What travels with the app beside the licences of the page's packages (`build.license`): those of the report's font and of both workers. */
const licences: Readonly<Record<string, string>> = {
  'Pretendard.txt': 'src/report/fonts/OFL.txt',
  ...Object.fromEntries(
    ['jspdf', 'fflate', ...workbox].map((name) => [
      `${name.replace('/', '-')}.txt`,
      `node_modules/${name}/LICENSE`,
    ]),
  ),
};

/** jsPDF is made of the work of many, whose notices stand in its code: they travel beside the worker, not in it. */
const notices = (code: string): string =>
  [...new Set(readFileSync(code, 'utf8').match(/\/\*\*[^]*?\*\//g))].join('\n\n');

function furtherLicences(): Plugin {
  return {
    name: 'further-licences',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      const emit = (name: string, source: string | Uint8Array): void => {
        this.emitFile({ type: 'asset', fileName: `licences/${name}`, source });
      };
      for (const [name, file] of Object.entries(licences)) emit(name, readFileSync(file));
      emit('jspdf-notices.txt', notices('node_modules/jspdf/dist/jspdf.es.min.js'));
    },
  };
}

/** Messages come in three more files for each language: around figures, on all pages, on the result; the first come with the first words. */
function messagesFile(id: string): string | null {
  const [, language, volume = ''] = /\/src\/i18n\/(\w+)\/([\w-]+)\.ts$/.exec(id) ?? [];
  if (language === undefined || ['interview', 'asked', 'grammar'].includes(volume)) return null;
  if (volume === 'figures') return `${volume}-${language}`;
  return `${['asking', 'kept', 'later', 'share'].includes(volume) ? 'pages' : 'result'}-${language}`;
}

/** How long a part of the build took is nothing a person who starts the app can act on. */
const quiet = { bundlerTimings: false };

/** Tests that draw components into a page of jsdom. */
const components = {
  environment: 'jsdom',
  setupFiles: ['test/support/properties.ts', 'test/support/component.ts'],
  testTimeout: 60_000,
};

/** Tests that look at the built app. */
const inBrowser = {
  environment: 'node',
  // Each file has a browser of its own.
  isolate: false,
  globalSetup: ['test/support/built-app.ts'],
  // A limit on a busy machine is no statement about the page; what is slow is measured by the benchmark.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 15_000 } },
};

/** `--mode single`: the whole app in one page, `dist-single/index.html`. */
export default defineConfig(({ mode }) => ({
  // Relative addresses: the app works under any base path.
  base: './',
  plugins: [
    svelte({
      configFile: false,
      // Short class names: they stand in every template.
      compilerOptions: { runes: true, cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}` },
    }),
    packPlugin(resolve(process.env.QUESTIONS ?? fileURLToPath(new URL('questions', import.meta.url)))),
    // For pages that draw a report themselves, as the benchmark has them: the report’s worker is built apart.
    jsPdfCore(),
    furtherLicences(),
    ...(mode === 'single'
      ? [
          singleFilePlugin(
            policyOf(readFileSync('public/_headers', 'utf8')),
            readFileSync('public/favicon.svg', 'utf8'),
          ),
        ]
      : [headPlugin(policyOf), offlinePlugin(fileURLToPath(new URL('src/offline', import.meta.url)))]),
  ],
  worker: {
    format: mode === 'single' ? 'iife' : 'es',
    plugins: () => [jsPdfCore()],
    // As `furtherLicences` says.
    rolldownOptions: { checks: quiet, output: { postBanner: RUNS_AT_ONCE, comments: { legal: false } } },
  },
  build: {
    target: 'baseline-widely-available',
    // The policy allows no data: address for scripts, styles and fonts. In a single page there is nothing beside it.
    assetsInlineLimit: mode === 'single' ? Infinity : 0,
    ...(mode === 'single' ? { outDir: 'dist-single', copyPublicDir: false, cssCodeSplit: false } : {}),
    modulePreload: { polyfill: false },
    sourcemap: false,
    license: { fileName: 'licences/packages.md' },
    rolldownOptions: {
      checks: quiet,
      // One file for what the first question needs: many small ones compress worse.
      output: {
        // They stand in the first load: no name, and as little of the hash as keeps them apart.
        entryFileNames: 'assets/[hash:7].js',
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: mode !== 'single' && {
          groups: [
            {
              name: 'first',
              tags: ['$initial'],
              test: /^(?!.*svelte\/src\/.*\/(?:bindings\/(?:input|size|select)|blocks\/await))/,
            },
            // So does what a question is drawn with; beside it stands what every kept assessment is read with.
            {
              name: 'question',
              test: /src\/(?:i18n\/day-of|storage\/upgrade|ui\/(?:asking\/asking|screens\/Question|parts\/(?:Question|SectionStrip|RadioRows|Note\b)))/,
            },
            // And the fields of the pages about the company.
            {
              name: 'fields',
              test: /src\/ui\/(?:figure-draft|parts\/(?:Fact(?:Figures|Number|Counts|Owners|Shares)|FigureInput))/,
            },
            // What the later pages share: three dozen scraps otherwise, each with a preload of its own.
            {
              name: 'shared',
              test: /src\/(?:trusted-urls|storage\/share\/passphrase|workshop\/|report\/(?:words|task-words|amount|answers|file-name|marks|options|chapters\/firmness)|storage\/(?:outgoing|follow-up|copy|take-over)|engine\/(?:group-by|what-if|compare-|equal)|ui\/(?:again\/assess-again|check-list|handed-over|save-assessment|download|copy-text|keep-or-not|saved-acts|in-words|result\/(?:names|on-screen|view|\w+-words|EvidenceMark|reply-edits|edits|kpis\/amounts|plan\/TextField)|parts\/Sideways))|svelte\/src\/.*\/(?:bindings\/universal|blocks\/await)/,
            },
            { name: messagesFile, test: (id) => messagesFile(id) !== null },
          ],
        },
      },
      treeshake: {
        // Svelte does not say so, but these only matter to whoever imports them: custom elements and old components.
        moduleSideEffects: [{ test: /svelte\/src\/(?!internal\/(?:flags|disclose))/, sideEffects: false }],
      },
    },
  },
  test: {
    // Two cores do twice the work of the one that would be left to the tests.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // What these import keeps nothing between two files, and takes longer to load than most of them take.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/ui/**', 'test/browser/**', 'test/long/**', 'test/bench/**'],
          setupFiles: ['test/support/properties.ts'],
          // Laws over a hundred companies; a limit on a busy machine is no statement about the code.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          ...components,
          // As above; each file has a page of its own all the same.
          isolate: false,
          include: ['test/ui/**/*.test.ts'],
          exclude: ['test/ui/**/*.mocked.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        // What stands in for a module must not meet those who have the real one.
        test: { name: 'mocked', ...components, include: ['test/ui/**/*.mocked.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          ...inBrowser,
          include: ['test/browser/*.test.ts'],
        },
      },
      {
        extends: true,
        // Journeys that only the long tests take.
        test: { name: 'further', ...inBrowser, include: ['test/browser/further/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'long',
          environment: 'node',
          include: ['test/long/**/*.test.ts'],
          globalSetup: ['test/support/built-app.ts'],
          setupFiles: ['test/support/properties.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
}));
