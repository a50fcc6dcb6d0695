import type { Say } from '../../say.ts';
import { text, type Sheet } from '../workbook.ts';

/** The start set. */
export function kpiSheet(say: Say): Sheet {
  const { t, word } = say;
  return {
    name: t('files.sheet.kpis'),
    columns: [
      { head: t('files.head.kpi'), width: 30 },
      { head: t('files.head.formula'), width: 50 },
      { head: t('files.head.owner'), width: 26 },
      { head: t('files.head.target-words'), width: 40 },
    ],
    rows: say.result.kpis.start.map(({ kpi, owner }) => [
      text(word(`kpi.${kpi}.name`), 'strong'),
      text(word(`kpi.${kpi}.formula`)),
      text(say.role(owner)),
      text(word(`kpi.${kpi}.target`)),
    ]),
  };
}
