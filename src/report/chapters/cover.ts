import type { Chapter, MarksBlock } from '../blocks.ts';
import type { MarkState } from '../marks.ts';
import type { CoverWords, Logo } from '../options.ts';
import type { Say } from '../say.ts';
import { askedAndAnswered } from '../words/index.ts';

export function coverChapter(
  say: Say,
  { cover, logo, brief }: { cover: CoverWords; logo: Logo | null; brief: boolean },
): Chapter {
  const { result, subject, t, formats } = say;
  const { asked, answered } = askedAndAnswered(result, say.pack);
  // The first of the sources is the article that gives the criteria.
  const article = say.word(`source.${say.pack.sources.sources[0]?.id ?? ''}.title`);
  const note = t('report.cover.note', { article });
  return {
    id: 'cover',
    title: say.company,
    form: 'cover',
    blocks: [
      {
        kind: 'cover',
        over: `${t('report.product')} · ${t('report.cover.kind')}`,
        company: say.company,
        verdict: say.headline,
        marks: marksBlock(say, 'plain'),
        logo: logo === null ? null : { width: logo.width, height: logo.height },
        facts: [
          ...(['client', 'preparedFor', 'preparedBy'] as const).flatMap((key) => {
            const value = cover[key]?.trim() ?? '';
            return value === '' ? [] : [{ key: t(`report.cover.${key}`), value }];
          }),
          { key: t('report.cover.date'), value: formats.date(result.asOf) },
          ...(subject.respondent === null
            ? []
            : [{ key: t('report.cover.respondent'), value: subject.respondent }]),
          {
            key: t('report.cover.plan'),
            value: t('report.plan.dates-value', {
              start: formats.date(result.plan.start),
              end: formats.date(result.plan.end),
            }),
          },
          { key: t('report.cover.firmness'), value: t(`report.firm.short.${result.firmness.state}`) },
          {
            key: t('report.cover.rests-on'),
            value: t('report.cover.answers', { known: answered, all: asked }),
          },
          { key: t('report.cover.pack'), value: `${result.pack.id} ${result.pack.version}` },
          ...(brief ? [{ key: t('report.cover.extent'), value: t('report.cover.brief') }] : []),
        ],
        note: subject.example ? `${t('report.cover.example')} ${note}` : note,
      },
    ],
  };
}

const STATES: readonly MarkState[] = ['met', 'part', 'not', 'unknown', 'not-applicable'];

/** Both rows of evidence marks; with labels and a legend where they are read, plain where they are a picture. */
export function marksBlock(say: Say, form: 'plain' | 'labelled'): MarksBlock {
  const { result, t, word } = say;
  const state = (each: MarkState): string =>
    each === 'asked' || each === 'open' ? '' : t(`report.state.${each}`);
  const sets = result.sets.map((set) => ({
    name: word(`function.${set.set}.name`),
    shape: say.mark(set.set),
    note: t('report.marks.count', {
      met: set.criteria.filter((each) => each.state === 'met').length,
      // Those that do not apply are no evidence either way.
      count: set.applicable > 0 ? set.applicable : set.criteria.length,
    }),
    marks: set.criteria.map((each) => ({
      state: each.state,
      label: form === 'labelled' ? word(`criterion.${each.criterion}.statement`) : '',
    })),
  }));
  const used = STATES.filter((each) => sets.some(({ marks }) => marks.some((mark) => mark.state === each)));
  return {
    kind: 'evidence-marks',
    sets,
    legend: form === 'labelled' ? used.map((each) => ({ state: each, text: state(each) })) : [],
    alt: result.sets
      .map((set) =>
        t('report.marks.alt', {
          function: word(`function.${set.set}.name`),
          marks: set.criteria
            .map((each) => `${word(`criterion.${each.criterion}.statement`)}: ${state(each.state)}`)
            .join(', '),
        }),
      )
      .join(' '),
  };
}
