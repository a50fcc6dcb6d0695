import { possibleVerdicts } from '../../chapters/firmness.ts';
import type { Say } from '../../say.ts';
import {
  breakWords,
  decisionWords,
  hoursAsked,
  labelWords,
  mondayWords,
  paybackWords,
} from '../../words/index.ts';
import { day, text, type Sheet, type SheetCell } from '../workbook.ts';

/** The verdict and what goes with it, one line each. */
export function summarySheet(say: Say): Sheet {
  const { result, t, word, formats } = say;
  const { plan, team } = result;
  const first = team.hiringOrder.map(say.seat).find((seat) => seat !== undefined);
  const lines: [what: string, value: SheetCell][] = [
    [t('report.cover.date'), day(result.asOf)],
    [t('files.summary.company'), text(say.company)],
    [t('report.why.verdict'), text(say.verdictName(result.verdict), 'strong')],
    [t('files.summary.headline'), text(say.headline)],
    [t('report.cover.firmness'), text(t(`report.firm.short.${result.firmness.state}`))],
    ...possibleVerdicts(say).map(({ text: words }): [string, SheetCell] => [
      t('files.summary.possible'),
      text(words),
    ]),
    ...result.flags.map((flag): [string, SheetCell] => [
      word(`flag.${flag}.name`),
      text(word(`flag.${flag}.text`)),
    ]),
    ...(first === undefined
      ? []
      : ([[t('files.summary.first-seat'), text(say.role(first.role))]] satisfies [string, SheetCell][])),
    [
      t('files.summary.carries'),
      text(
        t('report.summary.hours', {
          role: say.role(team.interimOwner.role),
          hours: formats.number(hoursAsked(team, say.pack)),
        }),
      ),
    ],
    [t('files.summary.start'), day(plan.start)],
    [t('files.summary.end'), day(plan.end)],
    ...(plan.calendar.daysOff.length === 0
      ? []
      : ([[t('files.summary.breaks'), text(breakWords(say, plan))]] satisfies [string, SheetCell][])),
    [t('files.summary.load'), text(word(`load.${plan.label}.name`))],
    [t('files.summary.load-why'), text(labelWords(say, plan))],
    ...paybackLines(say),
    [t('report.summary.monday'), text(mondayWords(say, result, say.pack))],
    [t('report.summary.decision'), text(decisionWords(say, result, say.pack))],
    [t('report.cover.pack'), text(`${result.pack.id} ${result.pack.version}`)],
  ];
  return {
    name: t('files.sheet.summary'),
    columns: [
      { head: t('files.head.what'), width: 28 },
      { head: t('files.head.value'), width: 90 },
    ],
    rows: lines.map(([what, value]) => [text(what), value]),
  };
}

const paybackLines = (say: Say): [string, SheetCell][] => {
  const { payback, currency } = say.result.team.cost;
  return payback.map((one) => [say.t('team.cost.payback'), text(paybackWords(say, one, currency))]);
};
