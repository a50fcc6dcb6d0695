/** Where the choices for reports are kept on this device. Apart from what reads them, which comes with the result page. */
export const REPORT_CHOICES = 'first-seat:report';

/** Part of deleting everything on this device. */
export function forgetReportChoices(): void {
  try {
    localStorage.removeItem(REPORT_CHOICES);
  } catch {
    // Storage is switched off: nothing was kept either.
  }
}
