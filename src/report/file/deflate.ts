import { joined } from './bytes.ts';

/**
 * Packs bytes as a PDF’s streams are packed (zlib, RFC 1950), with what every browser and Node have: the first report
 * of a page then takes a quarter of the time that a library needs before it is warm.
 */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { writable, readable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const [, , parts] = await Promise.all([writer.write(bytes), writer.close(), partsOf(readable.getReader())]);
  return joined(parts);
}

async function partsOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return parts;
}
