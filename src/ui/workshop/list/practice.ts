import type { Assessment } from '../../../storage/index.ts';
import { askedById, handIn, newWorkshop, shortId, type Contribution } from '../../../workshop/index.ts';
import type { Desk } from '../desk.svelte.ts';
import { t } from '../../say.ts';
import { openWith } from './begin-workshop.ts';

/** Who takes part in the practice, in the order of the roles; each drifts from the example in a way of their own. */
const people = [
  { name: 'Mina', role: 0, drift: 2 },
  { name: 'Tom', role: 1, drift: 3 },
  { name: 'Aisha', role: 1, drift: 5 },
  { name: 'Lukas', role: 1, drift: 7 },
  { name: 'Grace', role: 2, drift: 2 },
  { name: 'Jonas', role: 2, drift: 3 },
  { name: 'Priya', role: 3, drift: 5 },
  { name: 'Noor', role: 4, drift: 8 },
];

/** A workshop to try everything alone: the worked example’s company, and eight people who already answered. Never saved. */
export async function beginPractice({ session, pack }: Desk): Promise<void> {
  const { example, newId } = session.options;
  const found = await example(practiceOf);
  if (!found) throw new Error(`No example ${practiceOf}`);
  const asked = askedById(pack);
  const contributions = people.map(({ name, role, drift }, at): Contribution => {
    const voice = {
      person: `practice-${String(at + 1)}`,
      name,
      role: pack.workshop.roles[role]?.id ?? '',
      revision: 1,
      version: pack.head.version,
    };
    const said = handIn(voice, found.answers, pack);
    const answers = Object.entries(said.answers).map(([id, option], place): [string, string] => {
      const ids = asked.get(id)?.options.map((each) => each.id) ?? [];
      const step = (place * 7 + at * 5) % drift === 0 ? (at % 2 === 0 ? 2 : -2) : 0;
      const here = Math.min(ids.length - 1, Math.max(0, ids.indexOf(option) + step));
      return [id, ids[here] ?? option];
    });
    return { ...said, answers: Object.fromEntries(answers) };
  });
  const workshop = newWorkshop(shortId(newId()), t('workshop.topic.practice'), pack.workshop);
  const roles = workshop.roles.map((role) => ({
    ...role,
    people: contributions.filter((one) => one.role === role.id).length,
  }));
  const assessment: Assessment = {
    ...found,
    id: 'example-workshop',
    example: true,
    answers: {},
    workshop: { ...workshop, roles, contributions },
  };
  await openWith(session, assessment);
}

/** The worked example that the practice is made from. */
const practiceOf = 'meridian-scheduling';
