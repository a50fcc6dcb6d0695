import { said } from '../../../report/index.ts';
import { t } from '../../say.ts';
import { onScreen } from '../on-screen.ts';
import type { View } from '../view.ts';
import type { Outline } from './outline.ts';

const outlineOf = onScreen(said.jobOutline);

/** What the first seat is for, in the form of a job description; null where there is no seat. */
export function jobOutline({ result, company }: View): (Outline & { name: string }) | null {
  const outline = outlineOf(result);
  if (!outline) return null;
  const { title, mission, place, answers, outcomes, tasks, skills } = outline;
  return {
    name: title,
    title: t('team.outline.text-title', { company, title }),
    sections: [
      { name: t('team.outline.mission'), form: 'text', lines: mission },
      { name: t('team.outline.place'), form: 'list', lines: place },
      { name: t('team.outline.answers'), form: 'list', lines: answers },
      ...outcomes.map(({ name, text }) => ({ name, form: 'text' as const, lines: text })),
      { name: t('team.outline.tasks'), form: 'list', lines: tasks },
      { name: t('team.outline.skills'), form: 'text', lines: skills },
    ],
  };
}
