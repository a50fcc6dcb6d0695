import { deflateSync, inflateSync } from 'node:zlib';

/** A picture in 16 shades of grey: enough to look at, and small enough to keep. */
export interface GreyPicture {
  width: number;
  height: number;
  /** 0 (black) to 15 (white) for each dot, row by row. */
  dots: Uint8Array;
}

/** Reads what `pdftoppm -gray` writes (PGM, binary). @throws when it is something else */
export function readPgm(file: Buffer): GreyPicture {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(file.toString('latin1', 0, 40));
  if (head === null) throw new Error('This is no PGM');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, dots: Uint8Array.from(file.subarray(head[0].length), (dot) => dot >> 4) };
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** As a PNG of two dots to a byte; `readGreyPng` reads no other. */
export function writeGreyPng({ width, height, dots }: GreyPicture): Buffer {
  const row = Math.ceil(width / 2) + 1;
  // Each row begins with its filter: none.
  const rows = Buffer.alloc(row * height);
  dots.forEach((dot, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const place = y * row + 1 + (x >> 1);
    rows[place] = (rows[place] ?? 0) | (x % 2 === 0 ? dot << 4 : dot);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 4;
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([SIGNATURE, part('IHDR', head), part('IDAT', data), part('IEND', Buffer.alloc(0))]);
}

/** @throws when `writeGreyPng` did not write it */
export function readGreyPng(file: Buffer): GreyPicture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  if (file.toString('latin1', 37, 41) !== 'IDAT' || file[24] !== 4)
    throw new Error('This is no picture of ours');
  const rows = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)));
  const row = Math.ceil(width / 2) + 1;
  const dots = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const two = rows[y * row + 1 + (x >> 1)] ?? 0;
    return x % 2 === 0 ? two >> 4 : two & 15;
  });
  return { width, height, dots };
}

function part(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function crc32(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) * 0xedb88320);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
