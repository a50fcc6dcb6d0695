import { dayOfStamp } from '../i18n/index.ts';
import type { InterviewPack } from '../pack/index.ts';
import { fileName } from '../report/index.ts';
import { fileText, forElsewhere, nameOf, type Assessment } from '../storage/index.ts';
import { download } from './download.ts';
import { handOver } from './handed-over.ts';
import { t } from './say.ts';

/** Hands over an assessment as a file that the app opens again; returns its name. `day` is the day of its last change where none is given. */
export function saveAssessment(
  assessment: Assessment,
  pack: InterviewPack,
  day = dayOfStamp(assessment.changedAt),
): string {
  const name = fileName([nameOf(assessment, pack), t('file.what'), day], '.json');
  download(name, fileText(forElsewhere(assessment, pack)));
  handOver(assessment);
  return name;
}
