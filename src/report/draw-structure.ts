/** Writes the structure tree into the file through jsPDF's own events: no fork, nothing patched. */
import type { Structure, StructureNode } from './structure.ts';

/** What is used of jsPDF's inner workings. */
export interface Inside {
  write(...text: string[]): void;
  newObjectDeferred(): number;
  newObjectDeferredBegin(id: number, output: boolean): void;
  events: {
    subscribe(event: string, handler: (about: { objId: number; pageNumber: number }) => void): unknown;
  };
}

/** Announces the structure to the file. The returned check throws what went wrong inside jsPDF's events, which swallow errors. */
export function announceStructure(
  inside: Inside,
  { root, parents }: Structure,
  pageHeight: number,
): () => void {
  const pageObjects: number[] = [];
  let treeObject: number | null = null;
  let failure: Error | null = null;
  const safely = (event: string, handler: (about: { objId: number; pageNumber: number }) => void): void => {
    inside.events.subscribe(event, (about) => {
      try {
        handler(about);
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(String(error));
      }
    });
  };
  safely('putPage', ({ objId, pageNumber }) => {
    pageObjects[pageNumber - 1] = objId;
    inside.write(`/StructParents ${pageNumber - 1} /Tabs /S`);
  });
  safely('postPutResources', () => {
    treeObject = putTree(inside, root, parents, pageObjects, pageHeight);
  });
  safely('putCatalog', () => {
    if (treeObject !== null) inside.write(`/MarkInfo << /Marked true >> /StructTreeRoot ${treeObject} 0 R`);
  });
  return () => {
    if (failure !== null) throw failure;
    if (treeObject === null) throw new Error('The structure of the PDF could not be written');
  };
}

function putTree(
  inside: Inside,
  root: StructureNode,
  parents: readonly (readonly StructureNode[])[],
  pageObjects: readonly number[],
  pageHeight: number,
): number {
  const numbers = new Map<StructureNode, number>();
  const count = (node: StructureNode): void => {
    numbers.set(node, inside.newObjectDeferred());
    node.children.forEach(count);
  };
  const treeObject = inside.newObjectDeferred();
  const parentTree = inside.newObjectDeferred();
  count(root);
  const ref = (node: StructureNode): string => `${numbers.get(node) ?? 0} 0 R`;
  const put = (id: number, content: string): void => {
    inside.newObjectDeferredBegin(id, true);
    inside.write(`<<${content}>>`);
    inside.write('endobj');
  };
  const putNode = (node: StructureNode, parent: string): void => {
    const page = node.content[0]?.page;
    const on = page === undefined ? '' : `/Pg ${pageObjects[page] ?? 0} 0 R`;
    const marked = node.content.map((each) =>
      // Content on the page of its element is named by number alone.
      each.page === page
        ? String(each.id)
        : `<</Type/MCR/Pg ${pageObjects[each.page] ?? 0} 0 R/MCID ${each.id}>>`,
    );
    const kids = [...marked, ...node.children.map(ref)];
    const held = kids.length === 0 ? '' : `/K[${kids.join(' ')}]`;
    const alt = node.alt === undefined ? '' : `/Alt${hexText(node.alt)}`;
    put(
      numbers.get(node) ?? 0,
      `/S/${node.role}/P ${parent}${on}${held}${alt}${attributes(node, pageHeight)}`,
    );
    node.children.forEach((child) => {
      putNode(child, ref(node));
    });
  };
  const perPage = parents.map((nodes, page) => `${page} [${nodes.map(ref).join(' ')}]`);
  put(
    treeObject,
    `/Type /StructTreeRoot /K [${ref(root)}] /ParentTree ${parentTree} 0 R /ParentTreeNextKey ${parents.length}`,
  );
  put(parentTree, `/Nums [${perPage.join(' ')}]`);
  putNode(root, `${treeObject} 0 R`);
  return treeObject;
}

function attributes({ scope, columns, bounds }: StructureNode, pageHeight: number): string {
  if (scope !== undefined)
    return `/A<</O/Table/Scope/${scope}${columns === undefined ? '' : `/ColSpan ${columns}`}>>`;
  if (bounds === undefined) return '';
  const [left, top, right, bottom] = bounds;
  const box = [left, pageHeight - bottom, right, pageHeight - top].map((each) => each.toFixed(1));
  return `/A<</O/Layout/Placement/Block/BBox[${box.join(' ')}]>>`;
}

/** Text as UTF-16 with its mark, in hexadecimal: no character of it can mean anything to the file. */
function hexText(text: string): string {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at++)
    hex += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return `<${hex}>`;
}
