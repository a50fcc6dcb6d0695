import type { Takeover, TakeoverLine } from '../../../engine/index.ts';
import type { Pack } from '../../../pack/index.ts';
import { formats, t, word } from '../../say.ts';
import { roleName } from '../names.ts';
import type { View } from '../view.ts';
import type { Outline } from './outline.ts';

/** Key of the words about a run-down. */
export const takeoverKey = ({ organisation }: Pack, verdict: string): string =>
  `takeover.${organisation.takeovers.find(({ verdicts }) => verdicts.includes(verdict))?.id ?? ''}`;

export const runDown = ({ days, ends }: Takeover): string =>
  t('team.takeover.run', { count: days, date: formats().date(ends) });

/** `by 28 May 2027`, or when to look again. */
export const whenWords = ({ kind, becomes, date }: TakeoverLine): string =>
  t(kind === 'review' ? 'team.takeover.review' : `team.takeover.by.${becomes}`, {
    date: formats().date(date),
  });

export function takeoverOutline({ result, pack, company }: View, takeover: Takeover): Outline {
  const key = takeoverKey(pack, result.verdict);
  return {
    title: `${company}: ${word(`${key}.name`)}`,
    sections: (['ends', 'moves', 'stays'] as const).map((becomes) => ({
      name: t(`team.takeover.${becomes}`),
      form: 'list',
      lines: takeover.lines
        .filter((line) => line.becomes === becomes)
        .map((line) =>
          t('team.takeover.line', {
            name: word(`${key}.work.${line.work}.name`),
            becomes: t(`team.takeover.${becomes}`),
            date: whenWords(line),
            takes: line.takes === null ? '' : t('team.takeover.takes-line', { role: roleName(line.takes) }),
            text: word(`${key}.work.${line.work}.text`),
          }).replace('  ', ' '),
        ),
    })),
  };
}
