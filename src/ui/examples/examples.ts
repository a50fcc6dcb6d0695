import { dayOf } from '../../i18n/index.ts';
import { buildResult, type CriterionResult } from '../../engine/index.ts';
import { loadPack, type Id } from '../../pack/index.ts';
import { nameOf, situationOf } from '../../storage/index.ts';
import { learnEverything } from '../lessons.ts';
import { word } from '../say.ts';
import type { Session } from '../session.svelte.ts';

/** A worked example as it is offered: what kind of company, and what became of its answers. */
export interface Offered {
  id: Id;
  title: string;
  company: string;
  text: string;
  verdict: string;
  /** The evidence in one mark per criterion, set by set. */
  marks: readonly (Pick<CriterionResult, 'criterion' | 'state'> & { shape: 'circle' | 'diamond' })[];
}

/** All worked examples, each judged anew, so that no list can promise another verdict than the one inside. */
export async function loadExamples({ options, pack: asked }: Session): Promise<Offered[]> {
  const [pack] = await Promise.all([loadPack(), learnEverything()]);
  const today = dayOf(options.now());
  const shapes = new Map(pack.head.functions.map(({ id, mark }) => [id, mark]));
  const all = await Promise.all(
    pack.head.examples.map(async (id): Promise<Offered[]> => {
      const example = await options.example(id);
      if (!example) return [];
      const { verdict, sets } = buildResult(pack, situationOf(example, pack), today);
      return [
        {
          id,
          title: word(`example.${id}.title`),
          company: nameOf(example, asked) ?? '',
          text: word(`example.${id}.text`),
          verdict: word(`verdict.${verdict}.name`),
          marks: sets.flatMap(({ set, criteria }) =>
            criteria.map(({ criterion, state }) => ({
              criterion,
              state,
              shape: shapes.get(set) ?? 'circle',
            })),
          ),
        },
      ];
    }),
  );
  return all.flat();
}
