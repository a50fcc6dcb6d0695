import type { Problem } from './assemble.ts';
import type { Fact, Pack, StarterChange } from './schema.ts';

/** A ready-made scenario changes replies to what can be replied. */
export const checkScenarios = ({ scenarios, facts, criteria }: Pack): Problem[] =>
  scenarios.flatMap(({ id, changes }) =>
    changes.flatMap((change) => {
      const fault = faultOf(change, facts, criteria);
      return fault === null ? [] : [{ file: 'scenarios.json', at: id, message: fault }];
    }),
  );

function faultOf(change: StarterChange, facts: Pack['facts'], criteria: Pack['criteria']): string | null {
  if ('question' in change) {
    const question = criteria.flatMap(({ questions }) => questions).find(({ id }) => id === change.question);
    if (question?.derivedFrom)
      return `changes ${change.question}, which follows from a fact and is never asked`;
    return !question || question.options.some(({ id }) => id === change.option)
      ? null
      : `names option ${change.option}, which ${change.question} does not have`;
  }
  const fact = facts.find(({ id }) => id === change.fact);
  if (!fact) return null;
  if ('set' in change)
    return canBe(fact, change.set)
      ? null
      : `sets ${fact.id} to what it can’t be: ${JSON.stringify(change.set)}`;
  const counts = fact.kind === 'counts' && fact.parts?.includes(change.part ?? '') === true;
  const number = (fact.kind === 'number' || fact.kind === 'money') && change.part === undefined;
  return counts || number ? null : `adds to ${fact.id}, which is no figure`;
}

/** As far as scenarios set them: options, figures, yes or no, shares and counts by part. */
function canBe(
  { kind, options = [], parts = [], min = -Infinity, max = Infinity }: Fact,
  value: unknown,
): boolean {
  if (kind === 'choice') return typeof value === 'string' && options.includes(value);
  if (kind === 'yes-no') return typeof value === 'boolean';
  if (kind === 'number' || kind === 'money') return typeof value === 'number' && value >= min && value <= max;
  if (kind === 'several') return Array.isArray(value) && value.every((one) => options.includes(String(one)));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const figures: [string, unknown][] = Object.entries(value);
  const sum = figures.reduce((total, [, figure]) => total + Number(figure), 0);
  return (
    figures.every(([part, figure]) => parts.includes(part) && typeof figure === 'number' && figure >= 0) &&
    (kind === 'counts' || (kind === 'shares' && sum === 100))
  );
}

/** Nothing was added or changed in a version that is still to come. */
export function checkHistory({ head, facts, criteria }: Pack): Problem[] {
  const questions = criteria.flatMap(({ set, id, questions: asked }) =>
    asked.map((question) => ({ ...question, file: `criteria/${set}/${id}.json` })),
  );
  const all = [...facts.map((fact) => ({ ...fact, file: 'profile.json' })), ...questions];
  return all.flatMap(({ id, file, addedIn, changedIn }) =>
    [addedIn, changedIn]
      .filter((version) => version !== undefined && isAfter(version, head.version))
      .map((version) => ({
        file,
        at: id,
        message: `is of version ${version ?? ''}, but pack.json is of version ${head.version}`,
      })),
  );
}

/** Whether a version such as `1.10.0` comes after another. */
const isAfter = (version: string, other: string): boolean =>
  version.localeCompare(other, 'en', { numeric: true }) > 0;
