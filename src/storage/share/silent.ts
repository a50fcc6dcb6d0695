import type { NoAnswer } from '../../workshop/index.ts';

/** The ways of giving no answer, each at the place that stands for it in links and codes. */
export const silentWays = ['unknown', 'not-applicable', 'skipped'] as const satisfies readonly NoAnswer[];

type Places = { [Place in 0 | 1 | 2 as (typeof silentWays)[Place]]: Place };

/** The number that stands for each of them. */
export const silent = { unknown: 0, 'not-applicable': 1, skipped: 2 } as const satisfies Places;
