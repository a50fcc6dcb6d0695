import lines from './dictionary-1.txt?raw';

/**
 * Text that links are likely to repeat, so that what repeats it takes three bytes. A line of the file names a fact or a
 * question and the ids that may stand in its reply, as the questions had them when links of this version began. It is
 * never changed again: questions added or renamed since are written out in a link, and cost a little more. A better
 * dictionary is another file and another version of link.
 */
export const dictionary: Uint8Array = new TextEncoder().encode(
  `{"id":"","first-seat","en","version":"1.0.0","format":3,"title":null,"planStart":null,"facts":{${lines
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([id = '', ...values]) => likely(id, values))
    .join('')}"answers":{`,
);

function likely(id: string, values: readonly string[]): string {
  if (values.length === 0) return `"${id}":[true],`;
  return values.map((value) => `"${id}":["${value}"],`).join('');
}
