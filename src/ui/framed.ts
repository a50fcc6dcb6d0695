/** In another page’s frame a click may be meant for something else: nothing is opened there, and a window of its own offered. */
export function sayFramed(where: HTMLElement): void {
  const link = document.createElement('a');
  link.href = location.href.replace(/#.*$/, '');
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = framed.open;
  const words = document.createElement('p');
  words.append(framed.why, ' ', link);
  where.replaceChildren(words);
}

/** Said before any language is loaded. */
const framed = {
  why: 'First Seat does not open your data inside another page.',
  open: 'Open it in a window of its own',
};
