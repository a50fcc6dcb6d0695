import type { Block } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { jobOutline } from '../../words/index.ts';

/** What the first seat is for, as a job description would say it. */
export function outline(say: Say): Block[] {
  const { t, formats } = say;
  const found = jobOutline(say, say.result);
  if (found === null) return [];
  const { title, mission, place, answers, outcomes, tasks, skills } = found;
  return [
    { kind: 'heading', level: 2, text: title },
    ...mission.map((text): Block => ({ kind: 'paragraph', tone: 'body', text })),
    {
      kind: 'key-values',
      // A hire who comes late in the plan has done something by one or two of the days.
      columns: outcomes.length > 2 ? 3 : outcomes.length > 1 ? 2 : 1,
      pairs: outcomes.map(({ name, text }) => ({ key: name, value: text.join('\n') })),
    },
    {
      kind: 'key-values',
      columns: 2,
      pairs: [
        { key: t('team.outline.place'), value: place.join(' ') },
        { key: t('team.outline.skills'), value: skills.join(' ') },
        ...(answers.length === 0 ? [] : [{ key: t('team.outline.answers'), value: formats.list(answers) }]),
        { key: t('team.outline.tasks'), value: tasks.join('\n') },
      ],
    },
  ];
}
