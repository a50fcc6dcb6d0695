/** Control characters but line feed and tab; marks that turn the direction of the text around them; halves of pairs. */
const UNFIT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/g;

/** Text as every file may hold it: line ends as line feeds, nothing invisible that breaks a format or misleads a reader. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNFIT, '');
