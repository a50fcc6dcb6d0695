import type { Participation, ParticipationLine } from '../../engine/index.ts';
import type { Voice } from './voice.ts';

// How a group came to its answers, in words: the same on screen and on paper.

/** Who took part, with names left out where there were none. */
export function groupLead({ t, word, formats }: Voice, { topic, roles, anonymous }: Participation): string {
  const count = roles.reduce((sum, { people }) => sum + people, 0);
  const name = (role: string): string =>
    role === 'not-said' ? t('report.group.not-said') : word(`workshop.role.${role}.name`);
  const list = roles.map(({ role, name: own, people }) =>
    t('report.group.role', { role: own ?? name(role), count: people }),
  );
  const lead =
    count === 0
      ? t('report.group.hands', { topic })
      : t('report.group.lead', { count, topic, roles: formats.list(list) });
  return anonymous ? `${lead} ${t('report.group.anonymous')}` : lead;
}

export const groupCounts = ({ t }: Voice, { questions }: Participation): string =>
  t('report.group.counts', {
    settled: questions.filter(({ settled }) => settled).length,
    disputed: questions.filter(({ settled, disputed }) => settled && disputed).length,
    count: questions.filter(({ open }) => open).length,
  });

/** “8 answers, 2 don’t know: from … to …, in the middle …”, or that too few replied. */
export function saidWords({ t, word }: Voice, line: ParticipationLine): string {
  const { n, unknown, middle, lowest, highest, question, disputed } = line;
  if (n === null || unknown === null) return t('report.group.few');
  const option = (id: string): string => word(`question.${question}.option.${id}`);
  const counts = [
    t('report.group.n', { count: n }),
    ...(unknown > 0 ? [t('report.group.unknown', { count: unknown })] : []),
  ].join(', ');
  if (middle === null || lowest === null || highest === null) return counts;
  const span =
    lowest === highest
      ? t('report.group.all', { option: option(lowest) })
      : t('report.group.span', { low: option(lowest), high: option(highest), middle: option(middle) });
  return `${counts}; ${span}.${disputed ? ` ${t('report.group.differed')}` : ''}`;
}

/** What counts, by which rule and why; or that it is open. */
export function settledWords(
  { t, word }: Voice,
  { question, settled, open }: ParticipationLine,
): { what: string; why: string } {
  if (settled) {
    const rule = t(`report.group.rule.${settled.rule}`);
    return {
      what: word(`question.${question}.option.${settled.option}`),
      why: settled.reason === '' ? rule : `${rule}: ${settled.reason}`,
    };
  }
  if (!open) return { what: t('report.group.unsettled'), why: '' };
  const what =
    open.owner === null
      ? t('report.group.open-nobody')
      : t('report.group.open', { owner: word(`role.${open.owner}.name`) });
  return { what, why: open.reason };
}
