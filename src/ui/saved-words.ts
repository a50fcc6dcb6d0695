import { dayOfStamp } from '../i18n/index.ts';
import { courseOf, sectionProgress, together } from '../interview/index.ts';
import type { InterviewPack } from '../pack/index.ts';
import type { Assessment } from '../storage/index.ts';
import { formats, t } from './say.ts';
import { statusOf } from './status.ts';

/** Beside the name of a saved assessment: the workshop it belongs to, when it was changed, and how far it is. */
export function savedWords(assessment: Assessment, pack: InterviewPack): string {
  const { facts, answers, workshop, invited, follows, changedAt } = assessment;
  const progress = together(sectionProgress(courseOf(pack, facts, answers), answers));
  const words = { date: formats().date(dayOfStamp(changedAt)), status: statusOf(progress) };
  const about = workshop ?? invited?.workshop;
  if (!about) return t(follows ? 'list.follows' : 'list.changed', words);
  const topic = about.topic.trim() === '' ? t('list.no-topic') : about.topic;
  return t(workshop ? 'list.workshop' : 'list.invited', { ...words, topic });
}
