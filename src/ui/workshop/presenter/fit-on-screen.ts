/** The smallest share of its size to which text shrinks, and the smallest text in pixels that a last row reads. */
const smallest = { share: 0.5, pixels: 20 };

/** Shrinks the text of a slide until all of it is on the screen: nobody scrolls a projector. For `{@attach}`. */
export function fitOnScreen(node: HTMLElement): () => void {
  const use = (share: number): void => {
    node.style.setProperty('--fit', String(share));
  };
  const fit = (): void => {
    use(1);
    const least = Math.max(
      smallest.share,
      smallest.pixels / (parseFloat(getComputedStyle(node).fontSize) || 1),
    );
    let share = 1;
    while (share > least && node.scrollHeight > node.clientHeight) {
      share = Math.max(least, share - 0.04);
      use(share);
    }
  };
  fit();
  const changes = new MutationObserver(fit);
  changes.observe(node, { childList: true, characterData: true, subtree: true });
  addEventListener('resize', fit);
  return () => {
    changes.disconnect();
    removeEventListener('resize', fit);
  };
}
