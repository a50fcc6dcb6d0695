import type { Id } from '../pack/index.ts';
import type { Assessment } from '../storage/index.ts';
import type { Session } from './session.svelte.ts';

/** What each assessment said when it was last saved as a file. */
const saved = new Map<Id, string>();

/** What it says, wherever one is in it. */
const said = (assessment: Assessment): string =>
  JSON.stringify({ ...assessment, place: null, revision: 0, changedAt: '' });

/** Notes that an assessment was handed over as a file. */
export function handOver(assessment: Assessment): void {
  saved.set(assessment.id, said(assessment));
}

/** Whether anything was said that no file holds. */
function isAnythingInHand({ assessment, library }: Session): boolean {
  const all = (library.list ?? []).flatMap((kept) => ('assessment' in kept ? [kept.assessment] : []));
  const others = all.filter(({ id }) => id !== assessment?.id);
  return [...others, ...(assessment ? [assessment] : [])].some(
    (one) => !one.example && one.revision > 0 && saved.get(one.id) !== said(one),
  );
}

/** Lets the browser ask before the page goes, while there is something to lose. Returns what lifts it. */
export function warnBeforeLeaving(session: Session): () => void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (isAnythingInHand(session)) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  return () => {
    removeEventListener('beforeunload', warn);
  };
}
