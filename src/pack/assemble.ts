import * as v from 'valibot';
import { unsafe, type Unsafe } from './json-limits.ts';
import type { PackFiles } from './read.ts';
import * as schema from './schema.ts';
import type { Criterion, Pack } from './schema.ts';

/** Something wrong in `questions/`: in which file, at which id or path, and what. */
export interface Problem {
  file: string;
  at: string;
  message: string;
}

/** Every single file of the pack but the criteria, with its shape. */
const SHAPES = {
  'pack.json': schema.PackHead,
  'profile.json': schema.Profile,
  'decision.json': schema.Decision,
  'organisation.json': schema.Organisation,
  'kpis.json': schema.KpiCatalogue,
  'tasks.json': schema.PlanPack,
  'risks.json': schema.Background,
  'glossary.json': schema.Glossary,
  'sources.json': schema.Sources,
  'renames.json': schema.Renames,
  'scenarios.json': schema.Scenarios,
  'workshop.json': schema.WorkshopContent,
} as const;

const LIMITS: Readonly<Record<Unsafe['problem'], string>> = {
  'too-deep': 'is nested too deep',
  'too-large': 'holds more than can be checked in a moment',
  'unknown-key': 'is a name that every object has, and no key',
};

/**
 * Checks the shape of every file and joins them to a pack.
 * Returns all problems; the pack is null unless every shape is right.
 */
export function assemblePack(files: PackFiles): { pack: Pack | null; problems: Problem[] } {
  const problems: Problem[] = files.broken.map(({ file, message }) => ({ file, at: '', message }));
  const shaped = <S extends v.GenericSchema>(file: string, shape: S): v.InferOutput<S> | null => {
    const json = files.data.get(file);
    if (json === undefined) {
      problems.push({ file, at: '', message: 'is missing' });
      return null;
    }
    const { first } = unsafe(json);
    if (first) {
      problems.push({ file, at: first.path, message: LIMITS[first.problem] });
      return null;
    }
    const parsed = v.safeParse(shape, json);
    if (parsed.success) return parsed.output;
    for (const issue of parsed.issues)
      problems.push({ file, at: pathOf(issue, json), message: issue.message });
    return null;
  };

  const single = <File extends keyof typeof SHAPES>(
    file: File,
  ): v.InferOutput<(typeof SHAPES)[File]> | null => shaped(file, SHAPES[file]);

  const head = single('pack.json');
  const profile = single('profile.json');
  const decision = single('decision.json');
  const organisation = single('organisation.json');
  const kpis = single('kpis.json');
  const plan = single('tasks.json');
  const background = single('risks.json');
  const glossary = single('glossary.json');
  const sources = single('sources.json');
  const renames = single('renames.json');
  const scenarios = single('scenarios.json');
  const workshop = single('workshop.json');

  const criteria = [...files.data.keys()]
    .filter((file) => !(file in SHAPES))
    .flatMap((file) => {
      const place = /^criteria\/([^/]+)\/([^/]+)\.json$/.exec(file);
      if (!place) {
        problems.push({ file, at: '', message: 'does not belong here' });
        return [];
      }
      const criterion = shaped(file, schema.Criterion);
      if (criterion) problems.push(...misplaced(criterion, file, place[1] ?? '', place[2] ?? ''));
      return criterion ?? [];
    });

  if (
    problems.length > 0 ||
    !head ||
    !profile ||
    !decision ||
    !organisation ||
    !kpis ||
    !plan ||
    !background ||
    !glossary ||
    !sources ||
    !renames ||
    !scenarios ||
    !workshop
  )
    return { pack: null, problems };
  return {
    pack: {
      head,
      facts: inPageOrder(profile.facts, head.companyPages),
      criteria: inSetOrder(
        criteria,
        head.functions.map(({ id }) => id),
      ),
      renames,
      roleIds: organisation.roles.map(({ id }) => id),
      decision,
      organisation,
      kpis,
      plan,
      background,
      glossary,
      sources,
      scenarios: scenarios.scenarios,
      workshop,
    },
    problems,
  };
}

/** A criterion lies in the folder of its set, in a file named by its id. */
function misplaced({ set, id }: Criterion, file: string, folder: string, name: string): Problem[] {
  return [
    ...(set === folder ? [] : [{ file, at: 'set', message: `is ${set}, but the folder is ${folder}` }]),
    ...(id === name ? [] : [{ file, at: 'id', message: `is ${id}, but the file is ${name}.json` }]),
  ];
}

/** `criteria[2].questions[0].options` of the first place that a shape complains about, with the id there if it has one. */
function pathOf(issue: v.BaseIssue<unknown>, json: unknown): string {
  const keys = (issue.path ?? []).map((item) => String(item.key));
  let here: unknown = json;
  let path = '';
  for (const key of keys) {
    path += /^\d+$/.test(key) ? `[${key}]` : path === '' ? key : `.${key}`;
    here = here !== null && typeof here === 'object' ? (here as Record<string, unknown>)[key] : undefined;
    if (here !== null && typeof here === 'object' && 'id' in here && typeof here.id === 'string')
      path = here.id;
  }
  return path;
}

const inPageOrder = <T extends { page: string }>(facts: readonly T[], pages: readonly string[]): T[] =>
  [...facts].sort((a, b) => pages.indexOf(a.page) - pages.indexOf(b.page));

const inSetOrder = (criteria: readonly Criterion[], sets: readonly string[]): Criterion[] =>
  [...criteria].sort(
    (a, b) =>
      sets.indexOf(a.set) - sets.indexOf(b.set) || a.ref.localeCompare(b.ref, 'en', { numeric: true }),
  );
