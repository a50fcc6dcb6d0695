import { followUp, nameOf, type Assessment } from '../../storage/index.ts';
import { dayOf } from '../day-of.ts';
import { formats, t } from '../say.ts';
import type { Session } from '../session.svelte.ts';

/** Opens a new assessment of the same company, with what was said to be confirmed; the old one stays as it is. */
export async function assessAgain(session: Session, assessment: Assessment): Promise<void> {
  const { pack, options } = session;
  const now = options.now();
  const title = t('list.again-title', {
    name: nameOf({ ...assessment, title: null }, pack) ?? nameOf(assessment, pack) ?? t('app.unnamed'),
    date: formats().date(dayOf(now)),
  });
  const next = followUp(assessment, pack, title, now, options.newId());
  const { autosave } = await session.store();
  session.open(next, { at: 'check' });
  autosave.changed(next);
}
