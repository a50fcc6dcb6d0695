import type { Assessment } from '../../storage/index.ts';
import { language } from '../say.ts';
import { dayOf, viewFor, type View } from './view.ts';

import type WhatIf from '../what-if/WhatIf.svelte';

/** The page of scenarios, with the present result it starts from. */
export async function loadWhatIf(assessment: Assessment): Promise<{ default: typeof WhatIf; view: View }> {
  const [page, view] = await Promise.all([
    import('../what-if/WhatIf.svelte'),
    viewFor(assessment, language(), dayOf(new Date())),
  ]);
  return { default: page.default, view };
}
