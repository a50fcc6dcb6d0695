import { checkList, type CheckLine } from '../check-list.ts';
import type { Session } from '../session.svelte.ts';
import { word } from '../say.ts';
import type { Asked } from './what-if.svelte.ts';

/** Everything a company is asked, by page and section, each with what would be said. */
export interface ReplyGroup {
  key: string;
  title: string;
  lines: (Asked & Pick<CheckLine, 'key' | 'name' | 'said'>)[];
}

export function replyGroups({ pack, interview }: Session): ReplyGroup[] {
  return checkList(pack, interview.course, interview.facts, interview.answers).map(
    ({ key, title, lines }) => ({
      key,
      title,
      lines: lines.map((line) => ({ ...line, ...askedOf(line.key) })),
    }),
  );
}

/** `fact.reps-now` → a fact of that id. */
export function askedOf(key: string): Asked {
  const [kind, ...id] = key.split('.');
  return { kind: kind === 'fact' ? 'facts' : 'answers', id: id.join('.') };
}

/** The question in full. */
export const askWords = ({ kind, id }: Asked): string =>
  word(`${kind === 'facts' ? 'fact' : 'question'}.${id}.ask`);

/** Those in which every typed word is found, in the name, the question or the reply; all of them while nothing is typed. */
export function search(groups: readonly ReplyGroup[], typed: string): ReplyGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      lines: group.lines.filter((line) => {
        const text = [line.name, askWords(line), line.said, group.title].join(' ').toLowerCase();
        return words.every((part) => text.includes(part));
      }),
    }))
    .filter(({ lines }) => lines.length > 0);
}
