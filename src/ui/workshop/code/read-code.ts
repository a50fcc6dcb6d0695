/** Native reading of codes, where the browser has it. */
interface Detector {
  detect(image: ImageBitmapSource): Promise<readonly { rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** Reads the code in a picture; null where there is none. */
export type ReadCode = (picture: HTMLVideoElement | ImageBitmap) => Promise<string | null>;

/** The browser’s own reader where it knows these codes, else one in JavaScript that comes when it is wanted. */
export async function codeReader(): Promise<ReadCode> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  try {
    if (BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
    }
  } catch {
    // A reader that is there and does not work: ours does.
  }
  const { default: decodeQR } = await import('qr/decode.js');
  return (picture) => {
    const dots = dotsOf(picture);
    try {
      // A slow device needs its time: a page that halts for a moment is better than a code never read.
      return Promise.resolve(dots && decodeQR(dots, { effort: 3, timeLimit: 600 }));
    } catch {
      return Promise.resolve(null);
    }
  };
}

/** More dots make reading slow and no better. */
const MOST_DOTS_WIDE = 1280;

function dotsOf(picture: HTMLVideoElement | ImageBitmap): ImageData | null {
  const [wide, high] =
    picture instanceof HTMLVideoElement
      ? [picture.videoWidth, picture.videoHeight]
      : [picture.width, picture.height];
  if (wide === 0 || high === 0) return null;
  const scale = Math.min(1, MOST_DOTS_WIDE / wide);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(wide * scale);
  canvas.height = Math.round(high * scale);
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!brush) return null;
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return brush.getImageData(0, 0, canvas.width, canvas.height);
}

/** The code in a picture file, such as a photo of a screen; null where there is none. */
export async function codeInPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file);
  try {
    return await (
      await codeReader()
    )(picture);
  } finally {
    picture.close();
  }
}
