import type { Comparison, ReplyCompared } from '../../engine/index.ts';
import { saidToFact, saidToQuestion } from '../result/answers.ts';
import { t } from '../say.ts';
import type { Row, Views } from './rows.ts';

/** Every fact and question that was put; what follows from a fact is said with the fact. */
export const replyRows = ({ replies }: Comparison, views: Views): Row[] =>
  replies.filter((one) => !isDerived(one, views)).map((one) => replyRow(one, views));

function replyRow(reply: ReplyCompared, views: Views): Row {
  const { kind, id, standing, change } = reply;
  const said = (side: keyof Views): string | null => {
    if (reply[side] === null || standing === (side === 'before' ? 'only-after' : 'only-before')) return null;
    if (!isKnown(reply, views)) return t('compare.former-answer');
    const look = kind === 'fact' ? saidToFact : saidToQuestion;
    return look(views[side], id).text.replaceAll('\n', ', ');
  };
  const row: Row = {
    key: `${kind}.${id}`,
    name: nameOf(reply, views),
    before: said('before'),
    after: said('after'),
    mark: standing === 'comparable' ? change : 'unlike',
  };
  return standing === 'comparable' ? row : { ...row, note: t(`compare.standing.${standing}`) };
}

const isKnown = ({ kind, id }: ReplyCompared, { after }: Views): boolean =>
  kind === 'fact' ? after.facts.has(id) : after.questions.has(id);

const isDerived = ({ kind, id }: ReplyCompared, { after }: Views): boolean =>
  kind === 'question' && after.questions.get(id)?.derivedFrom !== undefined;

function nameOf(reply: ReplyCompared, views: Views): string {
  const { kind, id } = reply;
  if (!isKnown(reply, views)) return t('compare.former', { id: id.replaceAll('-', ' ') });
  return (kind === 'fact' ? saidToFact : saidToQuestion)(views.after, id).short;
}
