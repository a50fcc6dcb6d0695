import { settled, type Workshop } from '../../workshop/index.ts';
import { t } from '../say.ts';
import { dealtWords, questionName } from './words.ts';

type Noted = Pick<Workshop, 'settlements'>;

/** Of a step between two states: on which question it settled, and what counts there now; nothing of other steps. */
export function stepWords({ settlements: before }: Noted, { settlements: now }: Noted): string {
  const longer = before.length > now.length ? before : now;
  const changed = longer.slice(Math.min(before.length, now.length));
  const [first] = changed;
  if (!first) return '';
  if (changed.length > 1) return t('workshop.said.step-of-many', { count: changed.length });
  const note = settled(now).get(first.question);
  const question = questionName(first.question);
  if (!note) return t('workshop.said.step-unsettled', { question });
  const reason = note.reason === '' ? t('workshop.said.step-no-reason') : note.reason;
  return t('workshop.said.step', { question, now: dealtWords(note), reason });
}
