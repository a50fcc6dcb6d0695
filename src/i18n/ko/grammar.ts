import type { Grammar } from '../fill.ts';
import { fitParticle } from '../particles.ts';

export const grammar: Grammar = {
  fit: fitParticle,
  // 5억 원 rather than ₩5억, which nobody says.
  currencyWords: { KRW: '원' },
  // 1,500 rather than 1.5천: Korean counts in ten thousands.
  shortenedFrom: 10_000,
};
