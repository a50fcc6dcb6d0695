import { inOrderOfNames } from '../../i18n/index.ts';
import type { AskedQuestion, Id } from '../../pack/index.ts';
import type {
  Contribution,
  Distribution,
  Group,
  LeftOpen,
  QuestionPicture,
  Scale,
  Settled,
  Workshop,
  WorkshopRole,
} from '../../workshop/index.ts';
import { askedIn, isSplit, middleOption, noRole, roundNumber } from '../../workshop/index.ts';
import { roleName } from '../result/names.ts';
import { formats, language, t, word } from '../say.ts';
import type { Desk } from './desk.svelte.ts';

export const questionName = (question: Id): string => word(`question.${question}.short`);
export const optionName = (question: Id, option: Id): string => word(`question.${question}.option.${option}`);

/** The number of a question: its place in the set that was chosen, whatever the order and whatever no longer applies. */
export function numberOf({ workshop, pack }: Pick<Desk, 'workshop' | 'pack'>, question: Id): number {
  const all = pack.criteria.flatMap(({ questions }) =>
    questions.flatMap(({ id, derivedFrom }) => (derivedFrom ? [] : [id])),
  );
  return askedIn(workshop, all, pack.decision.quickSet.questions).indexOf(question) + 1;
}
export const numberedName = (desk: Pick<Desk, 'workshop' | 'pack'>, question: Id): string =>
  t('workshop.numbered', { number: numberOf(desk, question), question: questionName(question) });

/** How many are in, of those who are expected and of whoever came besides. */
export function inWords({ here, expected, missing }: Pick<Desk, 'here' | 'expected' | 'missing'>): string {
  const isMore = missing === 0 && here > expected && expected > 0;
  return isMore
    ? t('workshop.in-more', { count: here, expected })
    : t('workshop.in', { count: here, expected: here + missing });
}

/** A topic as it was typed, or what stands for one where none was: an empty name could be neither read nor pressed. */
export const topicOr = (topic: string): string => (topic.trim() === '' ? t('workshop.topic.none') : topic);

/** What a workshop is about, with its round from the second on, so that two of one company can be told apart. */
export function topicWords(workshop: Pick<Workshop, 'topic' | 'round'>): string {
  const topic = topicOr(workshop.topic);
  const number = roundNumber(workshop);
  return number === 1 ? topic : t('workshop.round.topic', { topic, number });
}

/** A role by its words, or by the name that the facilitator gave it. */
export function roleWords(roles: readonly Pick<WorkshopRole, 'id' | 'name'>[], role: Id | null): string {
  if (role === null) return t('workshop.role.room');
  if (role === noRole) return t('workshop.role.not-said');
  const own = roles.find(({ id }) => id === role)?.name ?? null;
  return own ?? packRole(role);
}

function packRole(role: Id): string {
  try {
    return word(`workshop.role.${role}.name`);
  } catch {
    // A role that the facilitator has since taken away.
    return role;
  }
}

export const groupWords = (roles: readonly Pick<WorkshopRole, 'id' | 'name'>[], group: Group): string =>
  formats().list(group.map((role) => roleWords(roles, role)));

/** “in the middle”: the middle answer in words; two where two stand there, and which counts where one claims less. */
export function middleWords(scale: Scale, distribution: Distribution): string {
  const { median } = distribution;
  if (median === null) return t('workshop.no-answer');
  const [low, high] = [scale.options[median.low] ?? '', scale.options[median.high] ?? ''];
  const name = (option: Id): string => optionName(scale.question, option);
  const both = { low: name(low), high: name(high) };
  if (low === high) return name(low);
  if (isSplit(distribution)) return t('workshop.split', both);
  const counts = middleOption(scale, distribution);
  return counts === null || scale.levels[median.low] === scale.levels[median.high]
    ? t('workshop.between-equal', both)
    : t('workshop.between', { ...both, counts: name(counts) });
}

/** Where the middle of a group is, as a line of its own; that it has none where it is split. */
export const whereWords = (scale: Scale, distribution: Distribution): string =>
  isSplit(distribution)
    ? t('workshop.is-split', { split: middleWords(scale, distribution) })
    : t('workshop.middle', { middle: middleWords(scale, distribution) });

/** On what the group settled, or who finds out what it left open. */
export function dealtWords(note: Settled | LeftOpen): string {
  if (note.rule !== 'open')
    return t('workshop.settled-at', { option: optionName(note.question, note.option) });
  return note.owner === null
    ? t('workshop.is-open')
    : t('workshop.left-open', { role: roleName(note.owner) });
}

/** From lowest to highest answer. */
export function spreadWords(scale: Scale, { range }: Distribution): string {
  if (range === null) return t('workshop.no-answer');
  const name = (place: number): string => optionName(scale.question, scale.options[place] ?? '');
  return range.low === range.high
    ? t('workshop.all-same')
    : t('workshop.from-to', { low: name(range.low), high: name(range.high) });
}

/** Why nothing is shown: nobody replied, or too few to be shown without names. */
export const nothingWords = (replied: number): string =>
  replied === 0 ? t('workshop.nobody') : t('workshop.too-few', { count: replied });

/** That nothing can be compared, because one person answered or nobody; null for a group. */
export function fewWords(pictures: readonly Pick<QuestionPicture, 'replied'>[]): string | null {
  const most = Math.max(0, ...pictures.map(({ replied }) => replied));
  return most > 1 ? null : t(most === 1 ? 'workshop.only-one' : 'workshop.nobody');
}

/** Everything said of a group in one line, always with its n. */
export const figuresWords = (distribution: Distribution): string =>
  [
    t('workshop.n', { count: distribution.n }),
    ...(distribution.n > 1 && !isSplit(distribution)
      ? [t('workshop.within', { count: distribution.withinOneStep, n: distribution.n })]
      : []),
    ...(distribution.unknown > 0 ? [t('workshop.unknown', { count: distribution.unknown })] : []),
  ].join(' · ');

export const criterionOf = (
  criteria: readonly { id: Id; questions: readonly Pick<AskedQuestion, 'id'>[] }[],
  question: Id,
): Id => criteria.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? '';

/** Everybody of the name of one, that one included, in the order in which they came. */
export function namesakes({ contributions }: Pick<Workshop, 'contributions'>, one: Named): Named[] {
  const key = ({ name }: Named): string => name?.trim().toLowerCase() ?? '';
  return key(one) === '' ? [] : contributions.filter((other) => key(other) === key(one));
}

/** A name; where several go by it, with a number, so that they can be told apart wherever they stand. */
export function nameWords(workshop: Pick<Workshop, 'contributions'>, one: Named): string | null {
  if (one.name === null) return null;
  const same = namesakes(workshop, one);
  const number = same.findIndex(({ person }) => person === one.person) + 1;
  return same.length > 1 && number > 0 ? t('workshop.namesake', { name: one.name, number }) : one.name;
}

type Named = Pick<Contribution, 'person' | 'name'>;

/** People in the order of their names in the language of the screen. */
export const byName = <Person extends { name: string | null }>(people: readonly Person[]): Person[] =>
  inOrderOfNames(people, ({ name }) => name, language());
