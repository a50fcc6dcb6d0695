import type { Progress } from '../interview/index.ts';
import { t } from './say.ts';

/** How far a page or section is, in words: what is open first, then what stayed unknown. What was skipped is not done. */
export function statusOf({ asked, answered, unknown, skipped, open }: Omit<Progress, 'of'>): string {
  if (open === asked) return t('status.open', { count: asked });
  if (open > 0) return t('status.begun', { said: answered + unknown, asked });
  if (answered === asked) return t('status.done', { count: asked });
  if (skipped > 0) return t('status.skipped', { count: skipped });
  return t('status.unknown', { count: unknown });
}
