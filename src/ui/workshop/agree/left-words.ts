/** Time that is left, as `4:05`; time that is over counts on, as `−0:20`. */
export function leftWords(ms: number): string {
  const seconds = Math.ceil(Math.abs(ms) / 1000);
  const clock = `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
  return ms < 0 && seconds > 0 ? `−${clock}` : clock;
}
