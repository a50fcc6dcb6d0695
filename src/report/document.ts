import type { Result } from '../engine/index.ts';
import type { Tongue } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import type { Chapter, ReportDocument } from './blocks.ts';
import { appendixChapter } from './chapters/appendix.ts';
import { coverChapter } from './chapters/cover.ts';
import { kpisChapter } from './chapters/kpis.ts';
import { planChapter } from './chapters/plan.ts';
import { risksChapter } from './chapters/risks.ts';
import { summaryChapter } from './chapters/summary.ts';
import { teamChapter } from './chapters/team.ts';
import { whyChapter } from './chapters/why.ts';
import { sayer, type Say, type Subject } from './say.ts';
import { chapterIds, type ChapterId, type ReportOptions } from './options.ts';

/** What a chapter is told of the report that it stands in. */
interface Told {
  /** The chapters before it. */
  before: readonly Chapter[];
  /** Whether it is the board paper. */
  brief: boolean;
  /** Whether it is the full report, with all of its chapters. */
  whole: boolean;
}

const chapters: Readonly<Record<ChapterId, (say: Say, told: Told) => Chapter>> = {
  summary: summaryChapter,
  why: whyChapter,
  team: teamChapter,
  kpis: kpisChapter,
  plan: planChapter,
  risks: risksChapter,
  appendix: appendixChapter,
};

/** What the report says, in the order an executive asks: what, why, who, measured how, when, what could go wrong, on what it rests. */
export function buildDocument(
  result: Result,
  subject: Subject,
  pack: Pack,
  tongue: Tongue,
  { paper, brief = false, without = [], cover = {}, logo = null }: ReportOptions,
): ReportDocument {
  const say = sayer(result, subject, pack, tongue);
  const { t, formats } = tongue;
  const date = formats.date(result.asOf);
  const verdict = say.verdictName(result.verdict);
  return {
    meta: {
      title: t('report.title', { company: say.company, verdict }),
      subject: t('report.subject', { company: say.company, date }),
      author: t('report.product'),
      language: tongue.language,
      day: result.asOf,
      attachment: t('report.attachment'),
      coverLabel: t('report.cover.label'),
      foot: {
        left: subject.example ? `${say.company} · ${t('report.example-note')}` : say.company,
        right: date,
        page: (page, pages) => t('report.foot.page', { page, pages }),
      },
    },
    paper,
    close: brief,
    chapters: [coverChapter(say, { cover, logo, brief }), ...inside(say, brief, without)],
  };
}

function inside(say: Say, brief: boolean, without: readonly ChapterId[]): Chapter[] {
  const written: Chapter[] = [];
  const whole = !brief && without.length === 0;
  for (const id of chapterIds)
    if (!without.includes(id) && !(brief && id === 'appendix'))
      written.push(chapters[id](say, { before: written, brief, whole }));
  return written;
}
