import type { Participation, ParticipationLine } from '../../engine/index.ts';
import type { Voice } from './voice.ts';

// How a group came to its answers, in words: the same on screen and on paper.

/** Who took part, with names left out where there were none. */
export function groupLead({ t, word, formats }: Voice, participation: Participation): string {
  const { topic, roles, hands, anonymous } = participation;
  const name = (role: string | null): string => {
    if (role === null) return t('report.group.room');
    return role === 'not-said' ? t('report.group.not-said') : word(`workshop.role.${role}.name`);
  };
  const listed = (of: Participation['hands']): string =>
    formats.list(
      of.map(({ role, name: own, people }) =>
        t('report.group.role', { role: own ?? name(role), count: people }),
      ),
    );
  const count = roles.reduce((sum, { people }) => sum + people, 0);
  return [
    count === 0
      ? t('report.group.hands', { topic })
      : t('report.group.lead', { count, topic, roles: listed(roles) }),
    ...(count > 0 && hands.length > 0 ? [t('report.group.hands-too', { roles: listed(hands) })] : []),
    ...(anonymous ? [t('report.group.anonymous')] : []),
  ].join(' ');
}

export const groupCounts = ({ t }: Voice, { questions }: Participation): string =>
  t('report.group.counts', {
    settled: questions.filter(({ settled }) => settled).length,
    disputed: questions.filter(({ settled, disputed }) => settled && disputed).length,
    count: questions.filter(({ open }) => open).length,
  });

/** How many answered and where the middle is, then a line for each answer that somebody gave; a second vote below the first. */
export function saidWords(voice: Voice, line: ParticipationLine): string[] {
  const { t, word } = voice;
  const { n, unknown, middle, lowest, highest, question, disputed, counts, second } = line;
  const option = (id: string): string => word(`question.${question}.option.${id}`);
  const countLines = (of: ParticipationLine['counts']): string[] =>
    of.map(({ option: id, people }) => t('report.group.count', { count: people, option: option(id) }));
  const voted = second
    ? [
        `${t('report.group.second')} ${howMany(voice, second.n, second.unknown)}`,
        ...countLines(second.counts),
      ]
    : [];
  if (n === null || unknown === null) return [t('report.group.few'), ...voted];
  const head = howMany(voice, n, unknown);
  if (lowest === null || highest === null) return [head, ...voted];
  if (lowest === highest) return [`${head}; ${t('report.group.all', { option: option(lowest) })}.`, ...voted];
  const where =
    middle === null ? t('report.group.split') : t('report.group.middle', { middle: option(middle) });
  const differed = disputed ? ` ${t('report.group.differed')}` : '';
  return [`${head}; ${where}.${differed}`, ...countLines(counts), ...voted];
}

/** “8 answers, 2 don’t know”. */
const howMany = ({ t }: Voice, n: number, unknown: number): string =>
  [
    t('report.group.n', { count: n }),
    ...(unknown > 0 ? [t('report.group.unknown', { count: unknown })] : []),
  ].join(', ');

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
