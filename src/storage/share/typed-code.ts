import type { AskedQuestion, Id } from '../../pack/index.ts';
import { noRole, sumOf, type Contribution, type HandedIn, type NoAnswer } from '../../workshop/index.ts';
import { groupsOf, numberOf, typedGroups } from './code-groups.ts';
import { silentWays } from './silent.ts';

// What somebody hands in as a code to type, for a room without camera and mail. It says only what the other side can't
// know: which option of which question the number stands for follows from the invitation, which both sides have.

/** What both sides know. A code opens only with the very same. */
export interface CodeKey {
  workshop: string;
  pack: Id;
  version: string;
  questions: readonly Pick<AskedQuestion, 'id' | 'options'>[];
  roles: readonly Id[];
}

export type TypedCodeProblem =
  /** These groups are mistyped: their places, counted from 0. */
  | { problem: 'groups'; wrong: readonly number[]; groups: readonly string[] }
  /** Every group is sound, and still it says nothing here: groups are missing, or it was made with another key. */
  | { problem: 'other'; groups: readonly string[] };

/** What stands after the options of a question. */
const unsaid: readonly (NoAnswer | null)[] = [...silentWays, null];
/** A person’s id as an invitation makes it: so many hexadecimal digits. */
const ID_DIGITS = 12;
const ID = new RegExp(`^[0-9a-f]{${String(ID_DIGITS)}}$`);
const IDS = 16n ** BigInt(ID_DIGITS);
/** Four characters: of a million codes made with another key one would pass. */
const SUMS = 2n ** 20n;

/** The code as groups of five characters; null where it could not say all that is handed in. Names are not in it. */
export function makeTypedCode({ workshop, pack, contribution }: HandedIn, key: CodeKey): string[] | null {
  const { person, role, revision, version, answers, without } = contribution;
  const roleAt = [noRole, ...key.roles].indexOf(role);
  const asked = new Set(key.questions.map(({ id }) => id));
  const isOfKey = workshop === key.workshop && pack === key.pack && version === key.version;
  const isWhole = [...Object.keys(answers), ...Object.keys(without)].every((id) => asked.has(id));
  if (!ID.test(person) || roleAt < 0 || !isOfKey || !isWhole) return null;
  const said = key.questions.map(({ id, options }) => placeOf(options, answers[id], without[id]));
  if (said.includes(-1)) return null;
  let number = BigInt(revision) * IDS + BigInt(`0x${person}`);
  number = number * BigInt(key.roles.length + 1) + BigInt(roleAt);
  key.questions.forEach((question, at) => {
    number = number * waysOf(question) + BigInt(said[at] ?? 0);
  });
  return groupsOf(number * SUMS + keySum(key, contribution));
}

/** What a typed code says, without a name; or what is wrong with it. Never throws. */
export function openTypedCode(text: string, key: CodeKey): { handed: HandedIn } | TypedCodeProblem {
  const groups = typedGroups(text);
  const found = numberOf(groups);
  if (typeof found !== 'bigint') return { problem: 'groups', wrong: found.wrong, groups };
  let rest = found;
  const take = (ways: bigint): bigint => {
    const value = rest % ways;
    rest /= ways;
    return value;
  };
  const sum = take(SUMS);
  const answers: Record<Id, Id> = {};
  const without: Record<Id, NoAnswer> = {};
  for (const question of [...key.questions].reverse()) {
    const place = Number(take(waysOf(question)));
    const option = question.options[place];
    const none = unsaid[place - question.options.length];
    if (option) answers[question.id] = option.id;
    else if (none) without[question.id] = none;
  }
  const role = [noRole, ...key.roles][Number(take(BigInt(key.roles.length + 1)))] ?? noRole;
  const person = take(IDS).toString(16).padStart(ID_DIGITS, '0');
  const revision = Number(rest);
  const { version } = key;
  const contribution = { person, name: null, role, revision, version, answers, without };
  if (!Number.isSafeInteger(revision) || keySum(key, contribution) !== sum)
    return { problem: 'other', groups };
  return { handed: { workshop: key.workshop, pack: key.pack, contribution } };
}

const waysOf = ({ options }: CodeKey['questions'][number]): bigint => BigInt(options.length + unsaid.length);

function placeOf(
  options: AskedQuestion['options'],
  option: Id | undefined,
  none: NoAnswer | undefined,
): number {
  return option === undefined
    ? options.length + unsaid.indexOf(none ?? null)
    : options.findIndex(({ id }) => id === option);
}

/** A sum over everything both sides must agree on, and what is said. */
function keySum(key: CodeKey, { person, role, revision, answers, without }: Contribution): bigint {
  const { workshop, pack, version, questions } = key;
  const said = questions.map(({ id }) => [id, answers[id] ?? null, without[id] ?? null]);
  return BigInt(sumOf(JSON.stringify([workshop, pack, version, person, role, revision, said]))) % SUMS;
}
