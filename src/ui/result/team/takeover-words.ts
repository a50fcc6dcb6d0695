import type { Takeover } from '../../../engine/index.ts';
import { said } from '../../../report/index.ts';
import { t, word } from '../../say.ts';
import { onScreen } from '../on-screen.ts';
import type { View } from '../view.ts';
import type { Outline } from './outline.ts';

export const { takeoverKey } = said;
export const runDown = onScreen(said.runDown);
export const whenWords = onScreen(said.takeoverDate);
export const takesWords = onScreen(said.takeoverTakes);

export function takeoverOutline({ result, pack, company }: View, takeover: Takeover): Outline {
  const key = takeoverKey(pack, result);
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
            takes: t('team.takeover.takes-line', { role: takesWords(line) }),
            text: word(`${key}.work.${line.work}.text`),
          }).replace('  ', ' '),
        ),
    })),
  };
}
