import type { Plan } from '../../engine/index.ts';
import { dates, type Voice } from './voice.ts';

/** The days that nobody works, which explain gaps between dates; empty without any. */
export function breakWords(voice: Voice, { calendar }: Plan): string {
  const { t, formats } = voice;
  const breaks = calendar.daysOff.map(({ from, to, name = '' }) => {
    const days = dates(voice, from, to);
    return name === '' ? days : t('report.plan.break', { name, days });
  });
  return breaks.length === 0 ? '' : t('report.plan.breaks', { breaks: formats.list(breaks) });
}
