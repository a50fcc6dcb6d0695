/**
 * Lets no key act that only composes a letter, as with Korean: it belongs to the input method alone. One place for the
 * whole page, so that nothing that listens to keys has to think of it.
 */
export function passComposing(event: KeyboardEvent): void {
  // The key that ends a composition is no longer part of it in Safari, which marks it by 229 alone.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing newer tells that key from others there
  if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
}
