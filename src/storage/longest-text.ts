/** Characters of one text in a file. */
export const LONGEST_TEXT = 10_000;
