/** Interface words: result. */
export const result = {} as const;
