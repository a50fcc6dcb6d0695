/** What tells of no work and still holds: the name of this tab, by which its lock goes, and that it is to keep nothing. */
const stays: readonly string[] = ['first-seat-tab', 'first-seat:not-kept'];

/**
 * Removes whatever the app left outside its store on this device: what was about to be saved, choices for reports, and
 * where this tab was.
 */
export function forgetTraces(): void {
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage))
        if (key.startsWith('first-seat') && !stays.includes(key)) storage.removeItem(key);
  } catch {
    // Storage is switched off: nothing was left either.
  }
}
