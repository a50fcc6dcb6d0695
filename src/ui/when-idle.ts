/** Does something when the browser has nothing else to do; what comes back calls it off. */
export function whenIdle(act: () => void): () => void {
  let wanted = true;
  const once = (): void => {
    if (wanted) act();
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(once);
  else setTimeout(once, 200);
  return () => {
    wanted = false;
  };
}
