import { makeLetter } from '../../storage/index.ts';
import type { Desk } from './desk.svelte.ts';

/** The invitation to a workshop: its topic, questions and roles, and no answers. Null while no question is chosen. */
export function invitationLink({ workshop, asked }: Desk): string | null {
  if (asked.length === 0) return null;
  const { id, topic, anonymous, roles } = workshop;
  const invitation = {
    workshop: { id, topic, anonymous },
    questions: asked.map((question) => question.id),
    roles: roles.map((role) => ({ id: role.id, name: role.name })),
  };
  return makeLetter({ kind: 'invitation', invitation }, location.origin + location.pathname);
}
