import { newAssessment, type Assessment, type Kept } from '../../../storage/index.ts';
import type { Invited } from '../../../workshop/index.ts';
import type { Resumed, Session } from '../../session.svelte.ts';
import { openWith } from '../list/begin-workshop.ts';
import { topicOr } from '../words.ts';

type Invitation = Pick<Invited, 'workshop' | 'questions' | 'roles'>;
export type Begun = Assessment & { invited: Invited };

/** What somebody on this device has begun for that workshop; the last changed where there are several. */
export const begunFor = (list: readonly Kept[], workshop: string): Begun | undefined =>
  list
    .flatMap((kept) => {
      const invited = 'assessment' in kept ? kept.assessment.invited : null;
      return 'assessment' in kept && invited ? [{ ...kept.assessment, invited }] : [];
    })
    .find(({ invited }) => invited.workshop.id === workshop);

/** Takes part as somebody new. */
export async function beginAnswering(session: Session, invitation: Invitation): Promise<void> {
  const { language, now, newId } = session.options;
  const assessment = newAssessment(session.pack, language(), now(), newId());
  const invited = { ...invitation, person: newId().slice(0, 12), name: null, role: null };
  await openWith(session, { ...assessment, title: topicOr(invitation.workshop.topic), invited });
}

/** Goes on as the same person, with topic, questions and roles as the invitation has them now. */
export async function goOnAnswering(
  session: Session,
  { id, invited }: Begun,
  { workshop, questions, roles }: Invitation,
): Promise<Resumed> {
  const resumed = await session.resume(id);
  if (resumed !== 'opened') return resumed;
  const role = roles.some((one) => one.id === invited.role) ? invited.role : null;
  const next: Invited = { ...invited, workshop, questions, roles, role };
  if (JSON.stringify(next) !== JSON.stringify(invited)) session.change({ invited: next });
  return resumed;
}
