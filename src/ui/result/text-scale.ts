/** How much larger than the usual 17 px the text is set: on a projector, or because the person wants it so. */
export const textScale = (): number =>
  (parseFloat(getComputedStyle(document.documentElement).fontSize) || 17) / 17;
