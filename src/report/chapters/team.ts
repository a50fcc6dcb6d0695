import type { Block, Chapter } from '../blocks.ts';
import type { Say } from '../say.ts';
import { lanes, takeover } from './team/agreements.ts';
import { chart } from './team/chart.ts';
import { cost } from './team/cost.ts';
import { duties } from './team/duties.ts';
import { dateReasons, hiring } from './team/hiring.ts';
import { outline } from './team/outline.ts';
import { ratio, ratioReading } from './team/ratio.ts';
import { structureWords } from '../words/index.ts';

/** Where more people are here than the structure has seats for. */
function largerAlready({ pack, result: { team }, t, formats }: Say): string[] {
  const row = pack.organisation.structures.find(({ id }) => id === team.structure);
  return row !== undefined && team.opsNow > row.fte.to
    ? [t('report.team.larger', { count: formats.number(team.opsNow, 2) })]
    : [];
}

export function teamChapter(say: Say, { brief }: { brief: boolean }): Chapter {
  const { result, t, word, formats } = say;
  const { structure, interimOwner } = result.team;
  const lead =
    structure === null
      ? t('report.team.lead-open', {
          role: say.role(interimOwner.role),
          hours: formats.number(interimOwner.hoursAWeek),
        })
      : [structureWords(say, result.team), ...largerAlready(say)].join(' ');
  const title =
    structure === null
      ? t('report.team.title-open')
      : t('report.team.title', { structure: word(`structure.${structure}.name`) });
  const head: Block = { kind: 'chapter-title', over: t('report.chapter.team'), text: title, lead };
  const reports = chart(say);
  const seats = brief ? hiring(say) : [...hiring(say), ...dateReasons(say)];
  const rest = brief
    ? [...ratioReading(say), ...cost(say), ...takeover(say)]
    : [...outline(say), ...cost(say), ...ratio(say), ...duties(say), ...lanes(say), ...takeover(say)];
  return {
    id: 'team',
    title: t('report.chapter.team'),
    form: 'flow',
    blocks: [head, ...reports, ...seats, ...rest],
    // A chart that does not fit below the title would leave its page nearly empty.
    shorter: [[head, ...seats, ...reports, ...rest]],
  };
}
