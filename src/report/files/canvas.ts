import { SVG_FONTS, svgWeight } from '../draw-svg.ts';
import type { Measure } from '../layout/lines.ts';

/** Pixels to a point: sharp on a projector and in print. */
const SCALE = 3;

/** Widths of words in the fonts of this device, as the browser sets them. */
export function canvasMeasure(): Measure {
  const context = contextOf(document.createElement('canvas'));
  return (text, font, size) => {
    context.font = `${svgWeight[font]} ${size}px ${SVG_FONTS}`;
    return context.measureText(text).width;
  };
}

/** A drawing as PNG, painted by the browser from the SVG itself. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The picture could not be painted'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser paints no pictures');
  return context;
}
