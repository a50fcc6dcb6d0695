import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packFile } from '../../../src/report/file/pack-file.ts';

/** A file as jsPDF writes it, of the given objects. */
function fileOf(...bodies: string[]): string {
  let file = '%PDF-1.7\n%\u00ba\u00df\u00ac\u00e0\n';
  const places = bodies.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = file.length;
  const rows = places.map((place) => `${place} 00000 n `).join('\n');
  return `${file}xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}\ntrailer\n<<\n/Size ${bodies.length + 1}\n/Root 1 0 R\n>>\nstartxref\n${table}\n%%EOF`;
}
const stream = (data: string): string => `<<\n/Length ${data.length}\n>>\nstream\n${data}\nendstream`;

/** What each stream of a packed file holds, with its dictionary. */
function streamsIn(packed: Uint8Array): { dictionary: string; data: string }[] {
  const file = Buffer.from(packed).toString('latin1');
  return [...file.matchAll(/\d+ 0 obj\n<<([^]*?)\/Length (\d+)>>\nstream\n/g)].map((found) => {
    const [head, dictionary = '', length] = found;
    const from = found.index + head.length;
    return {
      dictionary,
      data: inflateSync(packed.subarray(from, from + Number(length))).toString('latin1'),
    };
  });
}

describe('Packing a file', () => {
  test('Every stream keeps its data, and every other object its words, under the number it had.', () => {
    const packed = packFile(
      fileOf('<</Type/Catalog>>', stream('BT (words) Tj ET'), '<</Title(a stream of words)>>'),
    );
    expect(packed).not.toBeNull();
    const streams = streamsIn(packed ?? new Uint8Array());
    expect(streams[0]?.data).toBe('BT (words) Tj ET');
    const objects = streams.find(({ dictionary }) => dictionary.includes('/ObjStm'))?.data ?? '';
    expect(objects).toContain('1 0 3 ');
    expect(objects).toContain('<</Type/Catalog>>');
    expect(objects).toContain('<</Title(a stream of words)>>');
  });

  test('Words that look like the beginning of a stream stay words.', () => {
    const words = '<</Title(>>\nstream\nendobj)>>';
    const packed = packFile(fileOf('<</Type/Catalog>>', words));
    // Such words are not told apart from the end of the object for certain: then nothing is packed, and nothing is lost.
    expect(packed === null || Buffer.from(streamsIn(packed)[0]?.data ?? '').includes('stream')).toBe(true);
  });

  test('A file of another form is left as it is.', () => {
    expect(packFile('%PDF-1.7\nwhatever')).toBeNull();
    const cut = fileOf('<</Type/Catalog>>').replace('1 0 obj', '7 0 obj');
    expect(packFile(cut)).toBeNull();
    expect(packFile(fileOf(stream('abc')).replace('endstream', 'endstrea_'))).toBeNull();
  });
});
