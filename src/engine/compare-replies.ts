import type { Id, Pack } from '../pack/index.ts';
import { compared, matched, pair } from './compare-parts.ts';
import type { Asked, ComparedReply, Pair, ReplyCompared, Side, Standing } from './comparison.ts';
import type { RecordLine } from './types.ts';

/** The version of the pack in which a thing was first asked, and the last in which its options or meaning changed. */
interface History {
  addedIn: string | undefined;
  changedIn: string | undefined;
}

export type ComparingPack = Pick<Pack, 'facts' | 'criteria' | 'renames'>;

/** Every fact and question of either side, under today’s ids, with whether the two replies speak of the same. */
export function compareReplies(sides: Pair<Side>, pack: ComparingPack): ReplyCompared[] {
  const histories = historiesOf(pack);
  const lines = pair(sides, (side) => linesOf(side, pack));
  return matched(lines, keyOf).map(({ key, before, after }) => {
    const asked = before ?? after;
    const standing = standingOf(sides, histories.get(key), { before, after });
    return {
      kind: asked?.kind ?? 'question',
      id: asked?.id ?? '',
      standing,
      ...compared(replyOf(before), replyOf(after)),
    };
  });
}

interface Line extends Asked {
  reply: ComparedReply;
}
const keyOf = ({ kind, id }: Asked): string => `${kind}.${id}`;
const replyOf = (line: Line | null): ComparedReply | null => line?.reply ?? null;

/** The record of a side under today’s ids; what it was asked under ids that are gone comes last. */
function linesOf({ result, former }: Side, { renames }: ComparingPack): Line[] {
  const today = { fact: renames.facts, question: renames.questions };
  const recorded = result.record.map(({ kind, id, state, value, option }: RecordLine): Line => ({
    kind,
    id: today[kind][id] ?? id,
    reply: { state, value, option },
  }));
  const gone = former.map((asked): Line => ({
    ...asked,
    reply: { state: 'hidden', value: null, option: null },
  }));
  return [...recorded, ...gone];
}

function standingOf(
  { before, after }: Pair<Side>,
  history: History | undefined,
  lines: Pair<Line | null>,
): Standing {
  const here = (side: Side, line: Line | null): boolean =>
    line !== null &&
    (history?.addedIn === undefined || reaches(side.answeredIn, history.addedIn) || wasSaid(line.reply));
  const [was, is] = [here(before, lines.before), here(after, lines.after)];
  if (was !== is) return was ? 'only-before' : 'only-after';
  const changed = history?.changedIn;
  return changed !== undefined && reaches(before.answeredIn, changed) !== reaches(after.answeredIn, changed)
    ? 'redefined'
    : 'comparable';
}

/** Somebody who opened older work with this app may have replied to what is new in it. */
const wasSaid = ({ state }: ComparedReply): boolean => state !== 'not-asked' && state !== 'not-applicable';

function historiesOf({ facts, criteria }: ComparingPack): Map<string, History> {
  const line =
    (kind: Asked['kind']) =>
    ({ id, addedIn, changedIn }: { id: Id } & Partial<History>): [string, History] => [
      keyOf({ kind, id }),
      { addedIn, changedIn },
    ];
  const questions = criteria.flatMap((criterion) => criterion.questions);
  return new Map([...facts.map(line('fact')), ...questions.map(line('question'))]);
}

/** Whether a version such as `1.10.0` is another one or later. */
export const reaches = (version: string, other: string): boolean =>
  version === other || version.localeCompare(other, 'en', { numeric: true }) >= 0;
