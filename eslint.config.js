// @ts-check
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { mayUse, sideDoors } from './test/support/doors.js';

/** What may be imported from another folder of src/: its door, or a side door. */
const doors = ['index', ...Object.keys(sideDoors).map((file) => file.replace(/^src\/\w+\//, ''))]
  .map((file) => file.replace(/\.ts$/, '').replace('.', '\\.'))
  .join('|');
/**
 * Seen from a folder that lies so deep in src/; a folder of the same name elsewhere is another one.
 * @param {number} depth
 */
const pastTheDoorFrom = (depth) =>
  `^${depth === 0 ? '\\./' : '\\.\\./'.repeat(depth)}(?:${Object.keys(mayUse).join('|')})/(?!(?:${doors})(?:\\.ts)?$).+`;

/** jsPDF features that run code, load files or reach innerHTML; the report draws without them. */
const unsafePdf = 'html|addJS|AcroForm|addSvgAsImage|loadFile|createAnnotation|autoPrint';

const noUnsafePdf = {
  selector: `CallExpression > MemberExpression.callee[property.name=/^(?:${unsafePdf})$/]`,
  message: 'This jsPDF feature runs code, loads files or goes through innerHTML: draw instead.',
};
const noAcroForm = {
  selector: `MemberExpression[property.name='AcroForm']`,
  message: 'The report carries no forms.',
};

export default defineConfig(
  globalIgnores(['dist/', 'dist-single/', 'coverage/']),
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `const { left, ...rest }` is how something is left out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off', // the typed rule of the same name covers it
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', noUnsafePdf, noAcroForm],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'prefer-const': 'off', // does not know $props and $derived; the rule below does
      'svelte/prefer-const': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
      // A space at the end of a block is dropped unless it is written as {' '}.
      'svelte/no-useless-mustaches': 'off',
      // There are no stores here: state is runes.
      'svelte/require-store-reactive-access': 'off',
      // Addresses here are hash routes of this app; there is no SvelteKit to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  ...[0, 1, 2, 3]
    .map((depth) =>
      defineConfig({
        files: [`src/${'*/'.repeat(depth)}*`],
        rules: {
          'no-restricted-imports': [
            'error',
            {
              patterns: [
                { regex: pastTheDoorFrom(depth), message: 'Use the door of that folder: its index.ts.' },
              ],
            },
          ],
        },
      }),
    )
    .flat(),
  {
    // Pure: the same input gives the same result, today's date is an argument.
    files: ['src/engine/**', 'src/pack/schema.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'localStorage',
        'indexedDB',
        'fetch',
        'performance',
        'crypto',
        'process',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The date is an argument.' },
        { object: 'Math', property: 'random', message: 'The engine is exact: nothing is drawn at random.' },
      ],
      'no-restricted-syntax': [
        'error',
        noUnsafePdf,
        noAcroForm,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The date is an argument.',
        },
      ],
    },
  },
  {
    // A module declared without being one may name types only this way.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Plain JavaScript: what runs before anything is built.
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
  },
  // What types can tell of tests and components takes longer than all the rest (TypeScript builds its program anew for
  // every component): `npm test` leaves that to svelte-check, the long tests set LINT_WITH_TYPES and lint all alike.
  process.env.LINT_WITH_TYPES === undefined
    ? {
        files: ['test/**', '**/*.svelte'],
        extends: [ts.configs.disableTypeChecked],
        // Some are for rules that need types.
        linterOptions: { reportUnusedDisableDirectives: 'off' },
      }
    : {},
);
