import { groupBy } from '../../../engine/index.ts';
import type { InterviewPack } from '../../../pack/index.ts';
import { nameOf, type Assessment, type Kept } from '../../../storage/index.ts';
import type { Workshop } from '../../../workshop/index.ts';

export interface OfClient {
  /** Name of the company, or null where it has none yet. */
  client: string | null;
  /** As they come: the last changed first. */
  workshops: (Assessment & { workshop: Workshop })[];
}

/** Saved workshops by the company they are for; clients in the order of what changed last. */
export function byClient(list: readonly Kept[], pack: InterviewPack): OfClient[] {
  const workshops = list.flatMap((kept) => {
    if (!('assessment' in kept)) return [];
    const { workshop } = kept.assessment;
    return workshop ? [{ ...kept.assessment, workshop }] : [];
  });
  return [...groupBy(workshops, (one) => nameOf({ ...one, title: null }, pack))].map(([client, own]) => ({
    client,
    workshops: own,
  }));
}
