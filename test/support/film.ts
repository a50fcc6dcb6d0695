import { PNG } from 'pngjs';

const [width, height] = [1280, 720];
/** A camera shows white on a screen as a bright grey. */
const [bright, dim] = [225, 90];

/**
 * A film of a still picture, as a camera sees a screen: in the middle, twice its size, on something dark. In the format
 * that Chromium takes in place of a camera (YUV4MPEG2).
 * @param picture a PNG
 */
export function filmOf(picture: Buffer): Buffer {
  const { data, width: wide, height: high } = PNG.sync.read(picture);
  const [left, top] = [(width - 2 * wide) >> 1, (height - 2 * high) >> 1];
  const grey = Buffer.alloc(width * height, dim);
  for (let y = 0; y < 2 * high; y += 1)
    for (let x = 0; x < 2 * wide; x += 1) {
      const at = 4 * ((y >> 1) * wide + (x >> 1));
      const light = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
      grey[(top + y) * width + left + x] = 20 + (light * (bright - 20)) / 255;
    }
  const colourless = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, colourless]);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${String(width)} H${String(height)} F15:1 Ip A1:1 C420mpeg2\n`),
    ...Array.from({ length: 15 }, () => frame),
  ]);
}
