/** Writes the structure tree into the file. */
import { putObject, textString, type FileEvents, type Inside } from './inside.ts';
import type { PutLinks } from './put-links.ts';
import type { Structure, StructureNode } from './structure.ts';

/** Announces the structure to the file. The returned check throws when it was not written. */
export function announceStructure(
  inside: Inside,
  events: FileEvents,
  { root, parents, links }: Structure,
  pageHeight: number,
  { objectOf, keyOf }: PutLinks,
): () => void {
  let treeObject: number | null = null;
  events.page(({ pageNumber }) => {
    inside.write(`/StructParents ${pageNumber - 1} /Tabs /S`);
  });
  events.objects(() => {
    treeObject = putTree();
  });
  events.catalogue(() => {
    if (treeObject !== null) inside.write(`/MarkInfo << /Marked true >> /StructTreeRoot ${treeObject} 0 R`);
  });
  const putTree = (): number => {
    const treeObject = inside.newObjectDeferred();
    const parentTree = inside.newObjectDeferred();
    const numbers = new Map(
      inOrderOfFile(root, parents).map((node) => [node, inside.newObjectDeferred()] as const),
    );
    const ref = (node: StructureNode): string => `${numbers.get(node) ?? 0} 0 R`;
    const parentOf = new Map<StructureNode, StructureNode>();
    for (const node of numbers.keys()) for (const child of node.children) parentOf.set(child, node);
    const putNode = (node: StructureNode): void => {
      const above = parentOf.get(node);
      const parent = above === undefined ? `${treeObject} 0 R` : ref(above);
      const page = node.content[0]?.page;
      const on = page === undefined ? '' : `/Pg ${events.pageObject(page + 1)} 0 R`;
      const marked = node.content.map((each) =>
        // Content on the page of its element is named by number alone.
        each.page === page
          ? String(each.id)
          : `<</Type/MCR/Pg ${events.pageObject(each.page + 1)} 0 R/MCID ${each.id}>>`,
      );
      const led =
        node.link === undefined
          ? []
          : [
              `<</Type/OBJR/Pg ${events.pageObject((links[node.link]?.page ?? 0) + 1)} 0 R/Obj ${objectOf(node.link)} 0 R>>`,
            ];
      const kids = [...marked, ...led, ...node.children.map(ref)];
      const held =
        kids.length === 0
          ? ''
          : marked.length === 1 && kids.length === 1
            ? `/K ${kids[0]}`
            : `/K[${kids.join(' ')}]`;
      const alt = node.alt === undefined ? '' : `/Alt${textString(node.alt)}`;
      putObject(
        inside,
        numbers.get(node) ?? 0,
        `<</S/${node.role}/P ${parent}${on}${held}${alt}${attributes(node, pageHeight)}>>`,
      );
    };
    const perPage = [
      ...parents.map((nodes, page) => `${page} [${nodes.map(ref).join(' ')}]`),
      ...links.map(({ node }, at) => `${keyOf(at)} ${ref(node)}`),
    ];
    putObject(
      inside,
      treeObject,
      `<</Type/StructTreeRoot/K[${ref(root)}]/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${parents.length + links.length}>>`,
    );
    putObject(inside, parentTree, `<</Nums[${perPage.join(' ')}]>>`);
    for (const node of numbers.keys()) putNode(node);
    return treeObject;
  };
  return () => {
    if (treeObject === null) throw new Error('The structure of the PDF could not be written');
  };
}

/**
 * What holds others first, then what holds content, as it comes on the pages: the tree of parents and the rows of
 * tables then name runs of neighbours, which pack to little.
 */
function inOrderOfFile(root: StructureNode, parents: readonly (readonly StructureNode[])[]): StructureNode[] {
  const all: StructureNode[] = [];
  const walk = (node: StructureNode): void => {
    all.push(node);
    node.children.forEach(walk);
  };
  walk(root);
  const held = new Set(parents.flat());
  return [...all.filter((node) => !held.has(node)), ...held];
}

function attributes({ scope, columns, bounds }: StructureNode, pageHeight: number): string {
  if (scope !== undefined)
    return `/A<</O/Table/Scope/${scope}${columns === undefined ? '' : `/ColSpan ${columns}`}>>`;
  if (bounds === undefined) return '';
  const [left, top, right, bottom] = bounds;
  const box = [left, pageHeight - bottom, right, pageHeight - top].map((each) => each.toFixed(1));
  return `/A<</O/Layout/Placement/Block/BBox[${box.join(' ')}]>>`;
}
