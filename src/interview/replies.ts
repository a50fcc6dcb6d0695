import type { Reply } from '../engine/index.ts';
import type { Id } from '../pack/index.ts';

type Replies<V> = Readonly<Record<Id, Reply<V>>>;

/** Which replies came out of which others by changing a single one. Only the last step: what was said before is let go. */
const changes = new WeakMap<object, { before: object; id: Id }>();

/** The replies with one more, or with one exchanged; null takes it back. */
export function withReply<V>(before: Replies<V>, id: Id, reply: Reply<V> | null): Replies<V> {
  const after: Record<Id, Reply<V>> = { ...before };
  if (reply === null) Reflect.deleteProperty(after, id);
  else after[id] = reply;
  changes.delete(before);
  changes.set(after, { before, id });
  return after;
}

/** The one reply in which these differ from those they came from; undefined where they came from elsewhere. */
export const changeOf = (replies: object): { before: object; id: Id } | undefined => changes.get(replies);
