/** The structure of a tagged file, made from boxes alone: what is a heading, a paragraph, a cell of which row, a figure. Pure. */
import type { Box, Layout, Tag, TextBox } from '../layout/boxes.ts';

export type StructureRole =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link';

export interface StructureNode {
  role: StructureRole;
  children: StructureNode[];
  /** Marked content that belongs here: page (from 0) and its number on that page. */
  content: { page: number; id: number }[];
  /** Text that stands for a figure. */
  alt?: string;
  /** Left, top, right, bottom of a figure on its page. */
  bounds?: [number, number, number, number];
  /** Place in `links` of the words that lead somewhere. */
  link?: number;
  scope?: 'Column' | 'Row';
  columns?: number;
}

/** Boxes that are drawn as one piece of marked content; without a number they are decoration. */
export interface MarkedGroup {
  id: number | null;
  boxes: Box[];
}

export interface Structure {
  root: StructureNode;
  /** By page, in drawing order. */
  pages: MarkedGroup[][];
  /** By page: the node of each number. */
  parents: StructureNode[][];
  links: Link[];
}

/** Words that lead somewhere. */
export interface Link {
  /** From 0. */
  page: number;
  /** Left, top, right, bottom. */
  bounds: [number, number, number, number];
  to: string;
  words: string;
  node: StructureNode;
}

const node = (role: StructureRole): StructureNode => ({ role, children: [], content: [] });

export function structureOf(layout: Layout): Structure {
  const tree = new Tree(layout);
  const parents: StructureNode[][] = [];
  const links: Link[] = [];
  const pages = layout.pages.map((page, at): MarkedGroup[] => {
    const own: StructureNode[] = [];
    parents.push(own);
    return groupsOf(page.boxes).map((boxes): MarkedGroup => {
      const tag = boxes[0]?.tag;
      if (tag === undefined || tag.role === 'Artifact') return { id: null, boxes };
      const target = tree.nodeFor(tag);
      const id = own.length;
      own.push(target);
      target.content.push({ page: at, id });
      if (target.role === 'Figure') target.bounds = boundsOf(boxes);
      for (const found of linesOfLinks(boxes)) {
        const linked: StructureNode = { ...node('Link'), link: links.length };
        target.children.push(linked);
        links.push({
          page: at,
          bounds: boundsOf(found),
          to: found[0]?.leadsTo ?? '',
          words: wordsOf(found),
          node: linked,
        });
      }
      return { id, boxes };
    });
  });
  tree.complete();
  return { root: tree.root, pages, parents, links };
}

/** Neighbouring boxes of the same thing. */
function groupsOf(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  let [group, last]: [Box[], Tag | null] = [[], null];
  for (const box of boxes) {
    if (last === null || !isSame(last, box.tag)) groups.push((group = []));
    group.push(box);
    last = box.tag;
  }
  return groups;
}

/** All decoration is the same thing. */
const isSame = (a: Tag, b: Tag): boolean =>
  a === b ||
  (a.role === b.role &&
    (a.role === 'Artifact' || (a.block === b.block && a.row === b.row && a.column === b.column)));

class Tree {
  readonly root = node('Document');
  readonly #layout: Layout;
  readonly #made = new Map<string, StructureNode>();
  /** Number of columns of each table. */
  readonly #columns = new Map<number, number>();
  readonly #rows = new Map<
    string,
    { block: number; row: StructureNode; cells: Map<number, StructureNode> }
  >();
  #last = '';

  constructor(layout: Layout) {
    this.#layout = layout;
    for (const { boxes } of layout.pages)
      for (const { tag } of boxes)
        if (tag.role === 'TH' || tag.role === 'TD')
          this.#columns.set(tag.block, Math.max(this.#columns.get(tag.block) ?? 0, (tag.column ?? 0) + 1));
  }

  /** The node that boxes with this tag belong to, made where it does not exist yet. */
  nodeFor(tag: Tag): StructureNode {
    const { role, block, row = 0, column = 0 } = tag;
    const key = `${role}/${block}`;
    const again = this.#last === key;
    this.#last = key;
    switch (role) {
      case 'TH':
      case 'TD':
        return this.#cell(role, block, row, column);
      case 'LI':
        return this.#once(`item/${block}/${row}`, 'LBody', () =>
          this.#child(
            this.#once(`list/${block}`, 'L', () => this.root),
            'LI',
          ),
        );
      case 'Figure':
        return this.#once(key, 'Figure', () => this.root, { alt: this.#layout.figures.get(block) ?? '' });
      default: {
        // A block may hold several paragraphs around a heading: only neighbours are one.
        const known = again ? this.root.children.at(-1) : undefined;
        return known ?? this.#child(this.root, role === 'Caption' || role === 'Artifact' ? 'P' : role);
      }
    }
  }

  /** Cells that hold nothing are cells all the same. */
  complete(): void {
    for (const { block, row, cells } of this.#rows.values()) {
      const columns = this.#columns.get(block) ?? 0;
      const [first] = [...cells.values()];
      if (cells.size === 1 && first?.role === 'TH') first.columns = columns;
      else row.children = Array.from({ length: columns }, (_, column) => cells.get(column) ?? node('TD'));
    }
  }

  #cell(role: 'TH' | 'TD', block: number, row: number, column: number): StructureNode {
    const rowKey = `row/${block}/${row}`;
    let line = this.#rows.get(rowKey);
    if (line === undefined) {
      const table = this.#once(`table/${block}`, 'Table', () => this.root);
      line = { block, row: this.#child(table, 'TR'), cells: new Map() };
      this.#rows.set(rowKey, line);
    }
    const known = line.cells.get(column);
    if (known !== undefined) return known;
    const cell = this.#child(line.row, role);
    if (role === 'TH') cell.scope = row === 0 ? 'Column' : 'Row';
    line.cells.set(column, cell);
    return cell;
  }

  #once(
    key: string,
    role: StructureRole,
    parent: () => StructureNode,
    more: Partial<StructureNode> = {},
  ): StructureNode {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = Object.assign(this.#child(parent(), role), more);
    this.#made.set(key, made);
    return made;
  }

  #child(parent: StructureNode, role: StructureRole): StructureNode {
    const child = node(role);
    parent.children.push(child);
    return child;
  }
}

/** Neighbouring words on one line that lead to the same place. */
function linesOfLinks(boxes: readonly Box[]): TextBox[][] {
  const found: TextBox[][] = [];
  for (const box of boxes) {
    if (box.kind !== 'text' || box.leadsTo === undefined) continue;
    const last = found.at(-1)?.at(-1);
    if (last?.leadsTo === box.leadsTo && last.y === box.y) found.at(-1)?.push(box);
    else found.push([box]);
  }
  return found;
}

const wordsOf = (boxes: readonly TextBox[]): string =>
  boxes
    .map(({ text }) => text)
    .join('')
    .replace(/[›\s]+$/, '');

function boundsOf(boxes: readonly Box[]): [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = (x: number, y: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const box of boxes) {
    if (box.kind === 'text') {
      reach(box.x, box.y - box.size);
      reach(box.x + box.width, box.y + box.size * 0.25);
    } else if (box.kind === 'picture') {
      reach(box.x, box.y);
      reach(box.x + box.width, box.y + box.height);
    } else
      for (const op of box.path) {
        if (op[0] === 'M' || op[0] === 'L') reach(op[1], op[2]);
        else if (op[0] === 'C') reach(op[5], op[6]);
      }
  }
  return [left, top, right, bottom];
}
