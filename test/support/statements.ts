import type { Pack } from '../../src/pack/schema.ts';
import type { Result } from '../../src/engine/index.ts';
import { amount } from '../../src/report/amount.ts';
import { said, taskWords } from '../../src/report/index.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { measuredCompany } from './measured-company.ts';

/** What a result says, in words that page and files must all have. */
export interface Statement {
  about: string;
  text: string;
  /** Said in words; the spreadsheet has it as a date or a figure in a cell, or not at all. */
  inWords?: true;
}

/**
 * Everything that page, PDF, Markdown and spreadsheet have to agree on.
 * @param named how a task is called where another one waits for it
 */
export function statementsOf(
  result: Result,
  pack: Pack,
  voice: said.Voice,
  named = said.titlesOf,
): Statement[] {
  const { team, kpis, plan } = result;
  const { t, word, formats } = voice;
  const { currency } = team.cost;
  const role = (id: string): string => word(`role.${id}.name`);
  const { stages } = said.dutyStages(voice, team);
  const outline = said.jobOutline(voice, result);
  const takeover = said.takeoverKey(pack, result);
  const costs = team.cost.seats.some(({ perYear }) => perYear !== null);
  const say = (about: string, ...texts: string[]): Statement[] => texts.map((text) => ({ about, text }));
  const words = (about: string, ...texts: string[]): Statement[] =>
    texts.map((text) => ({ about, text, inWords: true }));
  return [
    ...result.flags.flatMap((flag) => say('flag', word(`flag.${flag}.text`))),
    ...team.seats.flatMap((seat) => say('seat', role(seat.role))),
    ...team.dates.flatMap(({ kind, date }) =>
      say('seat date', t(`team.date.${kind}`, { date: formats.date(date) })),
    ),
    ...said.dateRules(voice, team, pack).flatMap(({ text }) => say('rule of a date', text)),
    ...team.duties.flatMap((duty) =>
      say('duty', word(`duty.${duty.duty}.name`), ...stages.map(({ at }) => role(duty[at]))),
    ),
    ...stages.flatMap(({ name }) => say('stage', name)),
    ...(team.lanes === null ? [] : said.betweenLanes(voice, team.lanes)).flatMap(({ text }) =>
      say('lanes', text),
    ),
    ...(team.lanes?.handOvers ?? []).flatMap(({ handOver }) =>
      say('hand-over', word(`lanes.hand-over.${handOver}.text`)),
    ),
    ...(team.takeover?.lines ?? []).flatMap((line) =>
      say('takeover', word(`${takeover}.work.${line.work}.name`), said.takeoverDate(voice, line)),
    ),
    ...(outline === null ? [] : words('outline', ...outline.mission, ...outline.skills, ...outline.tasks)),
    ...(costs ? team.cost.totals : []).flatMap(({ perYear, within90Days }) =>
      words('cost', said.sumWords(voice, perYear, currency), said.sumWords(voice, within90Days, currency)),
    ),
    ...team.cost.payback.flatMap((one) => say('payback', said.paybackWords(voice, one, currency))),
    ...kpis.start.flatMap((pick) => {
      const unit = pack.kpis.kpis.find(({ id }) => id === pick.kpi)?.unit ?? 'count';
      const figure = (value: number): string => amount(value, unit, { t, formats, currency });
      return [
        ...say('KPI', word(`kpi.${pick.kpi}.name`), role(pick.owner)),
        ...(pick.measure === null
          ? say('status', t(`kpi.status.${pick.status}`))
          : say('measured by', said.measureInWords(voice, plan, pick))),
        ...[pick.baseline, pick.target].flatMap((one) => (one ? words('figure', figure(one.value)) : [])),
      ];
    }),
    ...say('label', word(`load.${plan.label}.name`)),
    ...(plan.tasks.length === 0 ? [] : say('label', said.labelWords(voice, plan))),
    ...plan.tasks.flatMap((task) => [
      ...say('task', taskWords(task, word).title, said.ownerName(voice, task)),
      ...say('placement', said.placementWords(voice, plan, task, named), ...said.editWords(voice, task)),
      ...words('dates', said.dates(voice, task.start, task.end)),
    ]),
    ...[...plan.later, ...plan.dropped].flatMap(({ task }) => say('left out', word(`task.${task}.title`))),
    ...plan.gates.flatMap((gate) => [
      ...say('gate', word(`gate.${gate.gate}.name`)),
      ...words('gate', formats.date(gate.date)),
      ...gate.checks.flatMap((check) => {
        const { text, note } = said.checkWords(voice, plan, gate, check);
        return say('check', text, ...(note === null ? [] : [note]));
      }),
    ]),
    ...result.risks.flatMap(({ risk, owner }) => say('risk', word(`risk.${risk}.name`), role(owner))),
  ];
}

/** A company that was measured, knows its costs, and changed the plan in every way: named, moved, added, left out. */
export function editedCompany(tasks: Result['plan']['tasks']): Assessment {
  const measured = measuredCompany();
  const [, second, third] = tasks;
  const [, ...others] = Object.entries(measured.adjustments.kpis);
  return {
    ...measured,
    adjustments: {
      ...measured.adjustments,
      // One KPI keeps no baseline, another has a target of the person's own.
      kpis: Object.fromEntries(
        others.map(([id, change], at) => [id, at === 0 ? { ...change, target: 42 } : change]),
      ),
      tasks: {
        ...measured.adjustments.tasks,
        ...(second === undefined ? {} : { [second.task]: { start: '2027-01-18' } }),
        ...(third === undefined ? {} : { [third.task]: { dropped: true } }),
      },
    },
  };
}
