import type { Comparison, Pair } from '../../engine/index.ts';
import { nameOf } from '../../storage/index.ts';
import { t, word } from '../say.ts';
import { differs, tally, type Views } from './rows.ts';
import { sectionsOf } from './sections.ts';
import { ruleName } from './verdict-rows.ts';

/** What became of the verdict, in one sentence. */
export function verdictSentence({ verdict, rule }: Comparison): string {
  const [before, after] = [verdict.before, verdict.after].map((id) => word(`verdict.${id}.name`));
  if (before !== after) return t('compare.was-now', { before: before ?? '', after: after ?? '' });
  const stays = t('compare.stays', { verdict: after ?? '' });
  return rule.before === rule.after
    ? stays
    : `${stays} ${t('compare.other-rule', { before: ruleName(rule.before), after: ruleName(rule.after) })}`;
}

/** The whole comparison in a few sentences, for whoever hears it. */
export const summary = (found: Comparison, views: Views): string =>
  [
    verdictSentence(found),
    ...sectionsOf(found, views)
      .filter(({ id, rows }) => id !== 'verdict' && rows.some(differs))
      .map(({ id, rows }) =>
        t('compare.summary', { section: t(`compare.section.${id}`), tally: tally(rows) }),
      ),
  ].join(' ');

/** What has to be known before anything is read from the comparison. */
export function warnings({ packs }: Comparison, views: Views, sides: Pair<string>): string[] {
  const companies = [views.before, views.after].map(({ assessment, pack }) =>
    nameOf({ ...assessment, title: null }, pack),
  );
  const [before, after] = companies;
  return [
    ...(before && after && before !== after ? [t('compare.companies', { before, after })] : []),
    ...(packs.before.answeredIn === packs.after.answeredIn
      ? []
      : [
          t('compare.questions', {
            ...sides,
            beforeVersion: packs.before.answeredIn,
            afterVersion: packs.after.answeredIn,
          }),
        ]),
  ];
}
