import type { Id, InterviewPack } from '../pack/index.ts';
import type { Facts } from './types.ts';

/** Code of the company’s currency; the first of the pack until one is chosen. */
export function currencyOf({ facts: asked, head }: Pick<InterviewPack, 'facts' | 'head'>, facts: Facts): Id {
  const fact = asked.find(({ kind }) => kind === 'currency');
  const reply = fact && facts[fact.id];
  return reply?.state === 'answered' && typeof reply.value === 'string'
    ? reply.value
    : (head.currencies[0]?.code ?? '');
}
