/** Time for a screen reader to notice the place before something is said in it. */
const NOTICED = 100;

let place: HTMLElement | undefined;

/** Says something to whoever hears the page and does not see it change. */
export function announce(words: string): void {
  if (!place?.isConnected) {
    place = document.createElement('p');
    place.className = 'heard';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  const here = place;
  here.textContent = '';
  setTimeout(() => {
    here.textContent = words;
  }, NOTICED);
}
