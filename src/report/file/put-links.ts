/** Makes words lead to a chapter or to a page of the web: an annotation over them, tied to their place in the structure. */
import type { Layout } from '../layout/boxes.ts';
import { putObject, textString, type FileEvents, type Inside } from './inside.ts';
import type { Link } from './structure.ts';

export interface PutLinks {
  /** Object number of each link’s annotation, and its key in the tree of parents; known once the pages are written. */
  objectOf: (link: number) => number;
  keyOf: (link: number) => number;
}

/** Addresses that a report may lead to; anything else stays words. */
const SAFE = /^https:\/\/[\x21-\x7e]+$/;

export function announceLinks(
  inside: Inside,
  events: FileEvents,
  links: readonly Link[],
  { pages, anchors, sheet }: Layout,
): PutLinks {
  const objects: number[] = [];
  events.page(({ pageNumber }) => {
    const here = links.flatMap(({ page }, at) => (page === pageNumber - 1 ? [at] : []));
    for (const at of here) objects[at] = inside.newObjectDeferred();
    if (here.length > 0) inside.write(`/Annots[${here.map((at) => `${objects[at] ?? 0} 0 R`).join(' ')}]`);
  });
  const keyOf = (link: number): number => pages.length + link;
  events.objects(() => {
    links.forEach(({ bounds: [left, top, right, bottom], page, to, words }, at) => {
      const box = [left, sheet.height - bottom, right, sheet.height - top].map((each) => each.toFixed(1));
      putObject(
        inside,
        objects[at] ?? 0,
        `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${box.join(' ')}]/P ${events.pageObject(page + 1)} 0 R/StructParent ${keyOf(at)}/Contents${textString(words)}${target(to)}>>`,
      );
    });
  });
  const target = (to: string): string => {
    const anchor = anchors.get(to.replace(/^#/, ''));
    if (to.startsWith('#') && anchor !== undefined)
      return `/Dest[${events.pageObject(anchor.page)} 0 R/XYZ 0 ${(sheet.height - anchor.y + 10).toFixed(1)} null]`;
    return SAFE.test(to) ? `/A<</S/URI/URI${textString(to)}>>` : '';
  };
  return { objectOf: (link) => objects[link] ?? 0, keyOf };
}
