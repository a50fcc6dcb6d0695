/** Unfolds a KPI and puts the cursor into its first field. */
export function openKpi(kpi: string): void {
  const fold = document.getElementById(`kpi-${kpi}`);
  if (!(fold instanceof HTMLDetailsElement)) return;
  fold.open = true;
  fold.scrollIntoView({ block: 'start' });
  fold.querySelector('input')?.focus({ preventScroll: true });
}
