/** Removes whatever the app left outside its store on this device: what was about to be saved, and choices for reports. */
export function forgetTraces(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('first-seat')) localStorage.removeItem(key);
  } catch {
    // Storage is switched off: nothing was left either.
  }
}
