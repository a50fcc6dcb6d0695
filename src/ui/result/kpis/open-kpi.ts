import { tick } from 'svelte';

/** Unfolds a KPI and puts the cursor into its first field. */
export async function openKpi(kpi: string): Promise<void> {
  const fold = document.getElementById(`kpi-${kpi}`);
  if (!(fold instanceof HTMLDetailsElement)) return;
  fold.open = true;
  // The browser tells only later; the fields are wanted now.
  fold.dispatchEvent(new Event('toggle'));
  await tick();
  fold.scrollIntoView({ block: 'start' });
  fold.querySelector('input')?.focus({ preventScroll: true });
}
