import * as v from 'valibot';
import { Id, Level } from './values.ts';

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What a workshop with several people of one company begins with. */
export const WorkshopContent = v.strictObject({
  $schema: v.optional(v.string()),
  /** Roles to take part in, and the roles of the organisation that each speaks for. */
  roles: v.pipe(
    v.array(v.strictObject({ id: Id, covers: v.pipe(v.array(Id), v.minLength(1)) })),
    v.minLength(2),
  ),
  /** How a workshop of so many minutes is spent. */
  agendas: v.pipe(
    v.array(
      v.strictObject({
        minutes,
        items: v.pipe(v.array(v.strictObject({ id: Id, minutes })), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
  /** What talking one question through takes. */
  minutesPerQuestion: minutes,
  /** From here on answers count as disputed: 0 where all say the same, 1 where one half stands at each end. Our starting value. */
  mixedFrom: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /**
   * Questions where it is evidence that roles differ: once the levels of two roles’ middle answers are this far apart, the
   * answer counts as that option at least.
   */
  disagreements: v.array(v.strictObject({ question: Id, apart: Level, counts: Id })),
});
export type WorkshopContent = v.InferOutput<typeof WorkshopContent>;
