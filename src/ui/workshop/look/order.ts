import { mostMixedFirst, type QuestionPicture } from '../../../workshop/index.ts';
import type { Desk } from '../desk.svelte.ts';
import { worthOf } from './worth.ts';

/** Ways to put the questions in order; sections follow each other as they are asked. */
export const orders = ['mixed', 'importance', 'asked'] as const;
export type Order = (typeof orders)[number];

export function inOrder(desk: Desk, order: Order): readonly QuestionPicture[] {
  const { pictures } = desk;
  if (order === 'asked') return pictures;
  const mixed = mostMixedFirst(pictures.map((picture) => ({ picture, mixed: picture.all?.mixed ?? 0 }))).map(
    ({ picture }) => picture,
  );
  if (order === 'mixed') return mixed;
  const rank = new Map(worthOf(desk).map(({ question }, at) => [question, at]));
  const last = rank.size;
  return [...mixed].sort((a, b) => (rank.get(a.question) ?? last) - (rank.get(b.question) ?? last));
}
