/** What stands the same at the foot of every page is put into the file once, and drawn on each page by its name. */
import { FOOT_BLOCK, type Box, type Layout, type Page } from '../layout/boxes.ts';
import { putObject, streamText, type FileEvents, type Inside } from './inside.ts';
import type { FontInFile } from './page-ink.ts';

/** Name of the foot among the resources. */
export const FOOT_NAME = 'Foot';

const isFoot = ({ tag: { block } }: Box): boolean => block === FOOT_BLOCK;
const placed = (box: Box): string => JSON.stringify(box);

/** The boxes that every foot has, and which boxes of a page these are. */
export interface SharedFoot {
  boxes: Box[];
  has: (box: Box) => boolean;
}

export function sharedFoot({ pages }: Layout): SharedFoot {
  const feet = pages.map(({ boxes }: Page) => boxes.filter(isFoot)).filter((foot) => foot.length > 0);
  const [first = [], ...others] = feet.map((foot) => new Map(foot.map((box) => [placed(box), box] as const)));
  const shared = new Map(
    [...first].filter(([key]) => others.length > 0 && others.every((foot) => foot.has(key))),
  );
  return { boxes: [...shared.values()], has: (box) => isFoot(box) && shared.has(placed(box)) };
}

/** @param operators that draw it; `fonts` are those they name */
export function announceFoot(
  inside: Inside,
  events: FileEvents,
  operators: string,
  fonts: readonly FontInFile[],
  { width, height }: Layout['sheet'],
): void {
  let number = 0;
  events.drawing(
    () => {
      number = inside.newObjectDeferred();
      const used = fonts.map(({ name, object }) => `/${name} ${object()} 0 R`).join('');
      const entries = `/Type/XObject/Subtype/Form/BBox[0 0 ${width} ${height}]/Resources<</Font<<${used}>>>>`;
      putObject(inside, number, streamText(entries, operators));
    },
    () => {
      inside.write(`/${FOOT_NAME} ${number} 0 R`);
    },
  );
}
