import type { Evidence, Pack } from '../../pack/index.ts';
import type { Voice } from './voice.ts';

/** The year of what a figure rests on; pages without a date say so, whenever they were read. */
export function evidenceYear({ t }: Pick<Voice, 't'>, { sources, year }: Evidence, pack: Pack): string {
  const cited = pack.sources.sources.filter(({ id }) => sources.includes(id));
  const undated = cited.length > 0 && cited.every((source) => source.year === null);
  return undated ? t('report.sources.undated') : String(year);
}
