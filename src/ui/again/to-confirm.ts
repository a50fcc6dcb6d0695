import { isCarriedOver } from '../../storage/index.ts';
import { checkList, type CheckGroup, type CheckLine } from '../check-list.ts';
import type { Session } from '../session.svelte.ts';
import { askedOf } from '../what-if/replies.ts';

/** What was said last time and nobody has confirmed or changed since, by page and section. */
export function toConfirm({ pack, interview, assessment }: Session): CheckGroup[] {
  if (!assessment) return [];
  const { course, facts, answers } = interview;
  const replies = { facts, answers };
  const open = ({ key }: CheckLine): boolean => {
    const { kind, id } = askedOf(key);
    return isCarriedOver(assessment, replies[kind][id]);
  };
  return checkList(pack, course, facts, answers)
    .map((group) => ({ ...group, lines: group.lines.filter(open) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Says the same again, as of now. */
export function confirm(session: Session, lines: readonly CheckLine[]): void {
  const { facts, answers } = session.interview;
  for (const { key } of lines) {
    const { kind, id } = askedOf(key);
    const [fact, answer] = [facts[id], answers[id]];
    if (kind === 'facts' && fact) session.replyToFact(id, fact);
    else if (kind === 'answers' && answer) session.replyToQuestion(id, answer);
  }
}
