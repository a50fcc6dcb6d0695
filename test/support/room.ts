import type { Page } from 'playwright-core';

/**
 * What of the words on a screen has no room at a width, one line each: a page that scrolls sideways, text that ends
 * outside the window or is cut off by the box it stands in. What scrolls by itself, such as a wide table, has room.
 */
export async function roomFaults(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const faults = await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    const { scrollWidth, clientWidth } = document.documentElement;
    const said = (node: Element): string =>
      `${node.localName}.${node.getAttribute('class') ?? ''}: ${node.textContent.trim().slice(0, 60)}`;
    const above = (node: Element): Element[] => {
      const all: Element[] = [];
      for (let one: Element | null = node; one; one = one.parentElement) all.push(one);
      return all;
    };
    /** Only for screen readers, or not shown at all. */
    const unseen = (node: Element): boolean =>
      !node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      above(node).some((one) => one.clientWidth === 1 || getComputedStyle(one).clipPath === 'inset(50%)');
    const wide = scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const node = text.parentElement;
      if (
        !node ||
        text.textContent?.trim() === '' ||
        node.closest('svg, script, style, option') ||
        unseen(node)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      for (const one of above(node)) {
        const { overflowX, overflowY } = getComputedStyle(one);
        if (['auto', 'scroll'].includes(overflowX)) break;
        const edge = one.getBoundingClientRect();
        if (
          (overflowX !== 'visible' && (box.right > edge.right + 1 || box.left < edge.left - 1)) ||
          (overflowY !== 'visible' &&
            !['auto', 'scroll'].includes(overflowY) &&
            box.bottom > edge.bottom + 1) ||
          (one.matches('button, a, td, th, summary, label') &&
            box.right > edge.right + 1 &&
            edge.width > 0 &&
            getComputedStyle(one).display !== 'inline')
        ) {
          cut.push(`cut off by ${one.localName}.${one.getAttribute('class') ?? ''}: ${said(node)}`);
          break;
        }
        if (one === document.body && box.right > clientWidth + 1)
          cut.push(`outside the window: ${said(node)}`);
      }
    }
    return [...wide, ...new Set(cut)];
  });
  return faults.map((fault) => `${String(width)} px: ${fault}`);
}
