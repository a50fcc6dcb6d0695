import { newAssessment, type Assessment } from '../../../storage/index.ts';
import { newWorkshop, shortId, type Workshop } from '../../../workshop/index.ts';
import type { Session } from '../../session.svelte.ts';
import type { Desk } from '../desk.svelte.ts';
import { t } from '../../say.ts';

/** A workshop of its own assessment, open and kept. */
export async function beginWorkshop({ session, pack }: Desk): Promise<void> {
  const { language, now, newId } = session.options;
  const workshop = newWorkshop(shortId(newId()), t('workshop.topic.first'), pack.workshop);
  await openWith(session, { ...newAssessment(session.pack, language(), now(), newId()), workshop });
}

/** Opens an assessment whose place is beside the interview, at its first page. */
export async function openWith(session: Session, assessment: Assessment): Promise<void> {
  const place = { at: 'company' as const, page: session.pack.head.companyPages[0] ?? '' };
  session.open(assessment, place);
  if (!assessment.example) await session.keep(assessment);
}

/** How far a workshop has come, for the list. */
export const stateOf = ({
  revealed,
  contributions,
  settlements,
}: Workshop): 'begun' | 'collecting' | 'revealed' | 'settled' =>
  settlements.length > 0
    ? 'settled'
    : revealed !== null
      ? 'revealed'
      : contributions.length > 0
        ? 'collecting'
        : 'begun';
