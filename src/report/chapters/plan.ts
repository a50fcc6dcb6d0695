import type { Chapter } from '../blocks.ts';
import { unbroken } from '../days.ts';
import type { Say } from '../say.ts';
import { breakWords, labelWords } from '../words/index.ts';
import { gates } from './plan/gates.ts';
import { dropped, later } from './plan/left-out.ts';
import { conflicts, load } from './plan/load.ts';
import { tasks } from './plan/tasks.ts';
import { timeline } from './plan/timeline.ts';

export function planChapter(say: Say, { brief }: { brief: boolean }): Chapter {
  const { t, word, formats } = say;
  const { plan } = say.result;
  const label = t('report.plan.lead', {
    label: word(`load.${plan.label}.name`),
    text: labelWords(say, plan),
  });
  const breaks = breakWords(say, plan);
  return {
    id: 'plan',
    title: t('report.chapter.plan'),
    form: 'flow',
    blocks: [
      {
        kind: 'chapter-title',
        over: t('report.chapter.plan'),
        text: t('report.plan.title', {
          start: unbroken(formats.date(plan.start)),
          end: unbroken(formats.date(plan.end)),
        }),
        lead: plan.tasks.length === 0 ? t('report.plan.none') : label,
      },
      ...(plan.tasks.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              tone: 'body',
              text: breaks === '' ? t('report.plan.no-breaks') : breaks,
            } as const,
          ]),
      ...gates(say),
      ...(brief
        ? [...load(say), ...conflicts(say), ...timeline(say)]
        : [...timeline(say), ...tasks(say), ...load(say), ...conflicts(say), ...dropped(say), ...later(say)]),
    ],
  };
}
