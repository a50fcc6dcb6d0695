import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { heldBack, mayUse, sideDoors } from './support/doors.js';

interface Import {
  /** The importing file, from the project root. */
  readonly from: string;
  /** A package name, or a path from the project root. */
  readonly to: string;
}

const notOurs = new Set(['node_modules', 'dist', 'dist-single', 'coverage', '.git']);

/** All files below a folder, as paths from the project root with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !notOurs.has(name))
    .map((name) => (folder === '.' ? name : posix.join(folder, name)))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

const read = (file: string): string => readFileSync(file, 'utf8');
const source = filesBelow('src').filter((file) => /\.(?:ts|js|mjs|svelte)$/.test(file));
const text = filesBelow('.').filter(
  (file) =>
    /(?:\.(?:ts|js|mjs|svelte|css|html|json|md|svg|yml)|\/_headers|\/run)$/.test(file) &&
    file !== 'package-lock.json',
);

/** The folder of src/ that a path lies in; undefined for main.ts and for anything outside. */
const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

const comments = /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm;
const specifier =
  /(?:\bimport\s+(?:type\s+)?(?:[\w$*{}\s,]+\s+from\s*)?|\bexport\s+(?:type\s+)?[\w$*{}\s,]+\s+from\s*|\bimport\s*\(\s*|\bnew\s+URL\(\s*)(['"])([^'"]+)\1/g;

function importsOf(file: string): Import[] {
  return [...read(file).replace(comments, '').matchAll(specifier)].map(([, , name = '']) => ({
    from: file,
    to: name.startsWith('.') ? posix.normalize(posix.join(dirname(file), name.replace(/\?.*$/, ''))) : name,
  }));
}

const imports = source.flatMap(importsOf);
const withoutEnding = (path: string): string => path.replace(/\.(?:ts|js)$/, '');
const line = ({ from, to }: Import): string => `${from} imports ${to}`;
/** Whether an import names this package or something inside it. */
const isPackage = (to: string, name: string): boolean => to === name || to.startsWith(`${name}/`);

/** The places where a pattern occurs, as file and line number. */
function placesOf(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((words, index) =>
        pattern.test(words) ? [`${file}:${String(index + 1)}: ${words.trim().slice(0, 100)}`] : [],
      ),
  );
}

describe('The walls of src/', () => {
  test('The engine and the types of the pack depend on no screen, machine, chart, PDF, store or program of Node.', () => {
    const pure = imports.filter(
      ({ from }) => from.startsWith('src/engine/') || from === 'src/pack/schema.ts',
    );
    const allowed = ({ to }: Import): boolean =>
      /^src\/(?:engine|pack)\//.test(to) || to === 'valibot' || to.startsWith('questions/');
    expect(pure.filter((each) => !allowed(each)).map(line)).toEqual([]);
  });

  test('The engine neither asks the clock nor draws at random.', () => {
    const pure = source.filter((file) => file.startsWith('src/engine/') || file === 'src/pack/schema.ts');
    expect(
      placesOf(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bperformance\./, pure),
    ).toEqual([]);
  });

  test.each(heldBack)('At most two files know %s.', (name) => {
    const knowing = new Set(imports.filter(({ to }) => isPackage(to, name)).map(({ from }) => from));
    expect([...knowing].length, [...knowing].join(', ')).toBeLessThanOrEqual(2);
  });

  test('Only the pack reads the questions.', () => {
    const reading = imports.filter(
      ({ from, to }) => to.startsWith('questions/') && folderOf(from) !== 'pack',
    );
    expect(reading.map(line)).toEqual([]);
  });

  test('Nobody reaches past the door of a folder.', () => {
    const past = imports.filter(({ from, to }) => {
      const folder = folderOf(to);
      if (folder === undefined || folder === folderOf(from)) return false;
      const doors = [`src/${folder}/index`, ...Object.keys(sideDoors).map(withoutEnding)];
      return !doors.includes(withoutEnding(to));
    });
    expect(past.map(line)).toEqual([]);
  });

  test('Folders depend on each other in one direction only.', () => {
    const backwards = imports.filter(({ from, to }) => {
      const [user, used] = [folderOf(from), folderOf(to)];
      return user !== undefined && used !== undefined && user !== used && !mayUse[user]?.includes(used);
    });
    expect(backwards.map(line)).toEqual([]);
  });

  test('Every folder of src/ is one the walls know.', () => {
    const folders = new Set(source.map(folderOf).filter((folder) => folder !== undefined));
    expect([...folders].filter((folder) => !(folder in mayUse))).toEqual([]);
  });

  test('No code names one of the two functions: what differs between them is data.', () => {
    expect(placesOf(/(['"`])(?:sales-ops|rev-ops)\1/, source)).toEqual([]);
  });
});

describe('The habits of this project', () => {
  test('A component draws: at most 140 lines, at most 60 of them script.', () => {
    const long = source
      .filter((file) => file.endsWith('.svelte'))
      .map((file) => {
        const script = /<script[^>]*>([\s\S]*?)<\/script>/.exec(read(file))?.[1] ?? '';
        return {
          file,
          lines: read(file).trimEnd().split('\n').length,
          script: script.trim().split('\n').length,
        };
      })
      .filter(({ lines, script }) => lines > 140 || script > 60);
    expect(long).toEqual([]);
  });

  test('No file puts work off in a comment.', () => {
    expect(
      placesOf(new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XXX' + ':'].join('|')})\\b`), text),
    ).toEqual([]);
  });

  test('No test is skipped, repeated until it passes, or run alone.', () => {
    const tests = text.filter((file) => file.endsWith('.test.ts'));
    expect(
      placesOf(/\b(?:it|test|describe|suite)\.(?:skip|only|todo|fails|skipIf|runIf)\b|\bretry:/, tests),
    ).toEqual([]);
  });

  test('No file names a folder of the machine it was written on.', () => {
    const folders = ['work', 'tmp', 'home', 'root', 'Users'].join('|');
    expect(placesOf(new RegExp(`(?<![\\w.~*-])/(?:${folders})/`), text)).toEqual([]);
  });

  test('No component has inserted markup or a fixed style attribute, which the policy would refuse.', () => {
    const components = source.filter((file) => file.endsWith('.svelte'));
    expect(placesOf(/\{@html\b|\sstyle="/, components)).toEqual([]);
  });

  test('No element takes its attributes from an object: what that needs of Svelte would weigh on the first load, wherever it is used.', () => {
    const components = source.filter((file) => file.endsWith('.svelte'));
    const spread = /<[a-z][\w-]*\s(?:[^<>]|=>)*\{\.\.\./;
    expect(components.filter((file) => spread.test(read(file)))).toEqual([]);
  });

  test('At most fourteen packages are needed at run time, and every version is exact.', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(14);
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(?:npm:\S+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('Every package is locked to one content, and none may run anything when it is installed.', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { version?: string; integrity?: string; link?: boolean }>;
    };
    const locked = Object.entries(packages).filter(([path]) => path !== '');
    expect(locked.length).toBeGreaterThan(300);
    expect(
      locked.filter(([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-')),
    ).toEqual([]);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  test('The top of the project holds what the house rules name and what tools must find there.', () => {
    const named = [
      'src',
      'questions',
      'public',
      'test',
      'index.html',
      'vite.config.ts',
      'package.json',
      'tsconfig.json',
      'README.md',
    ];
    const forTools = ['package-lock.json', 'LICENSE', 'CHANGELOG.md', 'eslint.config.js'];
    const present = readdirSync('.').filter((name) => !name.startsWith('.') && !notOurs.has(name));
    expect(present.filter((name) => ![...named, ...forTools].includes(name))).toEqual([]);
  });
});
