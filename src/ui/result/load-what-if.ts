import type { Assessment } from '../../storage/index.ts';
import { dayOf, viewFor, type View } from './view.ts';

import type WhatIf from '../what-if/WhatIf.svelte';

/**
 * The page of scenarios, with the present result it starts from. The fields that come late elsewhere come with it: by key
 * one would be past them before they are there.
 */
export async function loadWhatIf(
  assessment: Assessment,
  now: Date,
): Promise<{ default: typeof WhatIf; view: View }> {
  const [page, view] = await Promise.all([
    import('../what-if/WhatIf.svelte'),
    viewFor(assessment, dayOf(now)),
    import('../parts/FactFigures.svelte'),
    import('../parts/ExactFigure.svelte'),
  ]);
  return { default: page.default, view };
}
