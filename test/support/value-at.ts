/** Keys by which the elements of a list in a `Result` are told apart. */
const NAMES = [
  'set',
  'criterion',
  'question',
  'rule',
  'predicate',
  'contradiction',
  'resolution',
  'verdict',
  'seat',
  'task',
  'kpi',
  'duty',
  'risk',
  'gate',
  'owner',
  'role',
  'id',
  'ref',
] as const;

/**
 * The value at a path of plain JSON, such as `sets.rev-ops.state` or `plan.tasks.*.task`.
 * In a list, a step is a place (`0`), the name of one element, `length`, or `*` for every element.
 * @returns undefined when the path leads nowhere
 */
export function valueAt(json: unknown, path: string): unknown {
  return follow(json, path.split('.'));
}

function follow(json: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return json;
  if (Array.isArray(json)) {
    const list: readonly unknown[] = json;
    if (step === '*') return list.map((element) => follow(element, rest));
    if (step === 'length') return list.length;
    const element = /^\d+$/.test(step) ? list[Number(step)] : list.find((one) => isNamed(one, step));
    return follow(element, rest);
  }
  if (json === null || typeof json !== 'object') return undefined;
  return follow(Object.entries(json).find(([key]) => key === step)?.[1], rest);
}

const isNamed = (element: unknown, name: string): boolean =>
  element !== null &&
  typeof element === 'object' &&
  Object.entries(element).some(([key, value]) => value === name && NAMES.some((known) => known === key));
