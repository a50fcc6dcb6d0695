import { reasonLines } from '../../reason-lines.ts';
import type { Say } from '../../say.ts';
import { text, type Sheet } from '../workbook.ts';

/** Risks that apply here, gravest first. */
export function riskSheet(say: Say): Sheet {
  const { t, word, result } = say;
  return {
    name: t('files.sheet.risks'),
    columns: [
      { head: t('report.risks.risk'), width: 40 },
      { head: t('files.head.what'), width: 56 },
      { head: t('report.risks.answer'), width: 56 },
      { head: t('report.risks.owner'), width: 28 },
      { head: t('files.head.severity'), width: 10 },
      { head: t('report.team.because'), width: 44 },
    ],
    rows: result.risks.map(({ risk, severity, owner, because }) => [
      text(word(`risk.${risk}.name`), 'strong'),
      text(word(`risk.${risk}.text`)),
      text(word(`risk.${risk}.answer`)),
      text(say.role(owner)),
      text(t(`report.severity.${severity}`)),
      text(
        reasonLines(because, say, 3)
          .map((words) => (typeof words === 'string' ? words : words.map((run) => run.text).join('')))
          .join('\n'),
      ),
    ]),
  };
}
