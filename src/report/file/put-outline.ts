/** Lists the chapters and their parts beside the pages, as readers show them: the outline of the file (ISO 32000-1, 12.3.3). */
import type { Layout, OutlineEntry } from '../layout/boxes.ts';
import { putObject, textString, type FileEvents, type Inside } from './inside.ts';

interface Entry extends OutlineEntry {
  object: number;
  parts: Entry[];
}

export function announceOutline(inside: Inside, events: FileEvents, { outline, sheet }: Layout): void {
  if (outline.length === 0) return;
  let root = 0;
  events.objects(() => {
    root = inside.newObjectDeferred();
    const entries = outline.map((entry) => ({ ...entry, object: inside.newObjectDeferred(), parts: [] }));
    const chapters = inChapters(entries);
    putObject(inside, root, `<</Type/Outlines${ends(chapters)}/Count ${entries.length}>>`);
    putEntries(chapters, root);
  });
  events.catalogue(() => {
    inside.write(`/Outlines ${root} 0 R`);
  });

  const putEntries = (entries: readonly Entry[], parent: number): void => {
    entries.forEach(({ title, page, y, object, parts }, at) => {
      const beside = [
        ['Prev', entries[at - 1]],
        ['Next', entries[at + 1]],
      ] as const;
      putObject(
        inside,
        object,
        [
          `<</Title${textString(title)}/Parent ${parent} 0 R`,
          ...beside.map(([key, other]) => (other === undefined ? '' : `/${key} ${other.object} 0 R`)),
          ...(parts.length > 0 ? [ends(parts), `/Count ${parts.length}`] : []),
          `/Dest[${events.pageObject(page)} 0 R/XYZ 0 ${(sheet.height - y + ABOVE).toFixed(1)} null]>>`,
        ].join(''),
      );
      putEntries(parts, object);
    });
  };
}

/** Entries of the first level, with those that follow them as their parts. */
function inChapters(entries: readonly Entry[]): Entry[] {
  const chapters: Entry[] = [];
  for (const entry of entries)
    (entry.level === 1 ? chapters : (chapters.at(-1)?.parts ?? chapters)).push(entry);
  return chapters;
}

/** Room above what an entry leads to, in points. */
const ABOVE = 10;

const ends = (entries: readonly Entry[]): string =>
  `/First ${entries[0]?.object ?? 0} 0 R/Last ${entries.at(-1)?.object ?? 0} 0 R`;
