import type { Workshop } from '../../src/workshop/index.ts';
import { realPack } from './real-pack.ts';

/** A workshop of the real pack in which nobody has said anything yet, but for what is said. */
export const workshopWith = (parts: Partial<Workshop> = {}): Workshop => ({
  id: 'w1',
  topic: 'Which ops team first?',
  questions: { of: 'all' },
  roles: realPack.workshop.roles.map(({ id }) => ({ id, name: null, people: 1 })),
  anonymous: false,
  agenda: { minutes: 60, startsAt: null },
  notes: '',
  contributions: [],
  tallies: [],
  attended: [],
  revealed: null,
  settlements: [],
  ...parts,
});
