import type { Logo } from '../../../report/index.ts';

/** Largest file that is looked at. */
export const MOST_LOGO_BYTES = 5 * 1024 * 1024;
/** Four dots for each point of the most room that a logo gets on the cover. */
const MOST = { width: 600, height: 216 };
/** Largest side of a picture that is decoded at all. */
const MOST_SIDE = 12_000;

export interface DecodedLogo {
  /** The dots as a `data:` address, to be shown and kept. */
  address: string;
  dots: Logo;
}

/**
 * A PNG or JPEG file as dots on white. The browser decodes it; nothing of the file itself goes on, so whatever else it
 * holds stays behind. Null for anything that is not such a picture.
 */
export async function decodeLogo(file: Blob): Promise<DecodedLogo | null> {
  if (file.size > MOST_LOGO_BYTES || !isPicture(new Uint8Array(await file.slice(0, 8).arrayBuffer())))
    return null;
  try {
    const picture = await createImageBitmap(file);
    try {
      return dotsOf(picture);
    } finally {
      picture.close();
    }
  } catch {
    return null;
  }
}

/** A logo that was kept, decoded anew. */
export async function decodeKept(address: string): Promise<DecodedLogo | null> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return dotsOf(image);
  } catch {
    return null;
  }
}

/** The first bytes of a PNG or a JPEG file. */
const isPicture = (bytes: Uint8Array): boolean =>
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte) ||
  [0xff, 0xd8, 0xff].every((byte, at) => bytes[at] === byte);

function dotsOf(picture: ImageBitmap | HTMLImageElement): DecodedLogo | null {
  const { width: wide, height: high } = picture;
  if (wide === 0 || high === 0 || Math.max(wide, high) > MOST_SIDE) return null;
  const scale = Math.min(1, MOST.width / wide, MOST.height / high);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(wide * scale));
  canvas.height = Math.max(1, Math.round(high * scale));
  const { width, height } = canvas;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const dots = new Uint8Array(width * height * 3);
  for (let dot = 0; dot < width * height; dot++) dots.set(data.subarray(dot * 4, dot * 4 + 3), dot * 3);
  return { address: canvas.toDataURL('image/png'), dots: { width, height, dots } };
}
