import type { AskedQuestion, Id, Level } from '../pack/index.ts';

/** A question’s options in their order, which is a scale: each is one step from the next, and levels rise or fall along it. */
export interface Scale {
  question: Id;
  options: readonly Id[];
  levels: readonly Level[];
  /** Place of an option on the scale; undefined for none of its options. */
  place(option: Id): number | undefined;
}

export function scaleOf({ id, options }: Pick<AskedQuestion, 'id' | 'options'>): Scale {
  const places = new Map(options.map((option, at) => [option.id, at]));
  return {
    question: id,
    options: options.map((option) => option.id),
    levels: options.map(({ level }) => level),
    place: (option) => places.get(option),
  };
}
