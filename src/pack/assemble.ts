import * as v from 'valibot';
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
} as const;

/** Files that other code reads; no part of the pack itself. */
const BESIDE = new Set(['renames.json']);

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
    const parsed = v.safeParse(shape, json);
    if (parsed.success) return parsed.output;
    for (const issue of parsed.issues)
      problems.push({ file, at: pathOf(issue, json), message: issue.message });
    return null;
  };

  const head = shaped('pack.json', SHAPES['pack.json']);
  const profile = shaped('profile.json', SHAPES['profile.json']);
  const decision = shaped('decision.json', SHAPES['decision.json']);
  const organisation = shaped('organisation.json', SHAPES['organisation.json']);
  const kpis = shaped('kpis.json', SHAPES['kpis.json']);
  const plan = shaped('tasks.json', SHAPES['tasks.json']);
  const background = shaped('risks.json', SHAPES['risks.json']);
  const glossary = shaped('glossary.json', SHAPES['glossary.json']);
  const sources = shaped('sources.json', SHAPES['sources.json']);

  const criteria: Criterion[] = [];
  for (const file of files.data.keys()) {
    if (file in SHAPES || BESIDE.has(file)) continue;
    const place = /^criteria\/([^/]+)\/([^/]+)\.json$/.exec(file);
    if (!place) {
      problems.push({ file, at: '', message: 'does not belong here' });
      continue;
    }
    const criterion = shaped(file, schema.Criterion);
    if (!criterion) continue;
    if (criterion.set !== place[1])
      problems.push({ file, at: 'set', message: `is ${criterion.set}, but the folder is ${place[1] ?? ''}` });
    if (criterion.id !== place[2])
      problems.push({
        file,
        at: 'id',
        message: `is ${criterion.id}, but the file is ${place[2] ?? ''}.json`,
      });
    criteria.push(criterion);
  }

  if (problems.length > 0) return { pack: null, problems };
  if (
    !head ||
    !profile ||
    !decision ||
    !organisation ||
    !kpis ||
    !plan ||
    !background ||
    !glossary ||
    !sources
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
      roleIds: organisation.roles.map(({ id }) => id),
      decision,
      organisation,
      kpis,
      plan,
      background,
      glossary,
      sources,
    },
    problems,
  };
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
