/** What covers the page is alone on it: nothing behind it takes the focus or is read out. For `{@attach}`. */
export function aloneOnPage(node: HTMLElement): () => void {
  const behind: HTMLElement[] = [];
  for (let at: HTMLElement | null = node; at && at !== document.body; at = at.parentElement)
    for (const other of at.parentElement?.children ?? [])
      if (other instanceof HTMLElement && other !== at && !other.inert) behind.push(other);
  for (const one of behind) one.inert = true;
  return () => {
    for (const one of behind) one.inert = false;
  };
}
